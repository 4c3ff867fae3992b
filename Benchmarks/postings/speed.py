#!/usr/bin/env python3
"""How many job postings cairn reads in a second.

    speed.py CAIRN SKILLSPAN [--count 1000] [--rounds 5]

CAIRN is the program, built with `swift build -c release`; SKILLSPAN a folder with train.json and dev.json, whose ads are
repeated until there are enough. The time of a run over one posting (start, catalogues, weights) is taken off the time of
a run over all; the median of the rounds counts.
"""
import argparse, os, pathlib, statistics, subprocess, tempfile, time

from skillspan import Ads


def seconds(cairn, folder, files, rounds):
    """Medians by the clock and of the processor."""
    times = []
    for _ in range(rounds):
        begin, before = time.perf_counter(), os.times()
        command = [str(pathlib.Path(cairn).resolve()), "role", "from-postings", *files, "--format", "json"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = os.times()
        times.append((time.perf_counter() - begin, after.children_user + after.children_system
                      - before.children_user - before.children_system))
    return [statistics.median(column) for column in zip(*times)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("skillspan")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        ads = [pathlib.Path(work) / name for split in ("train", "dev") for name in Ads(options.skillspan, split, work).files]
        texts = [ads[i % len(ads)].read_text(encoding="utf-8") for i in range(options.count)]
        pathlib.Path(work, "one.txt").write_text("Requirements:\n- SQL\n", encoding="utf-8")
        pathlib.Path(work, "all.txt").write_text("\n\n----------\n".join(texts), encoding="utf-8")
        words = sum(len(text.split()) for text in texts)
        start = seconds(options.cairn, work, ["one.txt"], options.rounds)
        total = seconds(options.cairn, work, ["all.txt"], options.rounds)
    print("| postings | words | measured by | seconds in all | of these to start | postings a second |")
    print("|--:|--:|---|--:|--:|--:|")
    for name, all_of_it, one in zip(("clock", "processor"), total, start):
        rate = options.count / (all_of_it - one)
        print(f"| {options.count:,} | {words:,} | {name} | {all_of_it:.2f} | {one:.2f} | {rate:,.0f} |")


if __name__ == "__main__":
    main()
