"""Progress of the sample office's items, reported by who was in charge on that day."""

from __future__ import annotations

from typing import Any

from desktop.domain.codes import ReviewState, Status
from desktop.domain.rounds import ProgressEntry
from desktop.services.sample.charges import Lines
from desktop.services.sample.entering import Sheet
from desktop.services.sample.files import SampleFault

_TEXTS = ("achievements", "plans", "problems", "measures")


def enter_progress(sheet: Sheet, tables: dict[str, Any], lines: Lines) -> None:
    """Enter what the items' departments handed in for the round of this file."""
    about = tables["about"]
    round_id = sheet.reference("round", about["round"], "about")
    for key, table in tables.items():
        if key != "about":
            _refuse_unknown(sheet, key, table)
            _enter(sheet, round_id, key, {"submitted_on": about["submitted_on"], **table}, lines)


def _refuse_unknown(sheet: Sheet, key: str, table: dict[str, Any]) -> None:
    unknown = table.keys() - {"status", "percent", "submitted_on", *_TEXTS}
    if unknown or "status" not in table:
        names = ", ".join(sorted(unknown)) or "status"
        raise SampleFault(sheet.name, f"‘{key}’ 항목에서 ‘{names}’ 이름을 확인하십시오.")


def _enter(sheet: Sheet, round_id: str, key: str, table: dict[str, Any], lines: Lines) -> None:
    """The service finds the department in charge on the round's 기준일, and its name then."""
    activities = sheet.entered.activities
    day = table["submitted_on"]
    officer = sheet.reference("person", lines.officer(key, day, sheet.name), key)
    activities.progress.add(
        ProgressEntry(
            round_id=round_id,
            action_item_id=sheet.reference("action_item", key, sheet.name),
            status=Status(table["status"]),
            percent=table.get("percent"),
            author=activities.people.get(officer).value.name,
            submitted_on=day,
            review_state=ReviewState.CONFIRMED,
            **{name: table.get(name, "") for name in _TEXTS},
        )
    )
