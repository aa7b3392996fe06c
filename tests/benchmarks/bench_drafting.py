"""CPU time of reading texts into drafts: `python -m tests.benchmarks.bench_drafting`.

The text of 10,000 characters is an invented release with its paragraphs varied, so that nothing
is left out as a double; the growth shows whether time stays in line with length.
"""

from __future__ import annotations

import time

from desktop.drafting.reading import draft
from tests.drafting import texts

_SIZES = (1_000, 10_000, 20_000, 40_000, 80_000)


def text_of(length: int) -> str:
    """A text of `length` characters: one release, then ever new paragraphs."""
    made, number = texts.MARKED, 0
    shapes = [texts.NUMBERED, texts.COMMAS, texts.ROLES, texts.INVESTMENT, texts.PLAN]
    while len(made) < length:
        number += 1
        shape = shapes[number % len(shapes)]
        made += "".join(f"{line} ({number}호)\n" if line else "\n" for line in shape.split("\n"))
    return made[:length]


def milliseconds(source: str) -> float:
    """The best of five, after one reading that loads the dictionaries."""
    draft(texts.MARKED)
    taken = []
    for _ in range(5):
        begin = time.process_time()
        draft(source)
        taken.append(time.process_time() - begin)
    return min(taken) * 1000


if __name__ == "__main__":
    for size in _SIZES:
        spent = milliseconds(text_of(size))
        print(f"{size:>7,} characters: {spent:7.1f} ms, {spent / size * 1000:5.2f} ms per 1,000")
