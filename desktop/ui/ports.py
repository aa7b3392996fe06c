"""The calls the window makes; services answer them, `app` hands them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop.domain.cells import CellEdit
from desktop.domain.codes import ReportKind
from desktop.domain.forms import Entries, Form, FormTarget, Found, Lookup, Saved, Unfinished
from desktop.domain.review import Piece, Review
from desktop.domain.views_history import (
    ChangeLine,
    HistoryFilter,
    HistorySpan,
    UnitLine,
    UnitView,
)
from desktop.domain.views_home import HomeView, ItemScope, WorkRow
from desktop.domain.views_office import OfficeView, ReportChoices, ReportRequest
from desktop.domain.views_outline import OutlineRow
from desktop.domain.views_register import (
    RegisterDetail,
    RegisterFilter,
    RegisterRow,
    RegisterSort,
)
from desktop.domain.views_work import (
    Entered,
    WorkChoices,
    WorkDetail,
    WorkFilter,
    WorkLine,
    WorkSort,
)
from desktop.ui.people_ports import Directory, Staffing

Step = Callable[[int, int], None]
"""Told (done, total). It may raise to cancel: that passes through and leaves no file behind."""


class Overview(Protocol):
    def office(self) -> OfficeView: ...

    def home(self) -> HomeView: ...

    def item_ids(self, scope: ItemScope) -> Sequence[str]:
        """Ids of the items in this scope, in the order of their due day."""

    def item_rows(self, ids: Sequence[str]) -> Sequence[WorkRow]:
        """One row for each id, in the same order; ids that are gone are left out."""


class Register(Protocol):
    def matching(self, wanted: RegisterFilter, sort: RegisterSort) -> Sequence[str]:
        """Ids of agreements and plans, filtered and sorted in the database."""

    def rows(self, ids: Sequence[str]) -> Sequence[RegisterRow]:
        """One row for each id, in the same order; ids that are gone are left out."""

    def detail(self, record_id: str) -> RegisterDetail:
        """Raises NotFound for a record that is gone."""


class Documents(Protocol):
    def choices(self) -> ReportChoices: ...

    def file_name(self, kind: ReportKind, as_of: date) -> str:
        """The name offered for a document, with its ending."""

    def make(self, request: ReportRequest, step: Step) -> Path:
        """Writes the document whole or not at all."""


class Forms(Protocol):
    """Forms of all kinds: opened, looked up in, saved; and what was typed, kept until then."""

    def open(self, target: FormTarget) -> Form:
        """Raises NotFound for a record that is gone."""

    def warnings(self, form: Form, entries: Entries) -> Sequence[str]:
        """What a person should look at before saving, such as a like agreement."""

    def enter(self, form: Form, entries: Entries) -> Saved:
        """Raises InvalidEntry naming the field, ChangedMeanwhile, Refused; then nothing is saved.

        What was kept of the form is dropped after saving.
        """

    def remove(self, target: FormTarget) -> Saved:
        """Remove the record of the target. Raises NotFound, Refused."""

    def look_up(self, what: Lookup, typed: str, owner_id: str = "") -> Sequence[Found]:
        """The best matches first, at most twenty; all for nothing typed."""

    def keep(self, form: Form, entries: Entries) -> None:
        """Keep what was typed so far, durably, on this PC."""

    def drop(self, target: FormTarget) -> None:
        """Forget what was kept of this form."""

    def unfinished(self) -> Sequence[Unfinished]:
        """Forms kept from before, newest first."""


class Logbook(Protocol):
    """이력, and what this sitting can take back."""

    def span(self) -> HistorySpan: ...

    def matching(self, wanted: HistoryFilter) -> Sequence[str]:
        """Log numbers as text, newest first."""

    def rows(self, ids: Sequence[str]) -> Sequence[UnitLine]:
        """One line for each number, in the same order."""

    def unit(self, number: int) -> UnitView:
        """Raises NotFound for a number that the log does not have."""

    def preview(self, number: int) -> Sequence[ChangeLine]:
        """What taking unit `number` back would change. Raises UndoRefused with the reason."""

    def undo(self, number: int) -> Saved:
        """Take unit `number` back. Raises UndoRefused with the reason."""

    def take_back(self) -> Saved | None:
        """Take back the newest standing work of this sitting; None when there is none."""

    def do_again(self) -> Saved | None:
        """Do again what was taken back last, until new work is done; None for nothing."""


class Outline(Protocol):
    """The clauses of an agreement, edited line by line. Each call is one user action.

    Moves raise Refused where they lead nowhere, texts that cannot be kept InvalidEntry.
    """

    def rows(self, agreement_id: str) -> Sequence[OutlineRow]: ...

    def add(self, agreement_id: str, after_id: str, text: str, *, below: bool = False) -> Saved:
        """Behind the clause given, at its depth or below it; at the end when "" is given."""

    def paste(self, agreement_id: str, after_id: str, pasted: str) -> Saved: ...

    def write(self, clause_id: str, text: str) -> Saved: ...

    def deeper(self, clause_id: str) -> Saved: ...

    def higher(self, clause_id: str) -> Saved: ...

    def shift(self, clause_id: str, step: int) -> Saved: ...

    def remove(self, clause_id: str) -> Saved: ...


class Reviews(Protocol):
    """Pasted texts and received files, reviewed and registered."""

    def read_text(self, text: str) -> Review:
        """Nothing is stored by it."""

    def read_file(self, path: Path) -> Review:
        """The bytes are kept first. Raises UserError for a file that gives no text."""

    def alike(self, review: Review) -> Sequence[str]:
        """A sentence for each kept agreement that may be the same one."""

    def signing_day(self, review: Review) -> Piece | None:
        """The day of signing told anew from the day that the text came out, None for nothing new.

        Raises InvalidEntry for dates that cannot be read.
        """

    def register(self, review: Review) -> Saved:
        """One unit. Raises InvalidEntry naming `piece.field`; then no record is saved.

        What was kept unfinished is dropped after saving.
        """

    def keep(self, review: Review) -> None:
        """Keep what is not finished, durably, on this PC."""

    def kept(self) -> Review | None:
        """What was kept from before."""

    def drop(self) -> None:
        """Forget what was kept."""


class Work(Protocol):
    """The items of a round and what was reported of them. All raise NotFound for a round gone."""

    def choices(self) -> WorkChoices: ...

    def matching(self, round_id: str, wanted: WorkFilter, sort: WorkSort) -> Sequence[str]:
        """Ids of the round's items, filtered and sorted in the database."""

    def lines(self, round_id: str, ids: Sequence[str]) -> Sequence[WorkLine]:
        """One line for each id, in the same order; ids that are gone are left out."""

    def detail(self, round_id: str, item_id: str) -> WorkDetail:
        """Raises NotFound for an item that is gone."""

    def enter(self, round_id: str, edits: Sequence[CellEdit], reason: str = "") -> Entered:
        """Fill in cells by one unit of work; those that cannot be taken are given back.

        In a closed round each is a correction, which needs the reason.
        """

    def close_round(self, round_id: str) -> Saved:
        """마감: from now on only corrections. Raises Refused for a closed one."""


@dataclass(frozen=True)
class Office:
    """One open office: what the screens may ask. `close` releases the file; call it once.

    `notice` is what a banner says as long as it is open (read-only, a network folder), or "".
    Without `forms` and `staffing` the office is only read. `past` opens it as it was at the
    end of a day or after a unit of work, to be read only and closed before this one; it may
    take long.
    `verify` reads all that was saved and raises UserError for damage; any thread may call it.
    """

    overview: Overview
    register: Register
    work: Work
    directory: Directory
    documents: Documents
    logbook: Logbook
    past: Callable[[date | int], Office]
    close: Callable[[], None]
    notice: str = ""
    verify: Callable[[Step], None] = lambda _step: None
    forms: Forms | None = None
    staffing: Staffing | None = None
    outline: Outline | None = None
    reviews: Reviews | None = None


class Offices(Protocol):
    """Ways into an office. Each may take long and raises UserError with nothing half made."""

    def open(self, location: str) -> Office: ...

    def make_sample(self, path: Path) -> Office: ...

    def make_new(self, path: Path, name: str) -> Office: ...
