"""The programs under test, and a folder with something for each to show."""
import os, pathlib, shlex, subprocess
from dataclasses import dataclass

WIDE = ["山田太郎の入門", "한국어 과정"]
COMBINING = ["Cafe\u0301 del la\u0301tex", "Vie\u0302\u0323t ngu\u031b\u0303"]
EMOJI = ["🎓 Graduate", "👩‍💻 Developer", "🇩🇪 Flag"]
RIGHT_TO_LEFT = ["עברית למתחילים", "دورة عربية"]
NAMES = ["Plain name", *WIDE, *COMBINING, *EMOJI, *RIGHT_TO_LEFT]


@dataclass
class Program:
    """How one program is started and asked; keys as `Screen.send` takes them."""
    name: str
    command: list
    ready: str                # stands on its first full screen
    prompt: str = ""          # opens what Esc leaves; empty where Esc leaves the program itself
    no_mouse: list = None     # what switches the mouse off; None where nothing does
    column: str = ""          # stands behind each name, at one column where names are aligned
    rows: str = ""            # leads to a list of more than two rows


def workshop(folder):
    """Fills a folder: a repository, files, a table, tasks, a catalogue, all with names of every script."""
    folder = pathlib.Path(folder)
    (folder / "home/.config/calcurse").mkdir(parents=True)
    (folder / "files").mkdir()
    for number, name in enumerate(NAMES):
        (folder / "files" / name).write_text("x" * 1000 * (number + 1))
    (folder / "names.txt").write_text("\n".join(NAMES) + "\n")
    (folder / "table.csv").write_text("name,mark\n" + "".join(f"{name},MARK\n" for name in NAMES))
    (folder / "home/.config/calcurse/conf").write_text("")
    (folder / "tasks").mkdir()
    (folder / "tasks/todo").write_text("".join(f"[1] {name}\n" for name in NAMES))
    (folder / "tasks/apts").write_text("")
    repository(folder / "repository")
    catalogue(folder / "catalogs")


def repository(folder):
    folder.mkdir()
    git = ["git", "-C", str(folder), "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    for name in [*NAMES, "Newest"]:
        subprocess.run([*git, "-c", f"user.name={name}", "commit", "-q", "--allow-empty", "-m", "MARK"],
                       check=True, env={**os.environ, "GIT_AUTHOR_NAME": name})


def catalogue(folder):
    (folder / "roles").mkdir(parents=True)
    (folder / "skills.yaml").write_text(
        "format: cairn/skills@1\nskills:\n  - {id: sql, name: SQL, area: Data, kind: technical}\n")
    (folder / "roles/analyst.yaml").write_text(
        "format: cairn/role@1\nid: analyst\ntitle: Junior analyst\nfield: Data\nsummary: Answers.\n"
        "requirements:\n  - {skill: sql, level: 2, importance: 5, must: true}\n")
    rows = "".join(
        f"  - {{id: c{number}, title: \"{name}\", provider: school, kind: course, "
        "url: \"https://school.example\", teaches: {sql: 2}, hours: 40, price: 77 USD, "
        "assessment: exam, source: \"https://school.example\", checked: 2026-11}\n"
        for number, name in enumerate(NAMES))
    (folder / "credentials.yaml").write_text(
        "format: cairn/credentials@1\nproviders:\n  - {id: school, name: School, kind: university}\n"
        "credentials:\n" + rows)
    (folder.parent / "me.yaml").write_text(
        "format: cairn/profile@1\nname: Sam\ngoal:\n  role: analyst\n  start: 2026-12-07\n"
        "  hours-per-week: 8\n")


def environment(folder, **more):
    home = f"{folder}/home"
    return {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": f"{home}/.config", "XDG_DATA_HOME": f"{home}/data",
            "XDG_CACHE_HOME": f"{home}/cache", "SHELL": "/bin/sh", "EDITOR": "true", **more}


def programs(folder, cairn):
    """cairn and its peers; all were installed by apt."""
    files = f"{folder}/files"
    planner = [cairn, "--catalogs", f"{folder}/catalogs", "--profile", f"{folder}/me.yaml"]
    # A lock that stays behind where it was killed.
    calendar = ["sh", "-c", f"rm -f {folder}/tasks/.calcurse.pid; exec calcurse -D {folder}/tasks"]
    finder = lambda *flags: ["sh", "-c", f"exec fzf --border {shlex.join(flags)} < {folder}/names.txt"]
    return [
        Program("cairn", planner, "optimal", "/", [*planner, "--no-mouse"], column="77", rows="3"),
        Program("htop", ["htop"], "PID", "F3", ["htop", "--no-mouse"]),
        Program("tig", ["tig"], "MARK", ":", ["tig"], column="MARK"),
        Program("ncdu", ["ncdu", files], "Plain", "?", ["ncdu", files]),
        Program("calcurse", calendar, "Plain", ":", calendar, column="│"),
        Program("visidata", ["vd", f"{folder}/table.csv"], "MARK", "/", column="MARK"),
        Program("nnn", ["nnn", files], "Plain", "/"),
        Program("fzf", finder(), "Plain", "", finder("--no-mouse"), column="│"),
        Program("mc", ["mc", "-u", files, files], "Plain", "F9", ["mc", "-u", "--nomouse", files, files],
                column="│"),
    ]
