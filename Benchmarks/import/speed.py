#!/usr/bin/env python3
"""How fast cairn imports a table of courses, beside sqlite3 filling the same tables from prepared rows.

    speed.py CAIRN [--rows 100000] [--rounds 3] [--catalogs catalogs]

CAIRN is the program, built with `swift build -c release`. The table is invented (Benchmarks/library/generate.py) and written
as course dumps are: lists of skill names, `Approx. 12 hours`, `$49`, `4.7stars`, `43K`; one name in twenty is in no taxonomy.
The medians of the rounds count. Reading, matching skills and writing are timed by the program itself (--timings); the index
is the time of the first question to the new file less that of the second. sqlite3 fills twice: the tables, indexes and full-text
index of cairn's own index, and a plainer layout. Then an import is interrupted half-way with SIGINT, and what it leaves behind is
listed.
"""
import argparse, csv, json, os, pathlib, random, re, shutil, signal, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "library"))
import scale
LEVELS = {1: "Beginner", 2: "Intermediate", 3: "Advanced", 4: "Expert"}
TABLES = """
CREATE TABLE credential(id TEXT PRIMARY KEY, title TEXT, provider TEXT, url TEXT, level TEXT, hours TEXT, price TEXT, rating TEXT,
  ratings TEXT, learners TEXT);
CREATE TABLE teaches(credential TEXT, skill TEXT);
.mode csv
.import rows.csv credential
.import teaches.csv teaches
CREATE INDEX by_provider ON credential(provider);
CREATE INDEX by_skill ON teaches(skill, credential);
CREATE VIRTUAL TABLE words USING fts5(title, content='credential');
INSERT INTO words(words) VALUES('rebuild');
"""


def skill_names(*paths):
    names = {}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        names.update(re.findall(r"^  - id: (\S+)\n    name: \"?(.*?)\"?$", text, re.M))
        names.update(re.findall(r"^  - \{id: ([^,]+), name: ([^,]+),", text, re.M))
    return names


def write_tables(work, catalogs, count):
    """courses.csv as people have it, rows.csv and teaches.csv as a database takes them."""
    known = pathlib.Path(catalogs, "skills.yaml")
    subprocess.run([sys.executable, HERE.parent / "library/generate.py", str(count), work, "--skills", known], check=True)
    names, rnd, providers = skill_names(known, work / "skills.yaml"), random.Random(1), {}
    with open(work / "credentials.jsonl", encoding="utf-8") as source, open(work / "courses.csv", "w", newline="") as dump, \
            open(work / "rows.csv", "w", newline="") as rows, open(work / "teaches.csv", "w", newline="") as teaches:
        dump, rows, teaches = csv.writer(dump), csv.writer(rows), csv.writer(teaches)
        dump.writerow("Course Title,Organization,Course URL,Skills,Level,Duration,Price,Rating,Reviews,Students Enrolled".split(","))
        providers = {p["id"]: p["name"] for p in json.loads(next(source))["providers"]}
        for line in source:
            entry = json.loads(line)
            skills = [names[id] if rnd.random() < 0.95 else f"{names[id]} at {rnd.choice('ABCDEFGH')} Works" for id in entry["teaches"]]
            hours, price = entry.get("hours"), entry.get("price", "")
            hours = hours["estimate"] if isinstance(hours, dict) else hours
            price = "Free" if price == "free" else price and (f"${price[:-4]}" if price.endswith("USD") else price)
            facts = [LEVELS[max(entry["teaches"].values())], f"Approx. {hours} hours" if hours else "n/a", price,
                     f"{rnd.uniform(3.5, 5):.1f}stars", f"{rnd.randrange(10, 9000):,}", f"{rnd.randrange(1, 90)}K"]
            dump.writerow([entry["title"], providers[entry["provider"]], entry["url"], ", ".join(skills), *facts])
            rows.writerow([entry["id"], entry["title"], entry["provider"], entry["url"], *facts])
            for id in entry["teaches"]:
                teaches.writerow([entry["id"], id])


def timed(command, **more):
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)
    return (time.perf_counter() - begin) * 1000


def processor():
    """Seconds that the programs run so far have had."""
    times = os.times()
    return times.children_user + times.children_system


def rounds_of(cairn, work, catalogs, rounds):
    """Medians of the steps in milliseconds."""
    environment = dict(os.environ, XDG_CACHE_HOME=str(work / "cache"), XDG_DATA_HOME=str(work / "data"))
    importing = [cairn, "catalog", "import", work / "courses.csv", "--into", work / "out/courses.jsonl", "--timings",
                 "--unknown-skills", "leave", "--catalogs", catalogs, work / "skills.yaml"]
    asking = [cairn, "catalog", "search", "welding", "--catalogs", catalogs, work / "skills.yaml", work / "out"]
    steps = {}
    for number in range(rounds + 1):
        shutil.rmtree(work / "out", ignore_errors=True)
        begin = processor()
        done = subprocess.run(importing, env=environment, check=True, capture_output=True, text=True)
        own = processor() - begin
        times = dict(re.findall(r"^cairn: (.+): (\d+) ms$", done.stderr, re.M))
        cold, warm = timed(asking, env=environment), timed(asking, env=environment)
        index = max((work / "cache/cairn").glob("*.sqlite"), key=lambda path: path.stat().st_mtime)
        same = scale.sqlite_filling(str(work / "peer"), str(index), str(work / "out/courses.jsonl"),
                                    [f"{catalogs}/skills.yaml", str(work / "skills.yaml")]) * 1000
        pathlib.Path(work / "base.db").unlink(missing_ok=True)
        begin = processor()
        peer = timed(["sqlite3", "base.db"], cwd=work, input=TABLES.encode())
        theirs = processor() - begin
        if number:  # the first round warms the index of the catalogues in use
            for step, value in [*times.items(), ("indexing the new file", cold - warm), ("sqlite3, the same tables", same),
                                ("sqlite3, plainer tables", peer),
                                ("import, processor", own * 1000), ("sqlite3, processor", theirs * 1000)]:
                steps.setdefault(step, []).append(float(value))
    return {step: statistics.median(values) for step, values in steps.items()}, importing, environment


def interrupt(command, environment, after, work):
    shutil.rmtree(work / "out", ignore_errors=True)
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    begin = time.perf_counter()
    process.send_signal(signal.SIGINT)
    process.wait()
    left = [str(p.relative_to(work)) for p in sorted((work / "out").rglob("*")) if p.is_file()] if (work / "out").exists() else []
    print(f"\nInterrupted after {after:.1f} s: ended after {(time.perf_counter() - begin) * 1000:.0f} ms, "
          f"status {process.returncode}; files left: {', '.join(left) or 'none'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--catalogs", default="catalogs")
    options = parser.parse_args()
    catalogs = str(pathlib.Path(options.catalogs).resolve())
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        write_tables(work, catalogs, options.rows)
        steps, command, environment = rounds_of(str(pathlib.Path(options.cairn).resolve()), work, catalogs, options.rounds)
        print(f"{options.rows:,} rows, {(work / 'courses.csv').stat().st_size / 1e6:.0f} MB\n")
        print("| step | ms | rows a second |\n|---|--:|--:|")
        for step, value in steps.items():
            print(f"| {step} | {value:,.0f} | {options.rows / max(value, 1) * 1000:,.0f} |")
        steps = {step: value for step, value in steps.items() if not step.endswith("processor")}
        same, plain = steps.pop("sqlite3, the same tables"), steps.pop("sqlite3, plainer tables")
        own = sum(v for s, v in steps.items() if s not in ("loading catalogues", "preparing names of skills", "matching skills"))
        print(f"\nReading, putting together, writing and indexing take {own / same:.2f} x the time of sqlite3 for the same tables, "
              f"{own / plain:.2f} x that for plainer ones.")
        interrupt(command, environment, sum(v for s, v in steps.items() if s != "indexing the new file") / 2000, work)


if __name__ == "__main__":
    main()
