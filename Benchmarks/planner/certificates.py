#!/usr/bin/env python3
"""Measure the proofs that cairn hands out: how long they take to make and to check, and how large they are.

    certificates.py CAIRN [--sizes 100,300,1000,5000] [--seeds 1-20] [--roles]

CAIRN is the program, built with `swift build -c release`. For each size, instances of generate.py are solved with
--certificate and checked with `cairn verify`; with --roles the plan of every role for an empty profile is made and
checked too. Times of checks are those of the whole program, reading included. The exit status is 1 if any proof is
missing or refused.
"""
import argparse, json, pathlib, statistics, subprocess, sys, tempfile, time

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here))
from generate import generate


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    return done, 1000 * (time.perf_counter() - start)


def size(certificate):
    return len(json.dumps(certificate, separators=(",", ":"))) / 1000


def line(name, rows, columns):
    figures = [f"{statistics.median(c):.1f} / {max(c):.1f}" for c in zip(*rows)]
    print(f"| {name} | {len(rows)} | " + " | ".join(figures) + " |", flush=True)


def instances(cairn, sizes, seeds, folder):
    print("| credentials | proved again | solve ms | certificate ms | kB | verify ms |\n|---|---|---|---|---|---|")
    missing = 0
    for credentials in sizes:
        rows = []
        for seed in seeds:
            problem, solution = folder / "instance.json", folder / "solution.json"
            problem.write_text(json.dumps(generate(seed, credentials)))
            done, _ = timed([cairn, "solve", problem, "--certificate", "--format", "json"])
            solution.write_text(done.stdout)
            answer = json.loads(done.stdout)
            if not answer["certificate"]:
                print(f"no certificate: {credentials} credentials, seed {seed}: {answer['outcome']}", file=sys.stderr)
                missing += 1
                continue
            done, took = timed([cairn, "verify", solution, "--instance", problem])
            if done.returncode or "proved again" not in done.stdout:
                print(f"refused: {credentials} credentials, seed {seed}: {done.stderr}", file=sys.stderr)
                missing += 1
                continue
            rows.append((answer["totalMs"], answer["certificateMs"], size(answer["certificate"]), took))
        if rows:
            line(credentials, rows, 4)
    return missing


def roles(cairn, folder):
    print("\n| plans | proved again | plan ms, whole program | kB | verify ms |\n|---|---|---|---|---|")
    listed, _ = timed([cairn, "role", "list", "--format", "json"])
    rows, missing = [], 0
    for role in json.loads(listed.stdout)["roles"]:
        done, made = timed([cairn, "plan", "--role", role["id"], "--format", "json"])
        plan = folder / "plan.json"
        plan.write_text(done.stdout)
        certificate = json.loads(done.stdout).get("certificate")
        checked, took = timed([cairn, "verify", plan])
        if not certificate or checked.returncode or "proved again" not in checked.stdout:
            print(f"{role['id']}: {'refused' if certificate else 'none'}: {checked.stderr}", file=sys.stderr)
            missing += 1
            continue
        rows.append((made, size(certificate), took))
    if rows:
        line("roles", rows, 3)
    return missing


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--sizes", default="100,300,1000,5000")
    parser.add_argument("--seeds", default="1-20")
    parser.add_argument("--roles", action="store_true")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    with tempfile.TemporaryDirectory() as folder:
        sizes = [int(s) for s in options.sizes.split(",") if s]
        missing = instances(options.cairn, sizes, seeds, pathlib.Path(folder))
        if options.roles:
            missing += roles(options.cairn, pathlib.Path(folder))
    sys.exit(1 if missing else 0)


main()
