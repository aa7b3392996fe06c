"""붙여넣기로 등록: a text at the left, the draft made of it at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from desktop.domain.codes import TextKind
from desktop.domain.errors import InvalidEntry, UserError
from desktop.domain.forms import Saved
from desktop.domain.review import Piece, PieceKind, Review
from desktop.domain.review_steps import index_of
from desktop.domain.views_register import Place
from desktop.ui import style
from desktop.ui.forms.band import NEWS, TROUBLE, Band
from desktop.ui.forms.control import Around
from desktop.ui.messages import Messages
from desktop.ui.ports import Forms, Reviews
from desktop.ui.review.afterthoughts import Afterthoughts
from desktop.ui.review.draft_pane import DraftPane
from desktop.ui.review.keeping import ReviewKeeper
from desktop.ui.review.keys import connect_review_keys
from desktop.ui.review.mark_bar import MarkBar
from desktop.ui.review.notices import show_notices, told_of_draft
from desktop.ui.review.source_text import LONGEST, SourceText
from desktop.ui.review.targets import ReviewTarget
from desktop.ui.review.working import Working
from desktop.ui.rooms import Room
from desktop.ui.screens.page import Page
from desktop.ui.settings import WindowMemory
from desktop.ui.tasks import TaskRunner
from desktop.ui.widgets.cards import Card, PageHead
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState

_CUT = f"글이 길어 앞의 {LONGEST:,}자만 붙여 넣었습니다."
_UNDER_WAY = "검토하던 글이 있습니다. 먼저 등록하거나 ‘다른 글’로 비우십시오."
_NOT_KEPT = "검토하던 내용을 이 컴퓨터에 보관하지 못했습니다. 내용은 그대로 있으니 등록하십시오."


class ReviewPage(Page):
    """Reading, looking for like agreements and registering are done in the background."""

    def __init__(
        self,
        reviews: Reviews,
        forms: Forms,
        tasks: TaskRunner,
        messages: Messages,
        memory: WindowMemory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reviews, self._forms = reviews, forms
        self._tasks, self._messages, self._memory = tasks, messages, memory
        self.review: Review | None = None
        self._waiting: list[Path] = []
        self.work = Working(tasks, self._on_failed, self)
        self.keeper = ReviewKeeper(reviews, tasks, self._as_it_is, self)
        self.after = Afterthoughts(reviews, self.work, lambda: self.review, self)
        self._build()
        self._connect()
        self._show_review(None)
        self.work.ask(self._reviews.kept, self._on_kept, "kept")

    # building

    def _build(self) -> None:
        self.head = PageHead("붙여넣기로 등록")
        self.again, self.read = QPushButton("다른 글"), QPushButton("읽기")
        self.read.setProperty("look", "primary")
        for button in (self.again, self.read):
            self.head.addWidget(button)
        self.body.addLayout(self.head)
        self.band = Band(self)
        self.body.addWidget(self.band)
        self.text, self.marks = SourceText(), MarkBar()
        left = Card(padded=False)
        left.body.addWidget(self.marks)
        left.body.addWidget(self.text, 1)
        look_up = partial(self.work.look_up, self._forms)
        around = Around(look_up, lambda: datetime.now().astimezone().date(), self._memory)
        self.draft = DraftPane(around)
        empty = EmptyState(
            "초안이 여기에 나타납니다",
            "글을 붙여 넣으면(Ctrl+V) 곧바로 읽습니다. 손으로 적은 글은 ‘읽기’를 누르십시오.",
            "복사한 글 붙여넣기",
        )
        self.content = ContentOrEmpty(self.draft, empty)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(style.WIDE_GAP)
        both.addWidget(left)
        both.addWidget(self.content)
        both.setSizes([500, 560])
        self.body.addWidget(both, 1)

    def _connect(self) -> None:
        text, draft = self.text, self.draft
        text.pasted.connect(self.read_text)
        self.content.empty.acted.connect(text.paste)
        text.shortened.connect(lambda: self.said.emit(_CUT))
        text.dropped.connect(lambda files: self.show_target(ReviewTarget(files=tuple(files))))
        text.textChanged.connect(self.keeper.note_change)
        text.pointed.connect(draft.choose)
        text.said.connect(self.say_what_it_is)
        self.marks.said.connect(self.say_what_it_is)
        draft.changed.connect(self._on_changed)
        draft.named_anew.connect(self.after.compare.start)
        draft.dated_anew.connect(self.after.date.start)
        draft.chosen.connect(self._on_chosen)
        draft.register_wanted.connect(self.register)
        self.read.clicked.connect(self.go_on)
        self.again.clicked.connect(self.start_anew)
        self.keeper.failed.connect(lambda: self.said.emit(_NOT_KEPT))
        self.work.doing.connect(self.said)
        self.work.widgets = (self.content, self.read, self.again, self.marks)
        self.after.alike.connect(self._on_alike)
        self.after.dated.connect(self._on_dated)
        self.thrown_away.connect(self.keeper.keep_at_once)
        connect_review_keys(self, self.go_on, draft.join, draft.split)

    # what the window asks of a page

    def panes(self) -> list[QWidget]:
        draft = self.draft
        return [self.text] if self.review is None else [draft.table, draft.form, self.text]

    def take_in(self) -> None:
        self.draft.take_in()
        self.keeper.keep_at_once()

    def step_back(self) -> None:
        """From the fields to the list; from there to the register, keeping everything."""
        if self.draft.form.isAncestorOf(self.focusWidget() or self):
            self.draft.table.setFocus()
        else:
            self.wanted.emit(Room.REGISTER)

    def show_target(self, target: object) -> None:
        if not isinstance(target, ReviewTarget):
            return
        self._waiting += target.files
        busy = self._as_it_is() is not None or self.work.is_busy
        if busy and (target.text or target.files):
            self.said.emit(_UNDER_WAY)
        elif target.text:
            self.text.put_in(target.text)
        else:
            self._read_next_file()

    # reading

    @Slot()
    def go_on(self) -> None:
        if self.review is None:
            self.read_text()
        else:
            self.register()

    @Slot()
    def read_text(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self.work.do(lambda: self._reviews.read_text(text), self._on_read, "읽는 중입니다.")

    def _read_next_file(self) -> None:
        if self._waiting:
            path = self._waiting.pop(0)
            self.work.do(lambda: self._reviews.read_file(path), self._on_read, "읽는 중입니다.")

    def _on_read(self, review: Review) -> None:
        self._show_review(review)
        self.said.emit(told_of_draft(review))
        self.keeper.note_change()
        self.draft.table.setFocus()

    def _on_kept(self, review: Review | None) -> None:
        """Go on where one was before, unless something else is here by now."""
        if (
            review is None
            or self.review is not None
            or self.text.toPlainText()
            or self.work.is_busy
        ):
            return
        if review.pieces:
            self._show_review(review)
            self.draft.table.setFocus()
        else:
            self.text.setPlainText(review.text)
        self.said.emit("전에 검토하던 글을 이어서 엽니다.")

    def _show_review(self, review: Review | None) -> None:
        self.review = review
        self.content.show_content(review is not None)
        self.marks.setVisible(review is not None)
        self.read.setText("읽기" if review is None else "등록")
        self.read.setToolTip("글 읽기 (Ctrl+Enter)" if review is None else "등록 (Ctrl+S)")
        self.again.setVisible(review is not None)
        if review is not None:
            self.text.show_text(review.text)
            self.draft.show_pieces(review.pieces)
        show_notices(self.band, self.review, len(self._waiting))

    # correcting

    @Slot(object)
    def say_what_it_is(self, kind: PieceKind) -> None:
        """The words chosen in the text are a title, a party, a clause …"""
        chosen = self.text.chosen_words()
        if self.review is None or chosen is None:
            self.said.emit("원문에서 글을 고른 뒤 누르십시오.")
            return
        self.draft.mark(kind, *chosen)

    @Slot()
    def _on_changed(self) -> None:
        if self.review is not None:
            self.review = replace(self.review, pieces=self.draft.pieces)
            self.text.show_pieces(self.draft.pieces, self.draft.here)
            self.keeper.note_change()

    @Slot(str)
    def _on_chosen(self, piece_id: str) -> None:
        self.text.show_pieces(self.draft.pieces, piece_id)
        at = index_of(self.draft.pieces, piece_id)
        if at >= 0 and not self.text.hasFocus():
            self.text.go_to(self.draft.pieces[at])

    @Slot(object)
    def _on_alike(self, alike: Sequence[str]) -> None:
        if self.review is not None:
            self.review = replace(self.review, alike=tuple(alike))
            show_notices(self.band, self.review, len(self._waiting))

    @Slot(object)
    def _on_dated(self, day: Piece) -> None:
        self.draft.put_single(day)
        self.said.emit(f"체결일을 {day.text}(으)로 정했습니다.")

    # registering

    @Slot()
    def register(self) -> None:
        self.draft.take_in()
        review = self.review
        if review is not None:
            self.after.pause()
            self.keeper.pause()
            self.work.do(
                lambda: self._reviews.register(review), self._on_saved, "등록하는 중입니다."
            )

    def _on_saved(self, saved: Saved) -> None:
        self._empty()
        self.changed.emit(saved)
        if self._waiting:
            self._read_next_file()
        else:
            self.wanted.emit(Place(saved.record_id))

    @Slot()
    def start_anew(self) -> None:
        """Put the text away; a press brings it back."""
        away = self.review
        self._empty()
        self.keeper.drop()
        if away is not None:
            self.band.tell(NEWS, "글을 치웠습니다.", ("되살리기", lambda: self._on_read(away)))
        self.text.setFocus()
        self._read_next_file()

    def _empty(self) -> None:
        self._show_review(None)
        self.draft.show_pieces(())
        self.text.start_anew()
        self.keeper.pause()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, InvalidEntry) and "." in error.field:
            piece_id, _, key = error.field.partition(".")
            self.band.tell(TROUBLE, error.sentence)
            self.draft.show_error(piece_id, key, error.reason)
        elif isinstance(error, UserError):
            go_on = [("다음 파일", self._read_next_file)] if self._waiting else []
            self.band.tell(TROUBLE, error.sentence, *go_on)
        else:
            self._messages.failure(error)

    def _as_it_is(self) -> Review | None:
        if self.review is not None:
            return self.review
        text = self.text.toPlainText()
        return Review(text=text, kind=TextKind.NOT_AGREEMENT, reason="") if text.strip() else None
