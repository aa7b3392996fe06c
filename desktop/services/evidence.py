"""Evidence that is kept for what was done."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desktop.domain.errors import InvalidEntry, Refused
from desktop.domain.sources import Evidence
from desktop.services.records import Records
from desktop.storage.evidence import evidence_folder, hash_of_stream
from desktop.storage.faults import written_fault
from desktop.storage.models import EvidenceRow
from reports.errors import FolderNotWritable, WrittenFileDamaged
from reports.output import atomic_write, holding

LARGEST = 200 * 1024 * 1024


class Evidences(Records[Evidence]):
    """증빙: files kept beside the office file by their SHA-256, or a 온나라 문서번호 alone."""

    row = EvidenceRow
    record = Evidence
    noun = "증빙"

    def keep(self, evidence: Evidence, file: Path) -> str:
        """Keep a copy of `file` beside the office file and enter `evidence` for it; gives its id.

        Name, size and SHA-256 are those of the file. Raises InvalidEntry for what is no plain
        file or above 200 MB, Refused on a server, which has no folder.
        """
        data = _read(file)
        kept = replace(
            evidence,
            file_name=evidence.file_name or file.name,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
        )
        target = self._folder() / kept.sha256
        with written_fault():
            _make_folder(target)
            if not _holds(target, kept.sha256):
                atomic_write(target, holding(data), _verify(kept.sha256))
        return self.add(kept)

    def _folder(self) -> Path:
        path = self._desk.database.path
        if path is None:
            raise Refused("자료 서버에는 증빙 파일을 둘 수 없습니다. 문서번호로 남기십시오.")
        return evidence_folder(path)

    def _check(self, session: Session, record: Evidence, row: Any) -> None:
        if not record.sha256 or (row is not None and row.sha256 == record.sha256):
            return
        if not _holds(self._folder() / record.sha256, record.sha256):
            raise InvalidEntry("sha256", "증빙 폴더에 그 파일이 없습니다. 파일을 다시 고르십시오.")


def _read(file: Path) -> bytes:
    try:
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise InvalidEntry("file", "보통의 파일만 증빙으로 넣을 수 있습니다.")
        if status.st_size > LARGEST:
            raise InvalidEntry("file", "200MB까지 증빙으로 넣을 수 있습니다.")
        return file.read_bytes()
    except OSError as error:
        raise InvalidEntry("file", "파일을 읽을 수 없습니다. 있는 곳을 확인하십시오.") from error


def _make_folder(target: Path) -> None:
    try:
        target.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(target) from error


def _holds(file: Path, sha256: str) -> bool:
    if not file.is_file() or file.is_symlink():
        return False
    with file.open("rb") as stream:
        return hash_of_stream(stream) == sha256


def _verify(sha256: str) -> Callable[[Path], None]:
    def verify(temporary: Path) -> None:
        if not _holds(temporary, sha256):
            raise WrittenFileDamaged(temporary)

    return verify
