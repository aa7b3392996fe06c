"""The form that asks for a document: kind, round, day and place."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from desktop.domain import words
from desktop.domain.codes import ReportKind
from desktop.domain.views_office import ReportChoices, ReportRequest
from desktop.ui import style
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.date_field import DateField

_HELP = {
    ReportKind.BRIEFING: "워드 문서(.docx): 협약별 추진상황, 문제점과 향후계획",
    ReportKind.TRACKER: "엑셀 문서(.xlsx): 관리대장, 과제, 추진현황, 예산, 지표, 회의",
}


_CAPTION_WIDTH, _FIELD_WIDTH = 84, 280
_REPLACES = (
    "같은 이름의 문서가 이미 있습니다. 다시 누르면 새 문서로 바꿉니다. "
    "남겨 두려면 파일 이름이나 폴더를 바꾸십시오."
)


class ReportForm(Card):
    """Knows what was asked for; making it is the page's business."""

    make_wanted = Signal(object)
    cancel_wanted = Signal()
    folder_wanted = Signal()
    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._choices: ReportChoices | None = None
        self._working = False
        self._to_replace: Path | None = None
        self._build_fields()
        self._build_progress()
        self._lay_out()
        self._connect()
        self._show_ready()

    # building

    def _build_fields(self) -> None:
        self.kind = Choice("문서 종류", {kind: words.word(kind) for kind in ReportKind})
        self.help = label(_HELP[ReportKind.BRIEFING], "small", wraps=True)
        self.round = Choice("점검 회차", {})
        self.as_of = DateField("기준일")
        self.file = QLineEdit()
        self.file.setAccessibleName("파일 이름")
        self.place = QLineEdit()
        self.place.setAccessibleName("저장할 폴더")
        self.place.setReadOnly(True)
        self.pick = QPushButton("폴더 찾기")
        self.first_field = self.kind

    def _build_progress(self) -> None:
        self.make = QPushButton("문서 만들기")
        self.make.setProperty("look", "primary")
        self.cancel = QPushButton("취소")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("문서 만들기 진행")
        self.count = label("", "small")
        self.wrong = label("", "error", wraps=True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(style.GAP)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _CAPTION_WIDTH)
        for narrow in (self.kind, self.round, self.as_of):
            narrow.setFixedWidth(_FIELD_WIDTH)
        place = QHBoxLayout()
        place.setSpacing(style.GAP)
        place.addWidget(self.place, 1)
        place.addWidget(self.pick)
        row = 0
        for caption, field, under in (
            ("문서 종류", self.kind, self.help),
            ("점검 회차", self.round, None),
            ("기준일", self.as_of, label("이 날의 부서와 실적으로 만듭니다.", "small")),
            ("파일 이름", self.file, None),
        ):
            grid.addWidget(_caption(caption, field), row, 0)
            grid.addWidget(field, row, 1)
            row += 1
            if under is not None:
                grid.addWidget(under, row, 1)
                row += 1
        grid.addWidget(_caption("저장할 폴더", self.pick), row, 0)
        grid.addLayout(place, row, 1)
        self.body.addLayout(grid)
        self.body.addSpacing(style.GAP)
        self.body.addLayout(self._lay_out_actions())
        self.body.addWidget(self.wrong)
        self.body.addStretch(1)

    def _lay_out_actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        actions.setSpacing(style.WIDE_GAP)
        actions.addWidget(self.make)
        actions.addWidget(self.cancel)
        actions.addWidget(self.bar, 1)
        actions.addWidget(self.count)
        actions.addStretch(0)
        return actions

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_changed)
        self.round.currentIndexChanged.connect(self._on_round_changed)
        self.as_of.dateChanged.connect(self._on_changed)
        self.file.textChanged.connect(self._on_file_changed)
        self.pick.clicked.connect(self.folder_wanted)
        self.make.clicked.connect(self._on_make)
        self.cancel.clicked.connect(self.cancel_wanted)

    # showing

    def show_choices(self, choices: ReportChoices) -> None:
        self._choices = choices
        with QSignalBlocker(self.round), QSignalBlocker(self.as_of):
            self.round.set_entries({each.id: each.label for each in choices.rounds})
            self.round.show_value(choices.round_id)
            self.as_of.show_day(choices.as_of)
        self.round.setEnabled(bool(choices.rounds))
        self._on_changed()
        self._show_ready()

    def show_file_name(self, name: str) -> None:
        self.file.setText(name)

    def show_folder(self, folder: Path) -> None:
        self._warn_of(None)
        self.place.setText(str(folder))
        self.place.setToolTip(str(folder))

    def folder(self) -> Path:
        return Path(self.place.text())

    def show_working(self, working: bool) -> None:
        self._working = working
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.count.setText("준비하고 있습니다" if working else "")
        self._show_ready()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count.setText(f"{done:,} / {total:,}")

    def show_cancelling(self) -> None:
        self.cancel.setEnabled(False)
        self.count.setText("취소하고 있습니다")

    @Slot()
    def _on_file_changed(self) -> None:
        self._warn_of(None)
        self._show_ready()

    def _show_ready(self) -> None:
        fields = (self.kind, self.as_of, self.file, self.pick)
        for field in fields:
            field.setEnabled(not self._working)
        named = bool(self.file.text().strip())
        self.make.setEnabled(self._choices is not None and named and not self._working)
        for widget in (self.cancel, self.bar, self.count):
            widget.setVisible(self._working)
        self.cancel.setEnabled(True)

    # what the user does

    @Slot()
    def _on_changed(self) -> None:
        kind = self.kind.value()
        self.help.setText(_HELP[kind])
        self.changed.emit(kind, self.as_of.day())

    @Slot()
    def _on_round_changed(self) -> None:
        chosen = [r for r in self._choices.rounds if r.id == self.round.value()]  # type: ignore[union-attr]
        if chosen:
            self.as_of.show_day(chosen[0].as_of)

    @Slot()
    def _on_make(self) -> None:
        path = self.folder() / self.file.text().strip()
        # Not asked of the path itself: it raises for a name that is too long.
        if os.path.exists(path) and path != self._to_replace:
            self._warn_of(path)
            return
        self._warn_of(None)
        self.make_wanted.emit(
            ReportRequest(
                kind=self.kind.value(),
                as_of=self.as_of.day(),
                round_id=self.round.value() or "",
                path=path,
            )
        )

    def _warn_of(self, path: Path | None) -> None:
        """A document that would be replaced is told first; the next press replaces it."""
        self._to_replace = path
        self.make.setText("바꾸어 만들기" if path else "문서 만들기")
        self.wrong.setText(_REPLACES if path else "")


def _caption(text: str, field: QWidget) -> QWidget:
    made = label(text, "body")
    made.setBuddy(field)
    return made
