"""What was typed into forms and not saved: kept on this PC until it is saved or thrown away."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.forms import Entries, Form, FormKind, FormTarget, Unfinished
from reports.output import atomic_write

_ENDING = ".입력"


class UnfinishedForms:
    """One small file for each form, in a folder of the office. A file that is not whole counts
    as none: `atomic_write` never leaves one, so somebody else wrote it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, form: Form, entries: Entries, at: datetime) -> None:
        kept = {
            "target": asdict(form.target),
            "title": form.title,
            "entries": _plain(entries),
            "shown": _plain(form.entries),
            "seen": form.seen,
            "kept_at": at.isoformat(),
        }
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps(kept)  # in ASCII: a pasted half of a letter is kept as well

        def write(temporary: Path) -> None:
            temporary.write_text(text, encoding="utf-8")

        def verify(temporary: Path) -> None:
            _read(temporary)

        atomic_write(self._path(form.target), write, verify)

    def drop(self, target: FormTarget) -> None:
        with contextlib.suppress(OSError):
            self._path(target).unlink(missing_ok=True)

    def all(self) -> list[Unfinished]:
        """Newest first."""
        found = []
        for path in self._folder.glob(f"*{_ENDING}"):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                found.append(_read(path))
        return sorted(found, key=lambda each: each.kept_at, reverse=True)

    def _path(self, target: FormTarget) -> Path:
        name = f"{target.kind}|{target.record_id}|{target.owner_id}"
        return self._folder / (hashlib.sha256(name.encode()).hexdigest()[:32] + _ENDING)


def _plain(entries: Entries) -> dict[str, Any]:
    return {
        key: value if isinstance(value, str) else [dict(row) for row in value]
        for key, value in entries.items()
    }


def _read(path: Path) -> Unfinished:
    kept = json.loads(path.read_text(encoding="utf-8"))
    target = kept["target"]
    return Unfinished(
        target=FormTarget(
            kind=FormKind(target["kind"]),
            record_id=target["record_id"],
            owner_id=target["owner_id"],
        ),
        title=str(kept["title"]),
        entries=_checked(kept["entries"]),
        shown=_checked(kept["shown"]),
        seen=kept["seen"],
        kept_at=datetime.fromisoformat(kept["kept_at"]),
    )


def _checked(entries: Any) -> Entries:
    for value in entries.values():
        rows = [] if isinstance(value, str) else value
        if not all(isinstance(text, str) for row in rows for text in row.values()):
            raise ValueError("not the entries of a form")
    return dict(entries)
