#!/usr/bin/env python3
"""Learn the weights of the phrase tagger from the train split of SkillSpan.

    train.py CAIRN SKILLSPAN [--out catalogs/postings/phrases.txt]

CAIRN is the program: it says what each word looks like (`--format features`), so that learning and use can't differ.
SKILLSPAN is a folder with train.json. Two linear-chain conditional random fields are learned, one for knowledge and one
for skills, by L-BFGS with a penalty on weights (nothing is drawn at random: the same input gives the same file).
Needs python-crfsuite 0.9.11. Only the train split is read.
"""
import argparse, collections, pathlib, tempfile

import pycrfsuite

from skillspan import KINDS, Ads, spans

LABELS = "BIO"
# Penalties, and how far "outside" is made less likely: chosen by threefold cross-validation over the ads of the train
# split, for the highest F1 at a precision of about 0.6, with a look at dev.
SETTINGS = {
    "knowledge": {"c1": 0.2, "c2": 0.1, "outside": 0.35},
    "skill": {"c1": 0.3, "c2": 0.1, "outside": 0.4},
}
SMALLEST = 0.03


def sentences(ads, cairn):
    """[(row, [token], [features])] of all ads."""
    for block in ads.run(cairn, "features").split("\n\n"):
        if not block.strip():
            continue
        row, tokens, features = None, [], []
        for line in block.split("\n"):
            name, number, column, length, _, *names = line.split("\t")
            row, start, _ = ads.tokens(name, number, column, length)
            tokens.append(start)
            features.append(names)
        yield row, tokens, features


def labels(row, kind, tokens, features):
    """The tags of SkillSpan's tokens for cairn's words: marks at the edge of a span are outside."""
    result = ["O"] * len(tokens)
    is_mark = [not any(c.isalnum() for f in names if f.startswith("w=") for c in f[2:]) for names in features]
    for start, end in spans(row[KINDS[kind]]):
        inside = [i for i, token in enumerate(tokens) if start <= token < end]
        while inside and is_mark[inside[0]]:
            inside.pop(0)
        while inside and is_mark[inside[-1]]:
            inside.pop()
        for i in inside:
            result[i] = "I"
        if inside:
            result[inside[0]] = "B"
    return result


def learn(data, kind, model):
    trainer = pycrfsuite.Trainer("lbfgs", verbose=False)
    for features, tags in data:
        trainer.append(features, tags)
    settings = SETTINGS[kind]
    trainer.set_params({
        "c1": settings["c1"], "c2": settings["c2"], "max_iterations": 120, "feature.possible_transitions": True,
    })
    trainer.train(model)
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    info = tagger.info()
    weights = collections.defaultdict(lambda: [0.0] * 3)
    for (feature, label), weight in info.state_features.items():
        if abs(weight) >= SMALLEST:
            weights[feature][LABELS.index(label)] = weight
    weights["b"][LABELS.index("O")] -= settings["outside"]
    for (before, after), weight in info.transitions.items():
        weights["step " + before][LABELS.index(after)] = weight
    return weights


def write(path, models):
    lines = [
        "format: cairn/phrases@1",
        "# Weights that tell phrases about knowledge and skills from other words of a job posting, in hundredths:",
        "# begin, inside, outside for knowledge, then for skills. Learned by Benchmarks/postings/train.py from the",
        "# train split of SkillSpan (Copyright (c) 2023 Mike Zhang, MIT licence): github.com/kris927b/SkillSpan.",
    ]
    for feature in sorted(set().union(*models)):
        numbers = [round(100 * w) for model in models for w in model.get(feature, [0.0] * 3)]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        if numbers:
            lines.append(feature + "\t" + " ".join(map(str, numbers)))
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 4


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cairn")
    parser.add_argument("skillspan")
    repository = pathlib.Path(__file__).parents[2]
    parser.add_argument("--out", default=repository / "catalogs/postings/phrases.txt", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        ads = Ads(options.skillspan, "train", work)
        found = list(sentences(ads, options.cairn))
        models = []
        for kind in KINDS:
            data = [(features, labels(ads.rows[row], kind, tokens, features)) for row, tokens, features in found]
            models.append(learn(data, kind, work + "/model"))
    count = write(options.out, models)
    print(f"{len(found)} sentences, {count} features, {options.out.stat().st_size // 1024} KiB in {options.out}")


if __name__ == "__main__":
    main()
