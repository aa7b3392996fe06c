"""What the frame of the window tells about the open office, and what 보고서 offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.domain.codes import LabelSet, ReportKind


@dataclass(frozen=True)
class OfficeView:
    """`file_name` is shown, never opened; `saved_at` is the last unit of work, None if none yet.

    `labels` are the words that statuses go by on all screens.
    """

    name: str
    department: str
    file_name: str
    saved_at: datetime | None
    is_sample: bool
    is_read_only: bool
    as_of: date
    round_label: str
    labels: LabelSet = LabelSet.INSPECTION


@dataclass(frozen=True)
class RoundChoice:
    """`label` as people say it (2026년 3/4분기)."""

    id: str
    label: str
    as_of: date


@dataclass(frozen=True)
class ReportChoices:
    """Rounds newest first; `round_id` is the one offered, "" when there is none."""

    rounds: tuple[RoundChoice, ...]
    round_id: str
    as_of: date


@dataclass(frozen=True)
class ReportRequest:
    kind: ReportKind
    as_of: date
    round_id: str
    path: Path
