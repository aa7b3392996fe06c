"""One zip that holds the office file and its evidence, proven whole before it counts."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.storage.database import Database, sqlite_url
from desktop.storage.evidence import BLOCK, evidence_files, evidence_folder, hash_of_stream
from desktop.storage.faults import world_fault, written_fault
from desktop.storage.integrity import damaged, findings, findings_of_older
from desktop.storage.judging import judge
from desktop.storage.migrations.steps import Steps
from desktop.storage.models.log import UnitRow
from reports.output import atomic_write, verify_zip

MANIFEST, OFFICE, EVIDENCE = "manifest.json", "office.mou", "evidence/"
_FORMAT = "mou-keeper backup 1"
_FAST = 1  # a level that closing a large office can wait for


@dataclass(frozen=True)
class Manifest:
    """What a backup says about itself.

    `office` tells one office's backups from another's, `head` one state from another.
    """

    office: str
    head: str
    at: str
    files: dict[str, str]
    format: str = _FORMAT


def identity_of(database: Database) -> tuple[str, str]:
    """The id of the first unit, which no other office shares, and the newest unit's hash."""
    with database.reading() as session:
        first = session.scalar(select(UnitRow.id).where(UnitRow.number == 1))
        newest = session.scalar(select(UnitRow.hash).order_by(UnitRow.number.desc()).limit(1))
    return first or "", newest or ""


def back_up(database: Database, target: Path, at: datetime) -> None:
    """Write a backup to `target`. Raises StorageUnavailable for a damaged office file."""
    path = database.path
    if path is None:
        raise UserError(
            "P-13",
            "서버에 있는 자료는 이 프로그램이 백업하지 않습니다. 자료는 서버에 안전하게 있습니다. "
            "서버 관리자가 PostgreSQL의 pg_dump로 백업합니다.",
        )

    def produce(temporary: Path) -> None:
        copy = temporary.with_name(f"{temporary.name}-copy")
        try:
            _copy_whole(database, copy)
            _pack(copy, evidence_folder(path), temporary, at)
        finally:
            copy.unlink(missing_ok=True)

    _refuse_other_files(target, path)
    with written_fault():
        atomic_write(target, produce, verify_backup)


def _refuse_other_files(target: Path, office: Path) -> None:
    """A backup may replace an earlier one, never an office file, a device or anything else."""
    if not os.path.exists(target):  # unlike Path, no error for a name that is too long
        return
    if not target.is_file() or target.samefile(office) or target.suffix.lower() != ".zip":
        raise UserError(
            "O-17",
            f"‘{target.name}’은(는) 백업 파일이 아니어서 그 자리에 백업하지 않았습니다. "
            "있던 파일과 자료는 바꾸지 않았습니다. 다른 이름을 고르십시오.",
        )


def copy_of(database: Database, target: Path) -> None:
    """A compact copy of an SQLite file at one moment, in a file that is empty or not there."""
    with world_fault():
        connection = database.engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()


def _copy_whole(database: Database, copy: Path) -> None:
    copy_of(database, copy)
    refuse_damaged(copy)


def refuse_damaged(path: Path) -> None:
    """Raise StorageUnavailable (S-14) unless every value in this office file is as saved."""
    newest = Steps().newest
    version = judge(path, newest).user_version
    database = Database(sqlite_url(path), read_only=True)
    try:
        found = findings(database) if version == newest else findings_of_older(database)
    finally:
        database.close()
    if found:
        raise damaged(found)


def _pack(copy: Path, evidence: Path, temporary: Path, at: datetime) -> None:
    copied = Database(sqlite_url(copy), read_only=True)
    identity = identity_of(copied)
    copied.close()
    members = {OFFICE: copy}
    members |= {EVIDENCE + name: file for name, file in evidence_files(evidence)}
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as stream:
        hashes = {name: _add(stream, name, file) for name, file in members.items()}
        manifest = Manifest(*identity, at.isoformat(timespec="seconds"), hashes)
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
        with stream.open(MANIFEST, "w") as buffer:  # unlike writestr, it asks no clock
            buffer.write(text.encode())


def _add(stream: zipfile.ZipFile, name: str, file: Path) -> str:
    """Put `file` into the zip; gives the SHA-256 of what was put."""
    digest = hashlib.sha256()
    with file.open("rb") as source, stream.open(name, "w", force_zip64=True) as buffer:
        while block := source.read(BLOCK):
            digest.update(block)
            buffer.write(block)
    return digest.hexdigest()


# --- reading one ------------------------------------------------------------------------------


def read_manifest(path: Path) -> Manifest | None:
    """The manifest of a backup of ours; None for every other file."""
    try:
        with zipfile.ZipFile(path) as package:
            told: Any = json.loads(package.read(MANIFEST))
        manifest = Manifest(**told)
        datetime.fromisoformat(manifest.at)
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile, NotImplementedError):
        return None
    return manifest if manifest.format == _FORMAT else None


def verify_backup(path: Path) -> None:
    """Raise where a part is missing, changed or not named in the manifest."""
    verify_zip(path)
    manifest = read_manifest(path)
    if manifest is None:
        raise NotOurFile(
            "S-15",
            f"‘{path.name}’은(는) 협약지기 백업 파일이 아닙니다. 파일은 바꾸지 않았습니다. "
            "백업 파일을 고르십시오.",
        )
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist()) - {MANIFEST}
        whole = names == set(manifest.files) and OFFICE in names
        if not whole or any(hash_of_part(package, n) != h for n, h in manifest.files.items()):
            raise broken_backup(path)


def hash_of_part(package: zipfile.ZipFile, name: str) -> str:
    with package.open(name) as part:
        return hash_of_stream(part)


def broken_backup(path: Path) -> StorageUnavailable:
    return StorageUnavailable(
        "S-18",
        f"백업 파일 ‘{path.name}’이(가) 손상되었습니다. 바꾼 것은 없습니다. 다른 백업으로 "
        "복원하십시오.",
    )
