"""What commands print: results on standard output, messages on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.domain.history import LoggedUnit
    from desktop.services.office_files import Finding


def tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def show(text: str) -> None:
    print(text, flush=True)


def findings(found: Sequence[Finding], *, as_json: bool) -> None:
    if as_json:
        show_json({"findings": [_plain(finding) for finding in found]})
    for finding in found:
        if not as_json:
            show(f"{finding.code}\t{finding.place}\t{finding.sentence}")
    tell(f"이상 {len(found)}건을 찾았습니다." if found else "이상이 없습니다.")


def log(units: Sequence[LoggedUnit], *, as_json: bool) -> None:
    if as_json:
        show_json({"units": [unit.as_json() for unit in units]})
        return
    for unit in units:
        show(f"{unit.number}\t{unit.at:%Y-%m-%d %H:%M}\t{unit.user}\t{unit.sentence}")


def _plain(finding: Finding) -> dict[str, str]:
    return {"code": finding.code, "place": finding.place, "sentence": finding.sentence}


def show_json(document: dict[str, Any]) -> None:
    show(json.dumps(document, ensure_ascii=False, indent=1))
