#!/usr/bin/env python3
"""Write a planning instance (format cairn/instance@1, see docs/planner.md) shaped like a real catalogue.

    generate.py SEED CREDENTIALS [--requires 20] > instance.json

Topic clusters, Zipf popularity, four levels, prerequisites that are mostly one level below in the
same topic and now and then a foundation skill of another, log-normal hours and prices, and limits
that bind. The same seed and size always give the same instance.
"""
import argparse, itertools, json, random

def generate(seed, ncred, nreq=20):
    r = random.Random(seed)
    nskill = max(60, int(8 * ncred ** 0.5)); topics = max(6, nskill // 14); nfound = max(3, topics // 5)
    topic = [r.randrange(topics) for _ in range(nskill)]
    by = [[s for s in range(nskill) if topic[s] == t] or [r.randrange(nskill)] for t in range(topics)]
    foundations = [r.choice(by[t]) for t in range(nfound)]
    tw = list(itertools.accumulate(1 / (t + 1) ** .7 for t in range(topics)))
    sw = [1 / r.randrange(1, 30) ** .8 for _ in range(nskill)]
    sc = [list(itertools.accumulate(sw[s] for s in by[t])) for t in range(topics)]
    related = [r.sample(range(topics), min(2, topics)) for _ in range(topics)]
    creds = []
    for i in range(ncred):
        t = r.choices(range(topics), cum_weights=tw)[0]
        k = r.choice([1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8, 12])
        sk = set(r.choices(by[t], cum_weights=sc[t], k=k))
        if r.random() < .35: sk.add(r.choice(by[r.choice(related[t])]))
        sk = sorted(sk)
        lvl = r.choices([1, 2, 3, 4], [45, 35, 16, 4])[0]
        out = {s: max(1, lvl - (r.random() < .3)) for s in sk}
        entry = {}
        if lvl >= 2:
            for s in sk:
                if out[s] >= 2 and r.random() < .6: entry[s] = out[s] - 1
            if r.random() < .25: entry.setdefault(r.choice(foundations), 1)
        hours = int(max(2, r.lognormvariate(2.9, .8) * lvl ** .6 * len(sk) ** .35))
        price = 0 if r.random() < .12 else int(max(10, r.lognormvariate(4.9, 1.0))) * 100
        trust = r.choice([2, 3, 3, 4, 4, 5, 6, 7, 8, 9])
        after = [r.randrange(i)] if i > 20 and lvl >= 2 and r.random() < .04 else []
        creds.append(dict(id=f"c{i}", teaches=sorted(out.items()), needs=sorted(entry.items()), after=after, price=price,
                          hours=hours, burden=price // 100 + 15 * hours + 60 + (10 - trust) * 20))
    pool = sorted({s for t in r.sample(range(topics), min(4, topics)) for s in by[t]})
    pool.sort(key=lambda s: -sw[s] * r.random())
    requires = [(s, r.choice([1, 2, 2, 3, 3, 4]), r.choice([1, 2, 3, 4, 5]), int(r.random() < .4)) for s in pool[:nreq]]
    have = [(s, l) for s in pool if (l := r.choice([0, 0, 0, 0, 1, 1, 2]))]
    return dict(format="cairn/instance@1", have=have, requires=requires, credentials=creds,
                limits=dict(price=int(150000 * (.5 + r.random())), hours=int(400 * (.5 + r.random())), count=None), pin=[], skip=[])

if __name__ == "__main__":
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("seed", type=int); ap.add_argument("credentials", type=int); ap.add_argument("--requires", type=int, default=20)
    a = ap.parse_args()
    print(json.dumps(generate(a.seed, a.credentials, a.requires)))
