"""The pasted text: every drafted piece marked in its colour, words chosen said to be a piece."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QWidget

from desktop.domain.review import Piece, PieceKind, Span
from desktop.domain.review_steps import piece_at
from desktop.domain.words import word
from desktop.ui import style
from desktop.ui.review.places import Places

LONGEST = 200_000
_PASTE_HERE = "보도자료·기사·협약서를 붙여 넣거나 파일을 끌어다 놓으십시오"
MARKABLE = (
    PieceKind.TITLE,
    PieceKind.PARTY,
    PieceKind.SIGNATORY,
    PieceKind.DATE,
    PieceKind.CLAUSE,
    PieceKind.BUDGET,
    PieceKind.TARGET,
    PieceKind.ACTION,
)


class SourceText(QPlainTextEdit):
    """Written into until it has been read; from then on it is only looked at and marked.

    `pasted` comes with a text that was put in whole, `shortened` when not all of it was taken,
    `dropped` with files, `pointed` with the piece that a click or Enter means, `said` with the
    kind that the chosen words are.
    """

    pasted = Signal()
    shortened = Signal()
    dropped = Signal(list)
    pointed = Signal(str)
    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "source")
        self.setAccessibleName("원문")
        self.setPlaceholderText(_PASTE_HERE)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(style.WIDE_GAP)
        self._pieces: Sequence[Piece] = ()
        self._chosen = ""
        self._places = Places("")

    # what is read

    def show_text(self, text: str) -> None:
        """A text that has been read; its words stay as they are."""
        self._places = Places(text)
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def start_anew(self) -> None:
        self.show_pieces((), "")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setReadOnly(False)
        self.clear()

    def show_pieces(self, pieces: Sequence[Piece], chosen: str) -> None:
        """Mark all pieces; the wide ones first, so that what lies inside stays in sight."""
        self._pieces, self._chosen = pieces, chosen
        self._mark()

    def go_to(self, piece: Piece) -> None:
        """Bring the piece's own place into sight without taking the keyboard."""
        if piece.spans:
            cursor = self.textCursor()
            cursor.setPosition(self._places.position(piece.spans[0][0]))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def chosen_words(self) -> tuple[str, Span] | None:
        """The chosen words without blanks at their ends, and their place."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", "\n")
        start = self._places.offset(cursor.selectionStart())
        start += len(words) - len(words.lstrip())
        words = words.strip()
        return (words, (start, start + len(words))) if words else None

    def _mark(self) -> None:
        colours = style.tokens()
        spans = [(piece, span) for piece in self._pieces for span in piece.spans]
        spans.sort(key=lambda each: (each[0].id == self._chosen, each[1][0] - each[1][1]))
        shown = []
        for piece, span in spans:
            form = QTextCharFormat()
            if piece.id == self._chosen:
                form.setBackground(QColor(colours.primary))
                form.setForeground(QColor(colours.on_primary))
            elif piece.kind is not PieceKind.SOURCE:
                form.setBackground(QColor(colours.marks[piece.kind.value]))
                form.setForeground(QColor(colours.text))
            if piece.kind is not PieceKind.SOURCE or piece.id == self._chosen:
                shown.append(self._selection(span, form))
        self.setExtraSelections(shown)

    def _selection(self, span: Span, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places.position(span[0]))
        cursor.setPosition(self._places.position(span[1]), QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, form  # type: ignore[attr-defined]
        return made

    # what comes in

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return _files(source) != [] or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if files := _files(source):
            self.dropped.emit(files)
        elif not self.isReadOnly():
            self.put_in(source.text())

    @Slot()
    def put_in(self, text: str) -> None:
        """Take in a text as if it had been pasted."""
        self.insertPlainText(text[:LONGEST])
        if len(text) > LONGEST:
            self.shortened.emit()
        self.pasted.emit()

    # pointing and saying

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.isReadOnly() and plain and 0 <= number < len(MARKABLE):
            self.said.emit(MARKABLE[number])
        elif self.isReadOnly() and plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._point(self.textCursor().position())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.isReadOnly() and not self.textCursor().hasSelection():
            self._point(self.cursorForPosition(event.position().toPoint()).position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the chosen words are, and copying them; before reading, the usual menu."""
        if not self.isReadOnly():
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        for number, kind in enumerate(MARKABLE, start=1):
            action = menu.addAction(f"{word(kind)}\t{number}")
            action.triggered.connect(partial(self.said.emit, kind))
            action.setEnabled(self.textCursor().hasSelection())
        menu.addSeparator()
        menu.addAction("복사").triggered.connect(self.copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _point(self, position: int) -> None:
        found = piece_at(self._pieces, self._places.offset(position))
        if found:
            self.pointed.emit(found)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._pieces:
            self._mark()


def _files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
