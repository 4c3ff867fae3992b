"""SkillSpan (Zhang, Jensen, Sonniks, Plank: "SkillSpan: Hard and Soft Skill Extraction from English Job Postings", NAACL
2022; MIT licence) as text files that cairn reads, and cairn's places as SkillSpan's tokens.

Its folder has train.json and dev.json: a sentence a line, with tokens and a BIO tag each for skills and for knowledge.
"""
import json, pathlib, subprocess

KINDS = {"knowledge": "tags_knowledge", "skill": "tags_skill"}


def spans(tags):
    """[start, end) of the tokens of each span."""
    found, start = [], None
    for index, tag in enumerate(tags + ["O"]):
        if tag[0] != "I" and start is not None:
            found.append((start, index))
            start = None
        if tag[0] == "B" or tag[0] == "I" and start is None:
            start = index
    return found


class Ads:
    """The ads of a split: sentences, and a text file for each ad with a sentence a line."""

    def __init__(self, folder, split, work):
        path = pathlib.Path(folder) / f"{split}.json"
        self.rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        self.row_at, texts = {}, {}
        for number, row in enumerate(self.rows):
            name = f"{split}-{row['source']}-{row['idx']}.txt"
            lines = texts.setdefault(name, [])
            # Some tokens hold characters that end a line.
            lines.append(" ".join("".join(c if c.isprintable() else "?" for c in token) for token in row["tokens"]))
            self.row_at[name, len(lines)] = number
        self.files = []
        for name, lines in texts.items():
            file = pathlib.Path(work) / name
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
            self.files.append(name)
        self.work = work

    def run(self, cairn, form):
        """What `cairn role from-postings --format FORM` prints of the ads."""
        command = [str(pathlib.Path(cairn).resolve()), "role", "from-postings", *self.files, "--format", form]
        return subprocess.run(command, cwd=self.work, check=True, capture_output=True, text=True).stdout

    def tokens(self, name, line, column, length):
        """The row of a place, and the tokens [start, end) that it touches."""
        number = self.row_at[name, int(line)]
        begin, end = int(column) - 1, int(column) - 1 + int(length)
        touched, at = [], 0
        for index, token in enumerate(self.rows[number]["tokens"]):
            if at < end and begin < at + len(token):
                touched.append(index)
            at += len(token) + 1
        return number, touched[0], touched[-1] + 1
