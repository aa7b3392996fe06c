"""SIGKILL while saving: no acknowledged save is lost, and the file always opens whole."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from tests.soak.saving import faults_after, is_inside_a_transaction, start_saving
from tests.soak.tally import Tally, main
from tests.storage.offices import new_office

_A_FILE_LASTS = 50
_AIMED = 0.75  # the share of kills that wait for a save to be under way


def kills(times: int, folder: Path, seed: int = 1) -> Tally:
    number, tally = random.Random(seed), Tally()
    path = folder / "협약.mou"
    for turn in range(times):
        if turn % _A_FILE_LASTS == 0:
            path = folder / f"{turn}" / "협약.mou"
            path.parent.mkdir()
            new_office(path).close()
            acknowledged: list[str] = []
        saver = start_saving(path, number.randrange(2**32))
        alive = all(saver.wait_for_unit() for _unit in range(number.randint(1, 4)))
        aimed = number.random() < _AIMED
        if aimed:
            _wait_for_journal(path)
        time.sleep(number.uniform(0, 0.008 if aimed else 0.03))
        saver.kill()
        inside = is_inside_a_transaction(path)
        tally.seen["killed inside a transaction" if inside else "killed between saves"] += 1
        tally.seen["saves acknowledged"] += len(saver.acknowledged)
        acknowledged += saver.acknowledged
        faults = [] if alive else ["the saving process had died by itself"]
        tally.judge(f"kill {turn}", faults + faults_after(path, acknowledged))
    return tally


def _wait_for_journal(path: Path) -> None:
    until = time.monotonic() + 1
    while not is_inside_a_transaction(path) and time.monotonic() < until:
        time.sleep(0.0005)


if __name__ == "__main__":
    sys.exit(main(kills, 1000))
