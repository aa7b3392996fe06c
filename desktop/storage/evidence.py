"""The folder of evidence beside an office file, and whether it still holds what was put there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from sqlalchemy import select

from desktop.storage.database import Database
from desktop.storage.integrity import Finding
from desktop.storage.models import EvidenceRow

BLOCK = 1 << 20


def evidence_folder(path: Path) -> Path:
    """The folder beside an office file that holds its evidence, each file named by its SHA-256."""
    return path.with_name(f"{path.stem}.증빙")


def evidence_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every regular file in the folder: its name inside, with slashes, and its path.

    What a killed program left half written is none.
    """
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and not file.name.startswith(".~"):
            yield file.relative_to(folder).as_posix(), file


def evidence_findings(database: Database) -> Iterator[Finding]:
    """Evidence whose file is gone or no longer has the content that was registered."""
    if database.path is None:
        return
    folder = evidence_folder(database.path)
    wanted = select(EvidenceRow.id, EvidenceRow.file_name, EvidenceRow.sha256)
    query = wanted.where(EvidenceRow.deleted_at.is_(None), EvidenceRow.sha256 != "")
    with database.reading() as session:
        registered = session.execute(query).all()
    for row_id, name, sha256 in registered:
        fault = _fault_of(folder / sha256, sha256)
        if fault:
            yield Finding("A-05", f"증빙 파일 ‘{name}’ {fault}", f"evidence/{row_id}")


def hash_of_stream(stream: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while block := stream.read(BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _fault_of(file: Path, sha256: str) -> str:
    try:
        with file.open("rb") as stream:
            same = hash_of_stream(stream) == sha256
    except OSError:
        return "파일을 찾을 수 없습니다."
    return "" if same else "내용이 등록할 때와 다릅니다."
