#!/usr/bin/env python3
"""How well cairn finds phrases in job ads: precision, recall and F1 on the dev split of SkillSpan, beside a dictionary.

    measure.py CAIRN SKILLSPAN [--esco FOLDER] [--onet FOLDER]

CAIRN is the program, SKILLSPAN a folder with dev.json. Exact: a phrase counts if it has the same first and last token as
one that the annotators marked. Relaxed: if it shares a token with one. With --esco (official CSVs of ESCO 1.2) and
--onet (text files of O*NET 29.0) the baseline is run too: the longest name of either that stands at each place, whole
tokens, without regard to case.
"""
import argparse, csv, pathlib, sys, tempfile

from skillspan import KINDS, Ads, spans

csv.field_size_limit(sys.maxsize)


def found_by_cairn(ads, cairn):
    found = {kind: [[] for _ in ads.rows] for kind in KINDS}
    for line in ads.run(cairn, "phrases").splitlines():
        name, number, column, length, kind, _ = line.split("\t")
        row, start, end = ads.tokens(name, number, column, length)
        found[kind][row].append((start, end))
    return found


def dictionary(esco, onet):
    names = set()
    if onet:
        with open(pathlib.Path(onet) / "Technology Skills.txt", encoding="utf-8") as file:
            names.update(row["Example"] for row in csv.DictReader(file, delimiter="\t"))
    for path in sorted(pathlib.Path(esco).glob("*kills*.csv")) if esco else []:
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                labels = (row.get("altLabels") or "").replace(" | ", "\n").split("\n")
                names.update([row.get("preferredLabel") or "", *labels])
    return {tuple(name.lower().split()) for name in names if name.strip()}


def found_in(names, rows):
    longest = max(map(len, names))
    result = []
    for row in rows:
        words, at, found = [token.lower() for token in row["tokens"]], 0, []
        while at < len(words):
            lengths = range(min(longest, len(words) - at), 0, -1)
            length = next((n for n in lengths if tuple(words[at : at + n]) in names), 0)
            if length:
                found.append((at, at + length))
            at += length or 1
        result.append(found)
    return result


def score(rows, found, kind, source):
    """(precision, recall, F1) of exact spans, then of overlaps."""
    exact = right = covered = marked = given = 0
    for row, given_here in zip(rows, found):
        if row["source"] != source:
            continue
        wanted = spans(row[KINDS[kind]])
        overlap = lambda a, b: a[0] < b[1] and b[0] < a[1]
        exact += len(set(wanted) & set(given_here))
        right += sum(any(overlap(a, b) for b in wanted) for a in given_here)
        covered += sum(any(overlap(a, b) for b in given_here) for a in wanted)
        marked += len(wanted)
        given += len(given_here)
    ratio = lambda a, b: a / b if b else 0.0
    f1 = lambda p, r: 2 * p * r / (p + r) if p + r else 0.0
    p, r, lp, lr = ratio(exact, given), ratio(exact, marked), ratio(right, given), ratio(covered, marked)
    return marked, given, p, r, f1(p, r), lp, lr, f1(lp, lr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("skillspan")
    parser.add_argument("--esco")
    parser.add_argument("--onet")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        ads = Ads(options.skillspan, "dev", work)
        runs = [("cairn", found_by_cairn(ads, options.cairn))]
    if options.esco or options.onet:
        by_name = found_in(dictionary(options.esco, options.onet), ads.rows)
        runs.insert(0, ("dictionary", {kind: by_name for kind in KINDS}))
    print("| spans | set | marked | by | found | precision | recall | F1 | relaxed P | R | F1 |")
    print("|---|---|--:|---|--:|--:|--:|--:|--:|--:|--:|")
    for kind in KINDS:
        for source in ("tech", "house"):
            for name, found in runs:
                marked, given, *figures = score(ads.rows, found[kind], kind, source)
                print(f"| {kind} | {source} | {marked} | {name} | {given} | " + " | ".join(f"{f:.2f}" for f in figures) + " |")


if __name__ == "__main__":
    main()
