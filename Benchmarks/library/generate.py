#!/usr/bin/env python3
"""Write a catalogue of N invented credentials that is shaped like real ones.

    generate.py N FOLDER [--skills catalogs/skills.yaml] [--seed 1]

FOLDER gets skills.yaml (local skills beside those of --skills) and credentials.jsonl. How often a
skill is taught, and how much a provider offers, follows Zipf and Mandelbrot's law, f ~ 1 / (rank + q);
the skills of --skills are spread over the first few thousand ranks. Most credentials teach one to
four skills; one in twelve asks for something first, as a rule for a course of the same provider or a
lower level of what it teaches; a tenth has no price and a twelfth no hours. Same arguments, same files.
"""
import argparse, itertools, json, os, random, re

FIELDS = """Accounting Agriculture Analytics Architecture Automation Banking Biology Brewing Carpentry Chemistry
Cloud Coaching Compliance Construction Cooking Counselling Dentistry Design Diesel Drafting Education Electrical
Emergency Energy Engineering Finance Fitness Forestry Geospatial Health HVAC Imaging Insurance Interpreting Irrigation
Journalism Laboratory Law Leadership Logistics Machining Maintenance Manufacturing Marketing Masonry Medical Mining
Music Network Nursing Nutrition Optical Payroll Pharmacy Plumbing Policing Printing Procurement Radiography Recycling
Refrigeration Retail Robotics Safety Sales Security Social Soil Sound Statistics Surgical Surveying Teaching Textile
Tourism Transport Veterinary Warehouse Water Welding Writing""".split()
TASKS = """Analysis Assessment Auditing Basics Billing Calibration Care Coding Communication Control Data Design
Diagnosis Documentation Drawing Ethics Evaluation Forecasting Fundamentals Handling Inspection Installation
Instrumentation Interviewing Inventory Law Management Measurement Methods Modelling Monitoring Operations Operation
Planning Practice Pricing Processing Programming Quality Records Regulation Repair Reporting Research Safety Sampling
Scheduling Services Software Standards Supervision Systems Techniques Technology Terminology Testing Theory
Troubleshooting Visualisation""".split()
PLACES = """North South East West Upper Lower Central New Old Great Lake River Valley Mountain Coast Bay Harbor Prairie
Canyon Forest Spring Summit Pine Oak Cedar Maple Elm Willow Granite Silver Golden Red Blue Green""".split()
TOWNS = """Ashford Bedford Camden Dover Easton Fairfield Georgetown Hamilton Irving Jackson Kingston Lincoln Madison
Newport Oakland Plymouth Quincy Richmond Salem Trenton Union Vernon Weston York""".split()
SORTS = [("University", "university"), ("State University", "university"), ("Community College", "college"),
         ("Technical College", "college"), ("Institute", "training-provider"), ("Academy", "training-provider"),
         ("Learning", "platform"), ("Association", "professional-body"), ("Training Centre", "training-provider"),
         ("Works", "company")]
KINDS = [("Certificate in", "certificate", 24), ("Introduction to", "course", 20), ("Badge:", "badge", 22),
         ("Professional Certificate in", "professional-certificate", 6), ("Certified in", "certification", 8),
         ("Diploma in", "diploma", 6), ("Course in", "course", 10), ("Licence for", "license", 4)]
LEVEL_WORDS = {1: "", 2: "Applied ", 3: "Advanced ", 4: "Expert "}
ASSESSMENTS = [None, "none", "quiz", "graded-work", "project", "exam", "proctored-exam", "practical-exam"]


def cumulative(count, flat):
    return list(itertools.accumulate(1 / (rank + flat) for rank in range(1, count + 1)))


def identifier(text):
    return re.sub(r"-+", "-", re.sub(r"[^a-z0-9]", "-", text.lower())).strip("-")


def make_skills(known, count, rnd):
    """Ids and names by rank: the known ones among the first quarter, local ones around them."""
    local = [f"{a} {b}" for a in FIELDS for b in TASKS]
    local += [f"{a} {b} {c}" for a in FIELDS for b in TASKS for c in ("Tools", "Projects", "Lab")]
    rnd.shuffle(local)
    local = [(identifier("x " + name), name) for name in local[:count - len(known)]]
    ranks = sorted(rnd.sample(range(count // 4), len(known)))
    order = rnd.sample(known, len(known))
    skills, rest = {rank: skill for rank, skill in zip(ranks, order)}, iter(local)
    return [skills.get(rank) or next(rest) for rank in range(count)], local


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("count", type=int)
    arguments.add_argument("folder")
    arguments.add_argument("--skills", default="catalogs/skills.yaml")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    rnd = random.Random(given.seed)
    text = open(given.skills, encoding="utf-8").read()
    known = re.findall(r"^  - id: (\S+)\n    name: \"?(.*?)\"?$", text, re.M)
    # Sublinear, as the same skills come up again and again (Heaps).
    skills, local = make_skills(known, min(16000, max(len(known) * 5, int(60 * given.count ** 0.38))), rnd)
    providers = []
    for number in range(max(20, given.count // 60)):
        sort, kind = rnd.choice(SORTS)
        name = f"{rnd.choice(PLACES)} {rnd.choice(TOWNS)} {sort}"
        providers.append((f"p{number}-{identifier(name)}", f"{name} {number}" if number > 400 else name, kind))
    os.makedirs(given.folder, exist_ok=True)
    with open(f"{given.folder}/skills.yaml", "w", encoding="utf-8") as out:
        out.write("format: cairn/skills@1\nskills:\n")
        for id, name in local:
            out.write(f"  - {{id: {id}, name: {name}, area: {name.split()[0]}, kind: technical}}\n")
    skill_weights, provider_weights = cumulative(len(skills), 60), cumulative(len(providers), 20)
    kind_weights = list(itertools.accumulate(k[2] for k in KINDS))
    last = {}
    with open(f"{given.folder}/credentials.jsonl", "w", encoding="utf-8") as out:
        dump = lambda value: out.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
        dump({"format": "cairn/credentials@1",
              "providers": [{"id": i, "name": n, "kind": k, "country": "US"} for i, n, k in providers]})
        for number in range(given.count):
            dump(credential(number, skills, skill_weights, providers, provider_weights, kind_weights, last, rnd))


def credential(number, skills, skill_weights, providers, provider_weights, kind_weights, last, rnd):
    taught = {}
    for id, name in rnd.choices(skills, cum_weights=skill_weights, k=rnd.choices((1, 2, 3, 4, 6), (30, 30, 20, 14, 6))[0]):
        taught[id] = (name, rnd.choices((1, 2, 3, 4), (45, 38, 14, 3))[0])
    first, (name, level) = next(iter(taught.items()))
    provider, provider_name, _ = rnd.choices(providers, cum_weights=provider_weights)[0]
    words, kind, _ = rnd.choices(KINDS, cum_weights=kind_weights)[0]
    extra = "" if len(taught) == 1 else f" with {list(taught.values())[1][0]}"
    title = f"{words} {LEVEL_WORDS[level]}{name}{extra} ({rnd.choice(PLACES)} {rnd.choice(FIELDS)} {number})"
    id = f"c{number}-{identifier(name)}"
    url = f"https://www.{provider}.example/{id}"
    entry = {"id": id, "title": title, "provider": provider, "kind": kind, "url": url,
             "teaches": {skill: level for skill, (_, level) in taught.items()}}
    if rnd.random() < 0.05 and (provider, level) in last: entry["prerequisites"] = [{"credential": last[provider, level]}]
    elif level > 1 and rnd.random() < 0.02: entry["prerequisites"] = [{first: level - 1}]
    last[provider, min(4, level + 1)] = id
    if rnd.random() < 0.92:
        hours = max(level * level * 4, min(900, int(rnd.lognormvariate(3.3, 1.0))))
        entry["hours"] = hours if rnd.random() < 0.7 else {"estimate": hours, "basis": "weeks at the published pace"}
    chance = rnd.random()
    if chance < 0.25: entry["price"] = "free"
    elif chance < 0.9: entry["price"] = f"{max(5, int(rnd.lognormvariate(5.3, 1.1)))} {rnd.choices(('USD', 'EUR', 'GBP'), (92, 5, 3))[0]}"
    assessment = rnd.choice(ASSESSMENTS)
    if assessment: entry["assessment"] = assessment
    if rnd.random() < 0.3: entry["verifiable-badge"] = True
    if rnd.random() < 0.06: entry["language"] = rnd.choice(("es", "fr", "zh"))
    entry.update(source=url, checked="2026-11")
    return entry


if __name__ == "__main__":
    main()
