#!/usr/bin/env python3
"""Measure cairn and programs that people love as their users feel them, and write a Markdown table.

    swift build -c release && apt-get install htop tig nnn fzf visidata
    python3 -m venv Benchmarks/.peers && Benchmarks/.peers/bin/pip install -q pyte
    Benchmarks/.peers/bin/python Benchmarks/terminal/latency.py .build/release/cairn [--write docs/latency.md]

The programs take turns, run by run, so that a busy machine is busy for all; the ratios hold where the milliseconds
do not. Full screen: from exec to the bytes that complete it, drawn by pyte afterwards. Key: from writing it to the
last byte before 30 ms of silence; the arrow goes up and down in the list of credentials. The window has 120×36 cells.
cairn is started as on any later start of a day, with the first screen that the start before has kept, and as if nothing
had been kept. `--big 10000` and `--huge 100000` are the sizes of generated catalogues.
"""
import argparse, datetime, glob, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time

import pyte

from programs import environment
from robustness import replace_table, versions
from screen import JOINERS, NAMES, Drawing, Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZE = (120, 36)


class Subject:
    """A program with what tells that its first screen is full, and keys to press on it."""

    def __init__(self, name, command, ready, lead="", keys=("Down",) * 12 + ("Up",) * 12, then=None, forgets=None, **more):
        self.forgets = forgets
        self.name, self.command, self.lead, self.pressed, self.then = name, command, lead, keys, then
        self.more = more
        self.ready = ready if callable(ready) else lambda text: ready in text
        self.first, self.full, self.later, self.keys, self.sizes, self.memory = [], [], [], [], [], []

    def run(self, folder, presses):
        for kept in glob.glob(f"{self.forgets}/cairn/screen-*") if self.forgets else []: os.unlink(kept)
        screen = Screen(self.command, environment(folder, **self.more), SIZE, str(ROOT))
        self.see(screen)
        if presses:
            if self.lead: screen.send(self.lead)
            screen.read(3, quiet=0.3)
            self.press(screen, presses)
        peak = [line for line in open(f"/proc/{screen.pid}/status") if line.startswith("VmHWM")]
        self.memory.append(int(peak[0].split()[1]) / 1024)
        screen.close()

    def see(self, screen):
        """Notes when the first bytes came, the full screen, and what `then` waits for. Drawing comes after the reading."""
        end = time.monotonic() + 30
        while time.monotonic() < end and not screen.read(30, until=lambda _: True) == 0:
            screen.read(5, quiet=0.7)
            moments, drawing = [], Drawing(*SIZE)
            stream, place = pyte.ByteStream(drawing), 0
            for at, count in screen.at:
                stream.feed(JOINERS.sub(b"", screen.raw[place:place + count]))
                place += count
                moments.append((1000 * (at - screen.started), "\n".join(drawing.display)))
            full = [at for at, text in moments if self.ready(text)]
            if full: break
        else:
            raise SystemExit(f"{self.name}: no full screen:\n{screen.text}")
        self.first.append(moments[0][0])
        self.full.append(full[0])
        self.later += [at for at, text in moments if self.then and self.then in text][:1]

    def press(self, screen, presses):
        for key in (self.pressed * presses)[:presses]:
            start = time.monotonic()
            os.write(screen.fd, NAMES.get(key, key).encode())
            before = len(screen.at)
            if not screen.read(1, until=lambda _: True): continue
            screen.read(0.5, quiet=0.03)
            self.keys.append(1000 * (screen.at[-1][0] - start))
            self.sizes.append(sum(count for _, count in screen.at[before:]))


def listed(text):
    """Whether the pane of credentials is full: five rows with what each covers."""
    return len(re.findall(r"│[▸ ].{0,3} *\+\d+ \S", text)) >= 5


def p95(values):
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def measure(subjects, folder, runs, presses):
    """In turns; the first round only warms up."""
    for number in range(runs + 1):
        for subject in subjects:
            subject.run(folder, presses if number else 0)
            if number == 0: subject.first, subject.full, subject.later, subject.memory = [], [], [], []
        print(".", end="", file=sys.stderr, flush=True)


def generated(count, folder):
    """A catalogue of invented credentials beside the bundled ones."""
    target = f"{folder}/generated-{count}"
    subprocess.run([sys.executable, ROOT / "Benchmarks/library/generate.py", str(count), target,
                    "--skills", ROOT / "catalogs/skills.yaml"], check=True, stdout=subprocess.DEVNULL)
    return target


def rows(cairn, folder, *catalogs):
    """The credentials of some catalogues as the CSV that cairn prints; it also makes their index."""
    named = {"CAIRN_CATALOGS": ":".join(catalogs)} if catalogs else {}
    told = subprocess.run([cairn, "catalog", "export", "--format", "csv"], capture_output=True, check=True, cwd=ROOT,
                          env=environment(folder, **named))
    path = f"{folder}/rows-{len(catalogs)}-{len(told.stdout)}.csv"
    pathlib.Path(path).write_bytes(told.stdout)
    return path


def first_screens(cairn, folder, big, runs):
    catalogs = [str(ROOT / "catalogs"), generated(big, folder)]
    table, large = rows(cairn, folder), rows(cairn, folder, *catalogs)
    cold, both = f"{folder}/home/cold", {"CAIRN_CATALOGS": ":".join(catalogs)}
    planner = [
        Subject("cairn", [cairn], listed, lead="3", then="optimal"),
        Subject(f"cairn, {big:,} credentials more", [cairn], listed, lead="3", then="optimal", **both),
        Subject("cairn, nothing kept", [cairn], listed, lead="3", then="optimal", forgets=cold, XDG_CACHE_HOME=cold),
        Subject(f"cairn, nothing kept, {big:,} more", [cairn], listed, lead="3", then="optimal", forgets=cold,
                XDG_CACHE_HOME=cold, **both),
    ]
    peers = [
        Subject("tig, this repository", ["tig"], "[main]"),
        Subject("htop", ["htop"], "F10"),
        Subject("nnn", ["nnn", "/usr/bin"], "/usr/bin"),
        Subject("fzf, the same rows", ["sh", "-c", f"exec fzf < {table}"], "id,title"),
        Subject("visidata, the same rows", ["vd", table], "rows"),
        Subject(f"visidata, {big:,} rows more", ["vd", large], "rows"),
    ]
    subjects = [*planner, *peers]
    measure(subjects, folder, runs, 48)
    return subjects


def filtering(cairn, folder, huge, runs):
    """Each letter of a filter over many rows, beside fzf --filter on a list of the same titles."""
    catalogs = [str(ROOT / "catalogs"), generated(huge, folder)]
    table = rows(cairn, folder, *catalogs)
    word = tuple("statist")
    subject = Subject("filter", [cairn], listed, lead="3 /", keys=word, CAIRN_CATALOGS=":".join(catalogs))
    whole = []
    for _ in range(runs):
        subject.run(folder, len(word))
        start = time.monotonic()
        subprocess.run(["fzf", "--filter", "".join(word)], stdin=open(table), stdout=subprocess.DEVNULL)
        whole.append(1000 * (time.monotonic() - start))
    return subject, statistics.median(whole)


def planning(cairn, folder, runs):
    """From `]`, an hour a week more, to the plan that follows from it on the screen."""
    subject = Subject("re-plan", [cairn], listed, keys=("]", "["))
    measure([subject], folder, runs, 20)
    return subject


def verdict(value, limit): return "yes" if value <= limit else "no"


def report(subjects, filtered, fzf, replanned):
    middle = statistics.median
    lines = ["| program | first bytes | full screen | key, median | key, p95 | bytes a key | memory |",
             "|---|---|---|---|---|---|---|"]
    for s in subjects:
        lines.append(f"| {s.name} | {middle(s.first):.0f} ms | {middle(s.full):.0f} ms | {middle(s.keys):.1f} ms | "
                     f"{p95(s.keys):.1f} ms | {middle(s.sizes):.0f} | {max(s.memory):.0f} MiB |")
    cairn, bigger, fresh, biggest, tig, htop, _, _, same, more = subjects
    letter = middle(filtered.keys)
    aims = [
        ("first full screen ÷ tig", middle(cairn.full) / middle(tig.full), 1.5),
        (f"the same, {bigger.name}", middle(bigger.full) / middle(tig.full), 1.5),
        (f"the same, {fresh.name}", middle(fresh.full) / middle(tig.full), 1.5),
        ("first full screen ÷ visidata, same rows", middle(cairn.full) / middle(same.full), 0.1),
        (f"the same, {bigger.name}", middle(bigger.full) / middle(more.full), 0.1),
        (f"the same, {fresh.name}", middle(fresh.full) / middle(same.full), 0.1),
        ("key p95 ÷ htop", p95(cairn.keys) / p95(htop.keys), 1),
        ("bytes of an arrow key, median", middle(cairn.sizes), 500),
        ("letter of a filter over many rows ÷ `fzf --filter`", letter / fzf, 1),
        ("re-plan on the screen after `]`, median, in frames of 16.7 ms", middle(replanned.keys) / 16.7, 1),
    ]
    lines += ["", "| | measured | aim | met |", "|---|---|---|---|"]
    lines += [f"| {name} | {value:.2f} | ≤ {limit} | {verdict(value, limit)} |" for name, value, limit in aims]
    lines += ["", f"A letter of the filter takes {letter:.0f} ms, `fzf --filter` {fzf:.0f} ms. Where nothing is kept, the plan is "
              f"proved best and on the screen {middle(fresh.later):.0f} ms after the start, {middle(biggest.later):.0f} ms with "
              "the larger library."]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--big", type=int, default=10_000)
    parser.add_argument("--huge", type=int, default=100_000)
    parser.add_argument("--write", help="a Markdown file; the tables replace those that it holds")
    asked = parser.parse_args()
    cairn = os.path.abspath(asked.cairn)
    folder = tempfile.mkdtemp(prefix="latency-")
    os.makedirs(f"{folder}/home/.config")
    try:
        subjects = first_screens(cairn, folder, asked.big, asked.runs)
        filtered, fzf = filtering(cairn, folder, asked.huge, min(asked.runs, 3))
        replanned = planning(cairn, folder, asked.runs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    text = (f"{datetime.date.today()}, {os.cpu_count()} cores, medians of {asked.runs} runs, "
            f"{versions(['tig', 'htop', 'nnn', 'fzf', 'visidata'])}.\n\n" + report(subjects, filtered, fzf, replanned) + "\n")
    print(text)
    if asked.write: replace_table(asked.write, text)


if __name__ == "__main__":
    main()
