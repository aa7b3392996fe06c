"""200 wrong, cut and newer files: each refused in Korean with its code, and left as it was."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

from desktop.domain.errors import UserError
from tests.soak.tally import Tally, main
from tests.storage.offices import new_office, reopened
from tests.storage.wrong_files import Wrong, wrong_files


def wrongfiles(times: int, folder: Path) -> Tally:
    good = folder / "온전.mou"
    new_office(good).close()
    tally = Tally()
    for number, wrong in enumerate(wrong_files(good, times)):
        own = folder / str(number)
        own.mkdir()
        wrong.lay(own / "자료.mou")
        tally.seen[wrong.code] += 1
        tally.judge(wrong.name, _faults(own, wrong))
    return tally


def _faults(folder: Path, wrong: Wrong) -> list[str]:
    before, faults = content_of(folder), []
    for read_only in (False, True):
        try:
            reopened(folder / "자료.mou", read_only=read_only).close()
        except UserError as refusal:
            if refusal.code != wrong.code:
                faults.append(f"{refusal.code} instead of {wrong.code}")
            if not re.search("[가-힣].*않았습니다", refusal.sentence):
                faults.append(refusal.sentence)
        else:
            faults.append("opened")
    if content_of(folder) != before:
        faults.append("touched")
    return faults


def content_of(folder: Path) -> dict[str, str]:
    """Every file and folder below `folder`, with what it holds."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        if file.is_file()
        else "folder"
        for file in folder.rglob("*")
    }


if __name__ == "__main__":
    sys.exit(main(wrongfiles, 200))
