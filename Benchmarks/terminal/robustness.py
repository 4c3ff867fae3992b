#!/usr/bin/env python3
"""Try cairn and programs that people love on what goes wrong in a terminal, and write a Markdown table.

    swift build -c release && apt-get install htop tig ncdu calcurse visidata nnn fzf mc
    python3 -m venv Benchmarks/.peers && Benchmarks/.peers/bin/pip install -q pyte
    Benchmarks/.peers/bin/python Benchmarks/terminal/robustness.py .build/release/cairn [--write docs/robustness.md]

Each check starts the program anew on a pseudo-terminal of 100×30 cells, knowing no settings of its user. What a
program wrote is read byte by byte for modes and colours, and drawn by pyte where it is about places.
`--only NAME` tries one program, `--checks WORD` those whose name holds a word.
"""
import argparse, datetime, os, re, shutil, signal, statistics, subprocess, tempfile, time

from programs import COMBINING, EMOJI, RIGHT_TO_LEFT, WIDE, environment, programs, workshop
from screen import COLOUR, MOUSE, Screen

YES, NO, NONE = "✓", "✗", "–"
SIGNALS = ["TERM", "HUP", "INT", "QUIT", "SEGV", "ABRT", "ILL", "TRAP"]


class Bench:
    """One program under test."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def open(self, command=None, size=(100, 30), ignores_hang_up=False, **variables):
        screen = Screen(command or self.program.command, environment(self.folder, **variables), size,
                        f"{self.folder}/repository", ignores_hang_up)
        if not screen.wait_for(self.program.ready):
            text = screen.text
            screen.close()
            raise SystemExit(f"{self.program.name}: never showed {self.program.ready!r}:\n{text}")
        screen.read(1, quiet=0.3)
        return screen


def after_signal(bench, name):
    """The terminal is as it was, within three seconds."""
    screen = bench.open()
    os.kill(screen.pid, getattr(signal, "SIG" + name))
    if not screen.wait_for_end(3):
        screen.close()
        return "stays"
    left = screen.what_is_broken
    screen.close()
    return f"{NO} {' '.join(left)}" if left else YES


def stopped(bench):
    """^Z gives the terminal to the shell, and fg brings the screen back."""
    shell = Screen(["bash", "--norc", "--noprofile", "-i"],
                   environment(bench.folder, PS1="shell> ", HISTFILE="/dev/null"), (100, 30),
                   f"{bench.folder}/repository")
    shell.wait_for("shell>")
    command = " ".join(f"'{word}'" for word in bench.program.command)
    os.write(shell.fd, f"{command}\r".encode())
    shell.wait_for(bench.program.ready)
    shell.read(1, quiet=0.3)
    os.write(shell.fd, b"\x1a")
    try:
        if not shell.wait_for("Stopped", 3):
            return f"{NO} the key means nothing"
        left = [part for part in shell.what_is_broken if part not in ("paste", "echo")]
        if left: return f"{NO} {' '.join(left)}"
        os.write(shell.fd, b"clear; fg\r")
        return YES if shell.wait_for(bench.program.ready, 5) else f"{NO} no screen after fg"
    finally:
        end_job(shell)


def end_job(shell):
    """Ends what the shell runs, and the shell."""
    children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(shell.pid)], capture_output=True, text=True)
    for pid in map(int, children.stdout.split()):
        os.kill(pid, signal.SIGKILL)
    shell.close()


def vanished(bench):
    """It ends within five seconds when its terminal is gone, though SIGHUP is ignored."""
    screen = bench.open(ignores_hang_up=True)
    screen.hang_up()
    if screen.wait_for_end(5): return YES
    before, at = screen.processor_time(), time.monotonic()
    time.sleep(2)
    share = (screen.processor_time() - before) / (time.monotonic() - at) / 10
    screen.close()
    return f"{NO} spins, {share:.0f} % of a core" if share > 5 else f"{NO} stays"


def idle_bytes(bench):
    """Bytes written in five seconds in which nothing happens."""
    screen = bench.open()
    screen.read(3, quiet=1.5)
    count = screen.read(5)
    screen.close()
    return f"{YES} 0" if count == 0 else f"{NO} {count}"


def idle_time(bench):
    """Processor time in five seconds in which nothing happens, in milliseconds."""
    screen = bench.open()
    screen.read(3, quiet=1.5)
    before = screen.processor_time()
    screen.read(5)
    spent = screen.processor_time() - before
    screen.close()
    return f"{spent:.0f}"


def storm(bench):
    """Two hundred sizes down to 1×1 and up again; the last one is drawn whole."""
    screen = bench.open()
    for step in list(range(100, 0, -1)) + list(range(1, 101)):
        screen.resize(step, max(1, step * 3 // 10))
        screen.read(0.004)
    screen.resize(100, 30)
    whole = screen.wait_for(bench.program.ready, 4)
    died = screen.ended
    screen.close()
    return f"{NO} dies" if died else YES if whole else f"{NO} not drawn"


def escape(bench):
    """Milliseconds from Esc to what it draws, the middle one of eleven."""
    times = []
    screen = bench.open()
    for _ in range(11):
        if screen.ended:
            screen.close()
            screen = bench.open()
        if bench.program.prompt: screen.send(bench.program.prompt)
        screen.read(0.5, quiet=0.2)
        start = time.monotonic()
        os.write(screen.fd, b"\x1b")
        if screen.read(2, until=lambda _: True): times.append(1000 * (screen.at[-1][0] - start))
        screen.wait_for_end(0.2)
    screen.close()
    if not times: return f"{NO} no answer"
    middle = statistics.median(times)
    return f"{YES if middle <= 30 else NO} {middle:.0f} ms"


def no_colour(bench):
    """NO_COLOR means that no colour is sent."""
    screen = bench.open(NO_COLOR="1")
    screen.send("Down Down")
    coloured = COLOUR.search(screen.raw)
    screen.close()
    return NO if coloured else YES


def aligned(bench, names):
    """What stands behind a name stands where it does behind plain ones."""
    if not bench.program.column: return NONE
    screen = bench.open()
    screen.text
    columns = {name: places(screen.display, name, bench.program.column) for name in ["Plain name", *names]}
    screen.close()
    plain = columns.pop("Plain name")
    return YES if plain and all(found == plain for found in columns.values()) else NO


def places(display, name, mark):
    """Columns of the signs of a mark in the row of a name: cells are counted, not letters."""
    known = re.findall("[A-Za-z]{3,}(?![\u0300-\u036f])", name)
    start = known[0] if known else name[:1] if ord(name[0]) > 255 else name[:2]
    for y in range(display.lines):
        cells = [display.buffer[y][x].data for x in range(display.columns)]
        if start not in "".join(cells): continue
        # Where an emulator reads UTF-8 only, x is the line of the second character set.
        if mark == "│": return [x for x, cell in enumerate(cells) if cell in "│┃x" and x > 40][-1:]
        return [x for x in range(len(cells)) if "".join(cells[x:x + len(mark)]) == mark]
    return []


def pasted(bench):
    """Pasted text is dropped or text: it runs no keys, and the program goes on."""
    screen = bench.open()
    known = 2004 in screen.modes
    screen.paste("qqQ\rq:q\r")
    left = screen.wait_for_end(0.5)
    screen.close()
    return f"{NO} ends the program" if left else YES if known else f"{NO} taken for keys"


def mouse_off(bench):
    """It can be left to the terminal, so that text can be marked."""
    if bench.program.no_mouse is None:
        screen = bench.open()
        uses = screen.modes & MOUSE
        screen.close()
        return NO if uses else f"{YES} never on"
    screen = bench.open(bench.program.no_mouse)
    uses = screen.modes & MOUSE
    screen.close()
    return NO if uses else YES


def cursor(bench):
    """The terminal's cursor goes down with the selection, for readers of the screen."""
    screen = bench.open()
    if bench.program.rows: screen.send(bench.program.rows)
    screen.text
    first = screen.display.cursor.y
    screen.send("Down Down")
    screen.text
    moved = abs(screen.display.cursor.y - first)
    screen.close()
    return YES if moved == 2 else NO


CHECKS = (
    [(f"terminal whole after SIG{name}", lambda bench, name=name: after_signal(bench, name)) for name in SIGNALS]
    + [("`^Z` and `fg`", stopped), ("ends when the terminal vanishes, SIGHUP ignored", vanished),
       ("bytes written in 5 s of idleness", idle_bytes), ("processor time in them, ms", idle_time),
       ("200 sizes down to 1×1 and back", storm), ("Esc answered within 30 ms", escape),
       ("`NO_COLOR` sends no colour", no_colour)]
    + [(f"{kind} keep columns aligned", lambda bench, names=names: aligned(bench, names)) for kind, names in
       [("wide letters", WIDE), ("combining marks", COMBINING), ("emoji sequences", EMOJI),
        ("right-to-left names", RIGHT_TO_LEFT)]]
    + [("pasted text runs no keys", pasted), ("mouse can be left to the terminal", mouse_off),
       ("cursor follows the selection", cursor)])


def versions(names):
    """Versions as the package manager tells them."""
    def of(name):
        told = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True)
        return f"{name} {told.stdout.split('-')[0].split('+')[0]}"
    return ", ".join(of(name) for name in names)


def table(names, rows):
    lines = ["| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    return "\n".join(lines + [f"| {check} | " + " | ".join(cells) + " |" for check, cells in rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("--write", help="a Markdown file; the table replaces the one that it holds")
    parser.add_argument("--only")
    parser.add_argument("--checks", default="")
    asked = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="robustness-")
    try:
        workshop(folder)
        tried = [p for p in programs(folder, os.path.abspath(asked.cairn)) if asked.only in (None, p.name)]
        rows = []
        for check, run in CHECKS:
            if asked.checks not in check: continue
            rows.append((check, [run(Bench(program, folder)) for program in tried]))
            print(f"{check}: " + ", ".join(f"{p.name} {cell}" for p, cell in zip(tried, rows[-1][1])), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    names = [program.name for program in tried]
    text = (f"{datetime.date.today()}, Linux {os.uname().release.split('-')[0]}, "
            f"{versions(names[1:])}.\n\n" + table(names, rows) + "\n")
    print(text)
    if asked.write: replace_table(asked.write, text)


def replace_table(path, text):
    """Puts a table between the two marks of a document."""
    begin, end = "<!-- measured -->\n", "<!-- end -->"
    old = open(path).read()
    head, tail = old[:old.index(begin) + len(begin)], old[old.index(end):]
    open(path, "w").write(head + "\n" + text + "\n" + tail)


if __name__ == "__main__":
    main()
