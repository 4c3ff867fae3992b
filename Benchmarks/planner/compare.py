#!/usr/bin/env python3
"""Solve generated instances with cairn and, if wanted, with another solver, and compare.

    compare.py CAIRN [--sizes 100,300,1000] [--seeds 1-20] [--peer cpsat|highs|none] [--limit 60] [--variants] [--out FILE]

CAIRN is the program, built with `swift build -c release`. Every plan of cairn is checked from scratch; a peer's
answer counts where the peer proves it. A line for each size says how many were proved and the median and worst
milliseconds; the exit status is 1 if any plan is wrong or any proved answer differs. --variants adds count limits,
pins and skips to two thirds of the instances. Peers need OR-Tools or HiGHS, as peers.py says; run this script
with the interpreter that has them.
"""
import argparse, json, pathlib, random, statistics, subprocess, sys, tempfile

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here))
from generate import generate
from peers import check


def instance(seed, size, variants):
    result = generate(seed, size)
    if variants:
        r = random.Random(seed * 7919 + size)
        if seed % 3 == 1:
            result["limits"]["count"] = r.randrange(3, 9)
        elif seed % 3 == 2:
            result["pin"] = [r.randrange(size)]
            result["skip"] = [i for i in r.sample(range(size), size // 20) if i not in result["pin"]]
    return result


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if not done.stdout.strip():
        raise SystemExit(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def wrong(problem, answer, ids):
    """What is wrong with an answer of cairn, or None."""
    if answer["outcome"] in ("infeasible", "unknown"):
        return None
    try:
        must, value, burden, *_ = check(problem, [ids[i] for i in answer["plan"]])
    except ValueError as error:
        return str(error)
    if [must, value, burden] != [answer["must"], answer["value"], answer["burden"]]:
        return f"says {answer['must']}, {answer['value']}, {answer['burden']}; is {must}, {value}, {burden}"
    return None


def differs(answer, peer):
    """Whether two proved answers contradict each other; None where one is not proved."""
    if peer["outcome"] not in ("optimal", "infeasible") or answer["outcome"] not in ("optimal", "infeasible"):
        return None
    if answer["outcome"] != peer["outcome"]:
        return True
    return answer["outcome"] == "optimal" and any(answer[k] != peer[k] for k in ("must", "value", "burden"))


def compare(size, seeds, options, folder, out):
    answers, peers, faults, equal = [], [], 0, 0
    for seed in seeds:
        problem = instance(seed, size, options.variants)
        path = folder / f"{size}-{seed}.json"
        path.write_text(json.dumps(problem))
        answer = run([options.cairn, "solve", str(path), "--format", "json", "--limit-ms", str(1000 * options.limit)])
        answers.append(answer)
        fault = wrong(problem, answer, {c["id"]: i for i, c in enumerate(problem["credentials"])})
        peer = None
        if options.peer != "none":
            peer = run([sys.executable, str(here / "peers.py"), options.peer, str(path), "--limit", str(options.limit)])
            peers.append(peer)
            verdict = differs(answer, peer)
            equal += verdict is False
            if verdict:
                fault = f"{options.peer} proves {peer}"
        if fault:
            faults += 1
            print(f"size {size} seed {seed}: {fault}", file=sys.stderr)
        if out:
            out.write(json.dumps({"size": size, "seed": seed, "cairn": answer, "peer": peer}) + "\n")
        path.unlink()
    summary(size, answers, peers, equal)
    return faults


def summary(size, answers, peers, equal):
    def both(key):
        times = [a[key] for a in answers if a[key] is not None]
        return f"{statistics.median(times):.2f} / {max(times):.2f}" if times else "-"

    proved = sum(a["outcome"] in ("optimal", "infeasible") for a in answers)
    line = f"{size:>7} credentials: proved {proved} of {len(answers)}, first plan {both('firstPlanMs')} ms, " \
           f"best plan {both('bestPlanMs')} ms, proof {both('totalMs')} ms, nodes {both('nodes')}"
    if peers:
        times = [1000 * p["seconds"] for p in peers]
        line += f"; peer proved {sum(p['outcome'] in ('optimal', 'infeasible') for p in peers)}, " \
                f"{statistics.median(times):.0f} / {max(times):.0f} ms, equal {equal}"
    print(line, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("--sizes", default="100,300,1000")
    parser.add_argument("--seeds", default="1-20")
    parser.add_argument("--peer", choices=["cpsat", "highs", "none"], default="none")
    parser.add_argument("--limit", type=int, default=60, help="seconds for each solver and instance")
    parser.add_argument("--variants", action="store_true")
    parser.add_argument("--out", help="file for all answers, one JSON object a line")
    options = parser.parse_args()
    first, last = (options.seeds.split("-") + [options.seeds])[:2]
    out = open(options.out, "w") if options.out else None
    with tempfile.TemporaryDirectory() as folder:
        faults = sum(
            compare(int(size), range(int(first), int(last) + 1), options, pathlib.Path(folder), out)
            for size in options.sizes.split(","))
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
