"""Shows what differs between two versions of a notebook.

    python compare.py COMMITTED FRESH

Prints, cell by cell, the lines that differ; nothing when the notebooks are
the same.
"""

import difflib
import json
import sys
from itertools import zip_longest
from pathlib import Path

MOST_LINES = 12
WIDTH = 100


def main(committed: Path, fresh: Path) -> None:
    # Windows would print in the encoding of the console.
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    old = json.loads(committed.read_text(encoding="utf-8"))
    new = json.loads(fresh.read_text(encoding="utf-8"))
    pairs = zip_longest(old.pop("cells"), new.pop("cells"))
    report("notebook metadata", old, new)
    for number, (before, after) in enumerate(pairs, start=1):
        report(f"cell {number}", before, after)


def report(name: str, before, after) -> None:
    if before == after:
        return
    diff = difflib.unified_diff(lines(before), lines(after), n=1, lineterm="")
    changes = list(diff)[2:]  # without the two lines that name the files
    print(f"{name}: - committed, + fresh")
    for line in changes[:MOST_LINES]:
        print(f"  {line}")
    if len(changes) > MOST_LINES:
        print(f"  … and {len(changes) - MOST_LINES} lines more")


def lines(value) -> list[str]:
    """JSON in short lines, so that the few that differ can be shown."""
    text = json.dumps(value, indent=1, ensure_ascii=False)
    return [
        line[start : start + WIDTH]
        for line in text.replace("><", ">\n<").splitlines()
        for start in range(0, len(line), WIDTH)
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
