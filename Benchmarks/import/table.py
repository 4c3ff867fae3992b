#!/usr/bin/env python3
"""What each importer makes of the files that it was made for: imported, repaired, left out, there already, refused.

    table.py CAIRN [--onet FOLDER] [--esco FOLDER] [--nice FILE] [--ossu FOLDER] [--tables [PROVIDER=]FILE …]

CAIRN is the program. The folders are those of the O*NET text files, of ESCO's CSV files and of OSSU's repository; tables are
any lists of courses, those without addresses with the platform that they are of. Nothing is written (--dry-run).
"""
import argparse, json, pathlib, subprocess

HEAD = "| importer | file | rows | imported | repaired | without a fact | there already | refused | names of skills: known, local |"


def report(cairn, verb, files, *flags):
    command = [cairn, *verb, *files, "--dry-run", "--format", "json", *flags]
    done = subprocess.run(command, capture_output=True, text=True)
    if not done.stdout:
        raise SystemExit(f"{' '.join(map(str, command))}: {done.stderr}")
    return json.loads(done.stdout)


def row(name, file, found):
    known = sum(skill["by"] not in ("local", "left-out") for skill in found["skills"])
    counts = [found[key] for key in ("rows", "imported", "repaired", "leftOut", "duplicates", "refused")]
    print(f"| {name} | {file} | " + " | ".join(f"{n:,}" for n in counts) + f" | {known:,}, {len(found['skills']) - known:,} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    for name in ("onet", "esco", "nice", "ossu"):
        parser.add_argument(f"--{name}", type=pathlib.Path)
    parser.add_argument("--tables", nargs="*", default=[])
    options = parser.parse_args()
    cairn = str(pathlib.Path(options.cairn).resolve())
    courses, roles = ["catalog", "import"], ["role", "import"]
    print(HEAD + "\n|---|---|--:|--:|--:|--:|--:|--:|--:|")
    if options.onet:
        row("O\\*NET → roles", "the text files", report(cairn, roles, [options.onet]))
    if options.nice:
        row("NICE → roles", options.nice.name, report(cairn, roles, [options.nice]))
    if options.esco:
        found = report(cairn, roles, [options.esco])
        row("ESCO → roles", "all files" if any("Relations" in f.name for f in options.esco.iterdir()) else "without relations", found)
        for file in sorted(options.esco.glob("*SkillsCollection_*.csv")):
            row("ESCO → skills", file.name, report(cairn, courses, [file], "--as", "esco"))
    if options.ossu:
        for file in sorted([*options.ossu.glob("*.md"), *options.ossu.glob("*.csv")]):
            found = report(cairn, courses, [file], "--set", "url=https://github.com/ossu/computer-science/blob/master")
            row("OSSU", file.name, found)
    for table in options.tables:
        provider, _, path = table.rpartition("=")
        flags = ["--set", f"provider={provider}"] if provider else []
        row("table", pathlib.Path(path).name, report(cairn, courses, [path], *flags))


if __name__ == "__main__":
    main()
