#!/usr/bin/env python3
"""How cairn fares with large catalogues: prints the tables of docs/library.md.

    swift build -c release
    Benchmarks/library/scale.py [--work /tmp/scale] [--sizes 10000,100000,1850000] [--reindex]

Catalogues are made by generate.py in the work folder where they are not there yet, and so are the indexes; both are
kept, so that a second run measures without making them again (--reindex makes the indexes again; that of 100,000
credentials is made in every run). Peers: the sqlite3 shell, which imports prepared rows into the same tables, and
fzf, which filters the titles. The screen is timed on a pseudo-terminal, from the start of the process.
"""
import argparse, csv, fcntl, json, os, pty, re, resource, select, shutil, signal, sqlite3, statistics, struct
import subprocess, sys, termios, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORDS = ["data analysis", "project management", "welding safety"]
PROFILE = """format: cairn/profile@1
name: Scale Learner
skills: {sql: 1, spreadsheets: 2}
goal: {role: data-analyst, start: 2026-12-07, by: 2027-08-31, hours-per-week: 8, budget: 900 USD}
"""


class Bench:
    def __init__(self, given):
        self.cairn, self.work = os.path.abspath(given.cairn), os.path.abspath(given.work)
        os.makedirs(self.work, exist_ok=True)
        self.profile = self.put("profile.yaml", PROFILE)
        self.environment = {**os.environ, "XDG_CACHE_HOME": self.work + "/cache", "XDG_DATA_HOME": self.work + "/data",
                            "XDG_CONFIG_HOME": self.work + "/config", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
                            "CAIRN_TODAY": "2026-11-22", "ESCDELAY": "25"}

    def put(self, name, text):
        path = f"{self.work}/{name}"
        if not os.path.exists(path) or open(path).read() != text: open(path, "w").write(text)
        return path

    def run(self, *words, quiet=True):
        """Output, seconds and the most memory in MB."""
        start = time.monotonic()
        process = subprocess.Popen([self.cairn, *words], env=self.environment, stdout=subprocess.PIPE, text=True,
                                   stderr=subprocess.DEVNULL if quiet else None, cwd=ROOT)
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if status: sys.exit(f"cairn {' '.join(words)}: status {status}\n{out}")
        return out, time.monotonic() - start, usage.ru_maxrss // 1024

    def measure(self, folder, *flags):
        return self.run("measure-library", "--catalogs", folder, "--profile", self.profile, *flags)

    # Catalogues and indexes

    def catalogue(self, size):
        folder = f"{self.work}/{size}"
        if not os.path.exists(folder + "/made"):
            if not os.path.exists(folder + "/generated"):
                subprocess.run([sys.executable, HERE + "/generate.py", str(size), folder, "--skills",
                                ROOT + "/catalogs/skills.yaml"], check=True)
                open(folder + "/generated", "w").close()
            for name in ("roles", "rates.yaml"): copy(f"{ROOT}/catalogs/{name}", f"{folder}/{name}")
            copy(ROOT + "/catalogs/skills.yaml", folder + "/all-skills.yaml")
            open(folder + "/made", "w").close()
            # The index relies on times only of files that are not brand new.
            time.sleep(0.1)
        return folder

    def indexes(self):
        folder = self.work + "/cache/cairn"
        return {n for n in os.listdir(folder) if n.endswith(".sqlite")} if os.path.isdir(folder) else set()

    def index(self, folder, again):
        """What making the index took: now, or when it was made."""
        facts = folder + "/indexing.json"
        known = json.load(open(facts)) if os.path.exists(facts) else None
        if known and os.path.exists(known["file"]) and again: os.unlink(known["file"])
        before = self.indexes()
        _, seconds, memory = self.measure(folder)
        new = self.indexes() - before
        if new or known is None:
            file = f"{self.work}/cache/cairn/" + (new or before).pop()
            known = {"file": file, "seconds": seconds, "memory": memory, "bytes": os.path.getsize(file)}
            json.dump(known, open(facts, "w"))
        elif seconds > 5:
            known.update(seconds=seconds, memory=memory, bytes=os.path.getsize(known["file"]))
            json.dump(known, open(facts, "w"))
        return known

    # A session on a pseudo-terminal

    def session(self, folder, searches=()):
        """Milliseconds to the first frame, to the listed credentials and to the plan; after each letter typed; the most
        memory in MB."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(ROOT)
            os.execve(self.cairn, [self.cairn, "--profile", self.profile, "--catalogs", folder], self.environment)
        start = time.monotonic()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 160, 0, 0))
        seen, moments = b"", {}
        marks = {"frame": rb"Scale Learner", "listed": rb"trust", "plan": rb"optimal|at most"}
        while len(moments) < len(marks) and time.monotonic() - start < 70:
            if not select.select([terminal], [], [], 1)[0]: continue
            seen += os.read(terminal, 1 << 16)
            for name, mark in marks.items():
                if re.search(mark, seen): moments.setdefault(name, (time.monotonic() - start) * 1000)
        if len(moments) < len(marks): sys.exit(f"the screen did not come, only {moments}: {seen!r}")
        settle(terminal)
        typed = []
        os.write(terminal, b"3")
        settle(terminal)
        for words in searches:
            os.write(terminal, b"/")
            settle(terminal)
            for letter in words:
                asked = time.monotonic()
                os.write(terminal, letter.encode())
                typed.append((settle(terminal) - asked) * 1000)
            os.write(terminal, b"\x1b")
            settle(terminal)
        memory = int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) // 1024
        os.write(terminal, b"q")
        settle(terminal)
        os.close(terminal)
        os.waitpid(pid, 0)
        return moments, typed, memory


def settle(terminal, silence=0.4):
    """Reads until nothing has come for a while; when the last of it came."""
    last = time.monotonic()
    while select.select([terminal], [], [], silence)[0]:
        try:
            if not os.read(terminal, 1 << 16): break
        except OSError: break
        last = time.monotonic()
    return last


def copy(source, target):
    if os.path.isdir(source): shutil.copytree(source, target, dirs_exist_ok=True)
    else: shutil.copy2(source, target)


def timed(command, **more):
    start = time.monotonic()
    subprocess.run(command, check=True, **more)
    return time.monotonic() - start


def table(heads, rows):
    print("| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
    for row in rows: print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def lines(out):
    """kind -> [(name, count, milliseconds)]"""
    found = {}
    for line in out.splitlines():
        kind, name, count, milliseconds = line.split("\t")
        found.setdefault(kind, []).append((name, int(count), float(milliseconds)))
    return found


# Peers

def titles(folder):
    path = folder + "/titles.txt"
    if not os.path.exists(path):
        with open(folder + "/credentials.jsonl", encoding="utf-8") as source, open(path, "w", encoding="utf-8") as out:
            next(source)
            for line in source: out.write(json.loads(line)["title"] + "\n")
    return path


def fzf(folder, words):
    """Milliseconds for each beginning of the words."""
    path, times = titles(folder), []
    for count in range(1, len(words) + 1):
        with open(path) as source:
            times.append(1000 * timed(["fzf", "--filter", words[:count]], stdin=source, stdout=subprocess.DEVNULL))
    return times


def prepared_rows(place, index, lines, skills):
    """The rows of an index as CSV, as another program would have prepared them; lines is the catalogue, skills are files."""
    os.makedirs(place, exist_ok=True)
    database = sqlite3.connect(f"file:{index}?mode=ro", uri=True)
    for name in ("credential", "posting", "part", "provider"):
        with open(f"{place}/{name}.csv", "w", newline="", encoding="utf-8") as out:
            rows = csv.writer(out)
            for row in database.execute(f"SELECT * FROM {name}"):
                rows.writerow(["x" * len(c) if isinstance(c, bytes) else c for c in row])
    names = {}
    for path in skills:
        text = open(path, encoding="utf-8").read()
        names.update(re.findall(r"id: ([^,\s]+),?\s+name: \"?([^,\"\n}]+)", text))
    with open(lines, encoding="utf-8") as source, \
            open(place + "/words.csv", "w", newline="", encoding="utf-8") as out:
        providers = {p["id"]: p["name"] for p in json.loads(next(source))["providers"]}
        rows = csv.writer(out)
        for line in source:
            entry = json.loads(line)
            skills = "\n".join(names.get(s, s) for s in entry.get("teaches", {}))
            rows.writerow([entry["title"], providers.get(entry["provider"], entry["provider"]), skills, entry["id"]])
    schema = [sql for (sql,) in database.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'words_%'")]
    return schema


def sqlite_import(folder, index):
    """Seconds that sqlite3 takes to fill the tables of an index from rows that are prepared."""
    return sqlite_filling(folder + "/rows", index, folder + "/credentials.jsonl",
                          [f"{folder}/{name}.yaml" for name in ("all-skills", "skills")])


def sqlite_filling(place, index, lines, skills):
    schema = prepared_rows(place, index, lines, skills)
    target = place + "/peer.sqlite"
    if os.path.exists(target): os.unlink(target)
    pragmas = ("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; "
               "PRAGMA page_size = 8192; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY;")
    late = [sql for sql in schema if sql.startswith(("CREATE INDEX", "CREATE UNIQUE INDEX"))]
    script = [pragmas, *(sql + ";" for sql in schema if sql not in late), ".mode csv"]
    script += [f".import {place}/{name}.csv {name}" for name in ("provider", "credential", "posting", "part", "words")]
    script += [sql + ";" for sql in late]
    return timed(["sqlite3", target], input="\n".join(script), text=True, stdout=subprocess.DEVNULL)


def table_of_courses(folder):
    """The catalogue as a list of courses in CSV, to be imported."""
    path = folder + "/courses.csv"
    if os.path.exists(path): return path
    with open(folder + "/credentials.jsonl", encoding="utf-8") as source, \
            open(path, "w", newline="", encoding="utf-8") as out:
        providers = {p["id"]: p["name"] for p in json.loads(next(source))["providers"]}
        rows = csv.writer(out)
        rows.writerow(["title", "provider", "skills", "hours", "price", "url"])
        for line in source:
            entry = json.loads(line)
            hours = entry.get("hours", "")
            hours = f"Approx. {hours['estimate']} hours" if isinstance(hours, dict) else hours
            rows.writerow([entry["title"], providers[entry["provider"]], ", ".join(entry["teaches"]), hours,
                           entry.get("price", ""), entry["url"]])
    return path


# Tables

def indexing(bench, sizes, again):
    rows = []
    for size in sizes:
        folder = bench.catalogue(size)
        facts = bench.index(folder, again or size <= 100_000)
        peer = sqlite_import(folder, facts["file"]) if size <= 100_000 else None
        rows.append([f"{size:,}", f"{facts['seconds']:.1f} s", f"{size / facts['seconds']:,.0f}",
                     f"{peer:.1f} s" if peer else "–", f"{peer / facts['seconds']:.2f}" if peer else "–",
                     f"{facts['memory']} MB", f"{facts['bytes'] / 1e6:,.0f} MB"])
    print("## Making the index\n")
    table(["credentials", "files to index", "a second", "`sqlite3 .import`", "rate of it", "memory", "index"], rows)


def importing(bench, size):
    folder = bench.catalogue(size)
    place = folder + "/imported"
    shutil.rmtree(place, ignore_errors=True)
    process = subprocess.run(
        [bench.cairn, "catalog", "import", table_of_courses(folder), "--into", place + "/courses.jsonl",
         "--timings", "--catalogs", folder + "/all-skills.yaml", folder + "/skills.yaml", folder + "/rates.yaml"],
        env=bench.environment, capture_output=True, text=True, cwd=ROOT)
    steps = re.findall(r"cairn: ([a-z ]+): (\d+) ms", process.stderr)
    if not steps: sys.exit(process.stderr[-2000:])
    print(f"## Importing a CSV of {size:,} courses\n")
    table(["step", "seconds"], [[step, f"{int(ms) / 1000:.1f}"] for step, ms in steps])


def screens(bench, sizes, runs):
    rows, base = [], None
    for name, folder in [("bundled", ROOT + "/catalogs")] + [(f"{s:,}", bench.catalogue(s)) for s in sizes]:
        bench.measure(folder)
        sessions = [bench.session(folder) for _ in range(runs)]
        middle = {k: statistics.median(s[0][k] for s in sessions) for k in ("frame", "listed", "plan")}
        _, typed, memory = bench.session(folder, WORDS)
        base = base or middle
        rows.append([name, *(f"{middle[k]:.0f} ms" for k in middle), f"{middle['frame'] / base['frame']:.1f}",
                     f"{middle['listed'] / base['listed']:.1f}", f"{statistics.median(typed):.0f} / {max(typed):.0f} ms",
                     f"{memory} MB"])
    print("## The screen, index warm\n")
    table(["catalogue", "first frame", "credentials listed", "plan settled", "frame ÷ bundled", "listed ÷ bundled",
           "letter typed to last change, median / worst", "memory after 40 letters"], rows)


def searching(bench, sizes):
    rows = []
    for size in sizes:
        folder = bench.catalogue(size)
        flags = [flag for words in WORDS for flag in ("--search", words)]
        out, _, _ = bench.measure(folder, *flags)
        own = [ms for _, _, ms in lines(out)["search"]]
        peer = [ms for words in WORDS for ms in fzf(folder, words)]
        rows.append([f"{size:,}", f"{statistics.median(own):.1f}", f"{max(own):.1f}", f"{statistics.median(peer):.1f}",
                     f"{max(peer):.1f}", f"{statistics.median(own) / statistics.median(peer):.2f}",
                     sum(a <= b for a, b in zip(own, peer)), len(own)])
    print("## Search as one types, milliseconds a letter\n")
    table(["credentials", "cairn, median", "worst", "`fzf --filter`, median", "worst", "ratio of medians",
           "letters no slower", "of"], rows)


def planning(bench, sizes):
    rows = []
    for size in sizes:
        out, _, memory = bench.measure(bench.catalogue(size), "--roles")
        found = lines(out)
        load, useful, first = found["loaded for"], found["useful to"], found["first plan"]
        worst = max(range(len(load)), key=lambda i: load[i][2])
        rows.append([f"{size:,}", len(load), f"{statistics.median(u[1] for u in useful):,.0f}",
                     f"{max(u[1] for u in useful):,}", f"{statistics.median(l[1] for l in load):,.0f}",
                     f"{statistics.median(l[2] for l in load):.0f}", f"{load[worst][2]:.0f}",
                     f"{1000 * sum(l[2] for l in load) / max(1, sum(u[1] for u in useful)):.1f}",
                     f"{statistics.median(f[2] for f in first):.0f}", f"{max(f[2] for f in first):.0f}",
                     sum(f[2] > 100 for f in first), f"{memory} MB"])
    print("## The planning problem of each role, milliseconds\n")
    table(["credentials", "roles", "useful to a role, median", "most", "kept", "load, median", "worst",
           "per 1,000 useful", "then first plan, median", "worst", "over 100", "memory of all"], rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--cairn", default=ROOT + "/.build/release/cairn")
    arguments.add_argument("--work", default="/tmp/scale")
    arguments.add_argument("--sizes", default="10000,100000,1850000")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--reindex", action="store_true")
    arguments.add_argument("--only", default="indexing,importing,screens,searching,planning")
    given = arguments.parse_args()
    bench, sizes = Bench(given), [int(size) for size in given.sizes.split(",")]
    parts = given.only.split(",")
    if "indexing" in parts: indexing(bench, sizes, given.reindex)
    if "importing" in parts: importing(bench, max(s for s in sizes if s <= 100_000))
    if "screens" in parts: screens(bench, sizes, given.runs)
    if "searching" in parts: searching(bench, sizes)
    if "planning" in parts: planning(bench, sizes)


if __name__ == "__main__":
    main()
