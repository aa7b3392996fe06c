"""Random calls of every kind, undone in random legal order, against a plain model of the rows.

`python3 -m tests.soak.random_undo --edits 5000` prints how often each kind of edit was done,
refused, undone and done again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from desktop.domain.errors import UndoRefused
from desktop.services.activities import Activities
from desktop.services.history import History
from desktop.services.office_files import OfficeFile
from tests.soak.bitflips import is_noticed
from tests.soak.plain_model import Model
from tests.soak.random_calls import Tally, call_at_random, facts_of, new_office

# Refusals that the model foresees; all others come from references, rounds and rules.
_FORESEEN = ("다시 고쳤습니다", "이미 되돌린")
_AGAIN_EVERY, _ISSUING = 8, "report_runs.add"


class Trial:
    """One office under random edits and undos; every step is compared with the model."""

    def __init__(self, folder: Path, seed: int, every: int) -> None:
        """`every` tells after how many undos all rows are compared."""
        self.path = folder / "시험.mou"
        self.office: OfficeFile = new_office(self.path)
        self.history: History = Activities(self.office.desk).history
        self.start = self._newest()
        self.model = Model(self.path)
        self.chance = random.Random(seed)
        self.every = every
        self.edits: Tally | None = None
        self.undone: Counter[str] = Counter()
        self.again: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()

    def edit(self, edits: int, least: int) -> None:
        """At least so many edits that were carried out, of every kind at least `least`."""
        self.edits = call_at_random(
            self.office,
            calls=0,
            done=edits,
            least=least,
            seed=self.chance.randrange(2**32),
            after=self._take_in,
        )
        self.compare()

    def _take_in(self, name: str) -> None:
        number = self._newest()
        known = max(self.model.units, default=self.start)
        if number == known:
            return
        assert number == known + 1, f"{name} is more than one unit"
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            query = "SELECT undoes FROM unit_of_work WHERE number = ?"
            (undoes,) = connection.execute(query, (number,)).fetchone()
        self.model.take_in(number, name, undoes)

    def undo_all(self) -> None:
        """Take all work back: first in random order, doing some of it again, then the rest."""
        for turn in range(len(self.model.units)):
            self._undo_at_random()
            if turn % self.every == 0:
                self.compare()
        while standing := self._not_issued():
            self._undo_newest(max(standing))
        self.compare()

    def _not_issued(self) -> list[int]:
        """Notes of issued documents are never taken back."""
        units = self.model.units
        return [n for n in self.model.work_that_stands() if units[n].kind != _ISSUING]

    def _undo_at_random(self) -> None:
        undos = self.model.undos_that_stand()
        if undos and self.chance.randrange(_AGAIN_EVERY) == 0:
            self._try(self.chance.choice(undos), again=True)
        elif standing := self.model.work_that_stands():
            self._try(self.chance.choice(standing))

    def _undo_newest(self, number: int) -> None:
        """What it put aside may have been undone meanwhile: then that is brought again first."""
        while not self._try(number):
            older = [n for n in self.model.undos_that_stand() if self._work(n) < number]
            assert any(self._try(each, again=True) for each in sorted(older, reverse=True))

    def _try(self, number: int, *, again: bool = False) -> bool:
        """Whether it was undone; the model must have foreseen what forbids it."""
        foreseen, refusal = self.model.may_undo(number), None
        try:
            self.history.undo(number)
        except UndoRefused as error:
            refusal = error
        if refusal is not None:
            told = any(words in refusal.sentence for words in _FORESEEN)
            assert told is not foreseen, f"{number}: {refusal.sentence}"
            self.refusals[_without_names(refusal)] += 1
            return False
        assert foreseen, f"{number} was undone, but later work stands on it"
        kind = self.model.units[self._work(number)].kind
        (self.again if again else self.undone)[kind] += 1
        self.model.take_in(self._newest(), kind, number)
        return True

    def _work(self, number: int) -> int:
        """The unit that an undo, or an undo of an undo, is about in the end."""
        while (undoes := self.model.units[number].undoes) is not None:
            number = undoes
        return number

    def compare(self) -> None:
        expected, actual = self.model.expected(), self.model.actual()
        wrong = {row for row in expected | actual if expected.get(row) != actual.get(row)}
        assert not wrong, f"the file differs from the model in {sorted(wrong)[:5]}"

    def _newest(self) -> int:
        return next(self.history.log(1, with_changes=False)).number

    def text(self) -> str:
        assert self.edits is not None
        heads = ("처리", "거절", "되돌림", "다시")
        lines = [f"{'편집':32}" + "".join(f" {head:>6}" for head in heads)]
        counts = (self.edits.done, self.edits.refused, self.undone, self.again)
        for name in sorted(self.edits.done):
            lines.append(f"{name:32}" + "".join(f" {count[name]:6}" for count in counts))
        lines.append(f"{'모두':32}" + "".join(f" {count.total():6}" for count in counts))
        lines.append("되돌리기를 막은 까닭:")
        lines += [f"{count:6}  {reason}" for reason, count in self.refusals.most_common()]
        return "\n".join(lines)


def _without_names(refusal: UndoRefused) -> str:
    reason = refusal.reason.removeprefix("되돌릴 수 없습니다. ")
    return next((words for words in _FORESEEN if words in reason), reason.split("‘")[0])


# --- the log ---


def flipped_bytes(path: Path, folder: Path, times: int, chance: random.Random) -> int:
    """Flip one byte of the log in a copy, so many times; how often that was noticed."""
    content = path.read_bytes()
    places = _places_of_log(path, content)
    noticed = 0
    for _ in range(times):
        start, length = chance.choice(places)
        flipped = bytearray(content)
        flipped[start + chance.randrange(length)] ^= 1 << chance.randrange(8)
        copy = folder / "뒤집힘.mou"
        with copy.open("wb") as stream:
            stream.write(flipped)
        noticed += is_noticed(copy)
    return noticed


def _places_of_log(path: Path, content: bytes) -> list[tuple[int, int]]:
    """Where values of the log lie in the file, each with its length in bytes."""
    query = (
        "SELECT id FROM unit_of_work UNION SELECT hash FROM unit_of_work "
        "UNION SELECT sentence FROM unit_of_work "
        "UNION SELECT after FROM change WHERE field = '' AND length(after) < 400"
    )
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        values = [value.encode() for (value,) in connection.execute(query)]
    found = ((content.find(value), len(value)) for value in values)
    return [(start, length) for start, length in found if start >= 0]


# --- the whole ---


def run(
    folder: Path, *, edits: int, least: int, flips: int, every: int = 100, seed: int = 0
) -> Trial:
    """Edits, undo in random legal order, the facts of the start, and a log that proves itself."""
    trial = Trial(folder, seed, every)
    begun = facts_of(trial.office)
    trial.edit(edits, least)
    assert trial.office.check() == []
    trial.undo_all()
    assert facts_of(trial.office) == begun
    assert trial.office.check() == []
    trial.office.close()
    kept = shutil.copyfile(trial.path, folder / "온전.mou")
    noticed = flipped_bytes(kept, folder, flips, trial.chance)
    assert noticed == flips, f"{flips - noticed} flipped bytes were not noticed"
    return trial


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--edits", type=int, default=5_000)
    parser.add_argument("--least", type=int, default=50)
    parser.add_argument("--flips", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        trial = run(
            Path(folder),
            edits=given.edits,
            least=given.least,
            flips=given.flips,
            seed=given.seed,
        )
    print(trial.text())
    print(
        f"모형과 줄줄이 같고 이력이 온전하며 뒤집은 바이트 {given.flips}개를 모두 찾았습니다. "
        f"{time.monotonic() - begun:.0f}초"
    )


if __name__ == "__main__":
    main()
