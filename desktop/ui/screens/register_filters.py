"""The filters above the register: text as typed, kind, status, and a scope from elsewhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.domain import words
from desktop.domain.views_register import RecordKind, RegisterFilter
from desktop.ui import labels, style
from desktop.ui.widgets.choice import Choice

_TYPING_PAUSE = 200
_TEXT_WIDTH = 220


class RegisterFilters(QWidget):
    """`changed` comes once the typing pauses; `wanted` reads all fields together."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Conditions that no field here shows; the scope button names and removes them.
        self._scope = RegisterFilter()
        self.text = QLineEdit()
        self.text.setPlaceholderText("이 목록에서 거르기")
        self.text.setAccessibleName("협약 목록 거르기")
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(_TEXT_WIDTH)
        kinds = {kind: words.word(kind) for kind in RecordKind}
        self.kind = Choice("구분", {None: "구분 전체"} | kinds)
        statuses = labels.status_choices()
        self.status = Choice("상태", {None: "상태 전체"} | statuses)
        self.scope = QPushButton()
        self.scope.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        for widget in (self.scope, self.text, self.kind, self.status):
            layout.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._on_return)
        self.kind.currentIndexChanged.connect(self._on_choice)
        self.status.currentIndexChanged.connect(self._on_choice)
        self.scope.clicked.connect(self._on_scope_removed)

    def wanted(self) -> RegisterFilter:
        status = self.status.value()
        return replace(
            self._scope,
            text=self.text.text().strip(),
            kind=self.kind.value(),
            statuses=(status,) if status else self._scope.statuses,
        )

    def show_filter(self, wanted: RegisterFilter) -> None:
        single = wanted.statuses[0] if len(wanted.statuses) == 1 else None
        with QSignalBlocker(self.text), QSignalBlocker(self.kind), QSignalBlocker(self.status):
            self.text.setText(wanted.text)
            self.kind.show_value(wanted.kind)
            self.status.show_value(single)
        rest = replace(wanted, text="", kind=None, statuses=() if single else wanted.statuses)
        self._set_scope(rest)
        self.changed.emit()

    @Slot()
    def clear(self, quietly: bool = False) -> None:
        """Show everything; quietly when the caller reloads anyway."""
        if self.wanted() == RegisterFilter():
            return
        with QSignalBlocker(self):
            self.show_filter(RegisterFilter())
        self._pause.stop()
        if not quietly:
            self.changed.emit()

    def _set_scope(self, scope: RegisterFilter) -> None:
        self._scope = scope
        said = scope_words(scope)
        self.scope.setText(f"{said}  ×")
        self.scope.setAccessibleName(f"{said} 조건 지우기")
        self.scope.setVisible(bool(said))

    @Slot()
    def _on_return(self) -> None:
        self._pause.stop()
        self.changed.emit()

    @Slot(int)
    def _on_choice(self, _place: int) -> None:
        self.changed.emit()

    @Slot()
    def _on_scope_removed(self) -> None:
        self._set_scope(RegisterFilter())
        self.changed.emit()


def scope_words(scope: RegisterFilter) -> str:
    """What a scope keeps, in a few words; "" when it keeps everything."""
    said = [words.word(each) for each in scope.lifecycles]
    said += [labels.status_word(each) for each in scope.statuses]
    if scope.department_id:
        said.append("한 부서의 협약")
    if scope.with_budget:
        said.append("예산이 있는 협약")
    return "·".join(said)
