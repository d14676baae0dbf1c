#!/usr/bin/env python3
"""Composes letters with their truth.

  generate.py DIR [--letters N] [--seed N] [--held-out]

Writes NAME.txt (what a reader sees) and NAME.json (the truth) for each letter. With --held-out every reply has a
layout that is never used for tuning, and the letters are others than with the same seed and no --held-out.
"""
import argparse
import collections
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from letters import compose  # noqa: E402


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dir")
    ap.add_argument("--letters", type=int, default=300)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--held-out", action="store_true")
    args = ap.parse_args()
    os.makedirs(args.dir, exist_ok=True)
    layouts, outcomes = collections.Counter(), collections.Counter()
    for index in range(args.letters):
        text, truth = compose(f"{'held-out' if args.held_out else 'tuned'}/{args.seed}", index, args.held_out)
        name = f"{index:04}-{truth['layout']}"
        with open(os.path.join(args.dir, name + ".txt"), "w", encoding="utf-8") as file:
            file.write(text)
        with open(os.path.join(args.dir, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(truth, file, indent=1, ensure_ascii=False)
        layouts[truth["layout"]] += 1
        outcomes.update(p["outcome"] for p in truth["parts"] if not p.get("stem"))
    for name, count in sorted(layouts.items()):
        print(f"{count:5} {name}")
    print(dict(outcomes))


main()
