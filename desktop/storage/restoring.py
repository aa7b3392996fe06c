"""Bringing an office file and its evidence back from a backup."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path, PurePosixPath

from desktop.domain.errors import NotOurFile, UserError
from desktop.storage.backup import (
    EVIDENCE,
    OFFICE,
    broken_backup,
    hash_of_part,
    read_manifest,
    refuse_damaged,
    verify_backup,
)
from desktop.storage.evidence import BLOCK, evidence_files, evidence_folder, hash_of_stream
from desktop.storage.faults import written_fault
from desktop.storage.opening import refuse_place
from reports.output import Producer, atomic_write


def restore(backup: Path, target: Path) -> None:
    """Bring an office file and its evidence back at a new place.

    Raises UserError where something is in the way, NotOurFile or StorageUnavailable for a
    file that is no whole backup. The office file appears last.
    """
    target = Path(os.path.realpath(target))
    refuse_place(target)
    _verify_readable(backup)
    with zipfile.ZipFile(backup) as package, written_fault():
        names = sorted(name for name in package.namelist() if name.startswith(EVIDENCE))
        _refuse_other_evidence(package, names, target)
        for name in names:
            file = _inside(evidence_folder(target), name)
            file.parent.mkdir(parents=True, exist_ok=True)
            _extract(package, name, file)
        _extract_office(package, target)


def _verify_readable(backup: Path) -> None:
    if not os.path.isfile(backup):  # unlike Path, no error for a name that is too long
        raise NotOurFile(
            "S-15", f"백업 파일 ‘{backup}’을(를) 찾을 수 없습니다. 바꾼 것은 없습니다."
        )
    if read_manifest(backup) is None and not zipfile.is_zipfile(backup):
        raise NotOurFile(
            "S-15",
            f"‘{backup.name}’은(는) 협약지기 백업 파일이 아닙니다. 바꾼 것은 없습니다. "
            "백업 파일을 고르십시오.",
        )
    try:
        with written_fault():
            verify_backup(backup)
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
        raise broken_backup(backup) from error


def _refuse_other_evidence(package: zipfile.ZipFile, names: list[str], target: Path) -> None:
    """What a broken-off restoring left may stay; anything else is in the way."""
    folder = evidence_folder(target)
    expected = {_inside(folder, name): name for name in names}
    for _name, file in evidence_files(folder):
        name = expected.get(file)
        with file.open("rb") as there:
            same = name and hash_of_stream(there) == hash_of_part(package, name)
        if not same:
            raise UserError(
                "S-15",
                f"‘{folder.name}’ 폴더에 다른 파일이 있습니다. 바꾼 것은 없습니다. "
                "다른 곳을 골라 복원하십시오.",
            )


def _inside(folder: Path, name: str) -> Path:
    """Where a part goes; a name that would lead out of the folder is refused."""
    inner = PurePosixPath(name.removeprefix(EVIDENCE))
    if inner.is_absolute() or ".." in inner.parts or "\\" in name or ":" in name:
        raise NotOurFile(
            "S-15", f"백업 안의 파일 이름 ‘{name[:60]}’을 쓸 수 없습니다. 바꾼 것은 없습니다."
        )
    return folder.joinpath(*inner.parts)


def _extract(package: zipfile.ZipFile, name: str, file: Path) -> None:
    atomic_write(file, _part(package, name), lambda _temporary: None)


def _extract_office(package: zipfile.ZipFile, target: Path) -> None:
    def verify(temporary: Path) -> None:
        refuse_damaged(temporary)
        refuse_place(target)

    atomic_write(target, _part(package, OFFICE), verify)


def _part(package: zipfile.ZipFile, name: str) -> Producer:
    def produce(temporary: Path) -> None:
        with package.open(name) as part, temporary.open("wb") as sink:
            while block := part.read(BLOCK):
                sink.write(block)

    return produce
