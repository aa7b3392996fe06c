"""조항 of an agreement, written and put in order like an outline; every step is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.cells import CellEdit, CellRefusal
from desktop.domain.errors import InvalidEntry, Refused, UserError
from desktop.domain.forms import FormKind, FormTarget, Saved
from desktop.domain.views_outline import OutlineRow
from desktop.ui import style
from desktop.ui.messages import Messages
from desktop.ui.models.outline_rows import TEXT, OutlineRows
from desktop.ui.ports import Outline
from desktop.ui.screens.outline_buttons import OutlineButtons
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.editable_table import Way
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.error_line import ErrorLine
from desktop.ui.widgets.outline_table import OutlineTable


class OutlineEditor(QWidget):
    """`changed` tells each step that was saved, `said` why one was not, `chosen` the clause
    one stands on.
    """

    changed = Signal(object)
    form_wanted = Signal(object)
    chosen = Signal(str)
    said = Signal(str)

    def __init__(
        self, outline: Outline, tasks: TaskRunner, messages: Messages, memory: WindowMemory
    ) -> None:
        super().__init__()
        self._outline, self._tasks, self._messages = outline, tasks, messages
        self._agreement_id = ""
        self._waiting = 0
        self.model = OutlineRows(self)
        self.table = OutlineTable(self.model, memory)
        self.buttons = OutlineButtons()
        self.errors = ErrorLine(self.table)
        empty = EmptyState(
            "등록된 조항이 없습니다",
            "‘조항 추가’를 누르거나, 협약서의 조항을 복사하여 붙여 넣으십시오(Ctrl+V).",
            "조항 추가",
        )
        self.content = ContentOrEmpty(self.table, empty)
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.buttons)
        layout.addWidget(self.content, 1)
        layout.addWidget(self.errors)

    def _connect(self) -> None:
        table, buttons = self.table, self.buttons
        self.content.empty.acted.connect(self._on_line_wanted)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self.content.empty)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._on_first_pasted)
        table.line_wanted.connect(self._on_line_wanted)
        table.turned.connect(self._on_turned)
        table.shifted.connect(self._on_shifted)
        table.removed.connect(self._on_removed)
        table.pasted.connect(self._on_pasted)
        table.editing.edited.connect(self._on_edited)
        table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        table.opened.connect(self._on_details_wanted)
        buttons.line.connect(lambda: self._on_line_wanted(table.chosen_id()))
        buttons.turn.connect(lambda step: self._on_turned(table.chosen_id(), step))
        buttons.shift.connect(lambda step: self._on_shifted(table.chosen_id(), step))
        buttons.remove.connect(lambda: self._on_removed(table.chosen_id()))
        buttons.details.connect(lambda: self._on_details_wanted(table.chosen_id()))
        buttons.item.connect(lambda: self._on_item_wanted(table.chosen_id()))
        table.item_wanted.connect(self._on_item_wanted)

    # showing

    def show_agreement(self, agreement_id: str) -> None:
        """Read the clauses of this agreement, or read them again."""
        if agreement_id != self._agreement_id:
            self.table.commit_edit()
            self.table.editing.drop_all()
            self.model.fresh.clear()
            self.model.replace(())
        self._agreement_id = agreement_id
        self._read()

    def chosen_clause(self) -> str:
        """The clause one stands on, "" for none."""
        return self.model.real(self.table.chosen_id())

    def _read(self) -> None:
        agreement_id = self._agreement_id
        self._tasks.run(
            lambda _job: self._outline.rows(agreement_id),
            done=lambda rows: self._show(agreement_id, rows),
            failed=self._messages.failure,
            channel=(id(self), "rows"),
        )

    def _show(self, agreement_id: str, rows: Sequence[OutlineRow]) -> None:
        if agreement_id != self._agreement_id or self._waiting or self.table.is_editing:
            return
        here = self.model.real(self.table.chosen_id())
        self.model.put(rows)
        self._show_whether_empty()
        if not self.table.choose(here) and rows:
            self.table.selectRow(0)

    def _show_whether_empty(self) -> None:
        self.content.show_content(self.model.rowCount() > 0)
        self.buttons.allow(some=self.model.rowCount() > 0)

    # what keys and buttons ask for

    @Slot()
    @Slot(str)
    def _on_line_wanted(self, after_id: str = "") -> None:
        if after_id in self.model.fresh and not self._has_words(after_id):
            self.model.give_up(after_id)
            self._show_whether_empty()
            return
        made = after_id if after_id in self.model.fresh else self.model.begin(after_id)
        self._show_whether_empty()
        self.table.setFocus()
        self.table.choose(made)
        self.table.setCurrentIndex(self._words_of(made))
        self.table.scrollTo(self.table.currentIndex())
        self.table.open_cell(self.table.currentIndex(), Way.INTO)

    def _words_of(self, row_id: str) -> QModelIndex:
        place = [column.key for column in self.model.columns].index(TEXT)
        return self.model.index(self.model.row_of(row_id), place)

    def _has_words(self, made: str) -> bool:
        """Whether this fresh line holds words that were refused."""
        return self.table.editing.held(self._words_of(made)) is not None

    @Slot(str, int)
    def _on_turned(self, row_id: str, step: int) -> None:
        if row_id in self.model.fresh:
            self.model.turn(row_id, step)
        elif row_id:
            turn = self._outline.deeper if step > 0 else self._outline.higher
            self._do(lambda: turn(self.model.real(row_id)))

    @Slot(str, int)
    def _on_shifted(self, row_id: str, step: int) -> None:
        if row_id and row_id not in self.model.fresh:
            self._do(lambda: self._outline.shift(self.model.real(row_id), step))

    @Slot(str)
    def _on_removed(self, row_id: str) -> None:
        if row_id in self.model.fresh:
            self.table.editing.drop(self._words_of(row_id))
            self.model.give_up(row_id)
        elif row_id:
            self._do(lambda: self._outline.remove(self.model.real(row_id)))

    @Slot(str, str)
    def _on_pasted(self, after_id: str, text: str) -> None:
        if after_id in self.model.fresh:
            made, after_id = after_id, self.model.fresh[after_id].after_id
            if not self._has_words(made):
                self.model.give_up(made)
        agreement_id = self._agreement_id
        self._do(lambda: self._outline.paste(agreement_id, self.model.real(after_id), text))

    @Slot()
    def _on_first_pasted(self) -> None:
        """Where no clause is yet, as the empty page promises."""
        self._on_pasted("", QGuiApplication.clipboard().text())

    @Slot(str, str, str)
    def _on_edited(self, row_id: str, key: str, text: str) -> None:
        edit = CellEdit(row_id, key, text)
        if row_id not in self.model.fresh:
            self._do(lambda: self._outline.write(self.model.real(row_id), text), edit)
            return
        fresh, agreement_id = self.model.written(row_id, text), self._agreement_id

        def add() -> Saved:
            after = self.model.real(fresh.after_id)
            saved = self._outline.add(agreement_id, after, text, below=fresh.below)
            self.model.saved_as[row_id] = saved.record_id
            return saved

        self._do(add, edit)

    @Slot(str)
    def _on_details_wanted(self, row_id: str) -> None:
        self._want(FormTarget(kind=FormKind.CLAUSE, record_id=self.model.real(row_id)), row_id)

    @Slot(str)
    def _on_item_wanted(self, row_id: str) -> None:
        self._want(FormTarget(kind=FormKind.ACTION_ITEM, owner_id=self.model.real(row_id)), row_id)

    def _want(self, target: FormTarget, row_id: str) -> None:
        self.table.commit_edit()
        if row_id and row_id not in self.model.fresh:
            self.form_wanted.emit(target)

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        """A fresh line that was left without words is given up."""
        here = self.model.id_at(now.row())
        for made in [each for each in self.model.fresh if each != here]:
            if not self._has_words(made):
                self.model.give_up(made)
        self.chosen.emit(self.model.real(here))

    # saving

    def _do(self, act: Callable[[], Saved], edit: CellEdit | None = None) -> None:
        self._waiting += 1
        self._tasks.run(
            lambda _job: act(),
            done=lambda saved: self._on_done(saved, edit),
            failed=lambda error: self._on_failed(error, edit),
            ended=self._on_ended,
            lasting=True,
        )

    def _on_done(self, saved: Saved, edit: CellEdit | None) -> None:
        if edit is not None:
            self.table.editing.settle([edit])
        self.changed.emit(saved)

    def _on_failed(self, error: Exception, edit: CellEdit | None) -> None:
        is_told = edit is not None and self._keep_words(edit, error)
        if is_told and isinstance(error, UserError):
            return
        if edit is None and isinstance(error, InvalidEntry | Refused):
            self.said.emit(error.reason)
        else:
            self._messages.failure(error)

    def _keep_words(self, edit: CellEdit, error: Exception) -> bool:
        """Leave what was typed in its line, with the reason; False where the line is gone."""
        if self.model.row_of(edit.record_id) < 0:
            return False
        plain = error.reason if isinstance(error, InvalidEntry | Refused) else str(error)
        self.table.editing.refuse([CellRefusal(edit.record_id, edit.key, plain)])
        self.model.not_written(edit.record_id)
        return True

    def _on_ended(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._read()
