"""The one place that opens message boxes: trouble told, files asked for."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from desktop.domain.errors import UserError

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QMessageBox

_TITLE = "협약지기"


class Unsaved(Enum):
    """What becomes of changes that are not saved; LEFT when nothing is decided."""

    SAVE = "save"
    DISCARD = "discard"
    LEFT = "left"


class Messages(Protocol):
    def failure(self, error: Exception) -> None:
        """Tell a UserError; raise anything else, which is a bug, for the exception hook."""

    def ask_open(self, title: str, kinds: str) -> Path | None: ...

    def ask_save(self, title: str, kinds: str, offered: Path) -> Path | None:
        """The user has agreed to replace the file if it exists."""

    def ask_folder(self, title: str, offered: Path) -> Path | None: ...

    def ask_office_name(self) -> str:
        """The name for a new office, "" when the user thinks better of it."""

    def ask_past_day(self, first: date, last: date) -> date | None:
        """A day between these two, None when the user thinks better of it."""

    def ask_unsaved(self, title: str) -> Unsaved:
        """Ask what becomes of the changes in the form of this title."""


class MessageBoxes:
    """Dialogs are imported when the first one opens: the start of the program needs none."""

    def failure(self, error: Exception) -> None:
        from PySide6.QtWidgets import QMessageBox

        if not isinstance(error, UserError):
            raise error
        box = _box(QMessageBox.Icon.Warning)
        box.setText(error.sentence)
        box.setInformativeText(f"오류 번호 {error.code}")
        box.addButton("확인", QMessageBox.ButtonRole.AcceptRole)
        asked = box.addButton("도움말", QMessageBox.ButtonRole.HelpRole)
        box.exec()
        if box.clickedButton() is asked:
            from desktop.ui.help.opening import show_error_help

            show_error_help(error.code)

    def bug(self, sentence: str) -> None:
        """Tell an error of ours, which the exception hook has logged."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        box = _box(QMessageBox.Icon.Critical)
        box.setText(sentence)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.exec()

    def ask_open(self, title: str, kinds: str) -> Path | None:
        from desktop.ui import file_dialog

        return file_dialog.chosen(file_dialog.opening(title, kinds))

    def ask_save(self, title: str, kinds: str, offered: Path) -> Path | None:
        from desktop.ui import file_dialog

        return file_dialog.chosen(file_dialog.saving(title, kinds, offered))

    def ask_folder(self, title: str, offered: Path) -> Path | None:
        from desktop.ui import file_dialog

        return file_dialog.chosen(file_dialog.folder(title, offered))

    def ask_office_name(self) -> str:
        from desktop.ui.new_office import NewOfficeDialog

        dialog = NewOfficeDialog(QApplication.activeWindow())
        return dialog.office_name() if dialog.exec() else ""

    def ask_past_day(self, first: date, last: date) -> date | None:
        from desktop.ui.past_day import PastDayDialog

        dialog = PastDayDialog(first, last, QApplication.activeWindow())
        return dialog.day.day() if dialog.exec() else None

    def ask_unsaved(self, title: str) -> Unsaved:
        from PySide6.QtWidgets import QMessageBox

        box = _box(QMessageBox.Icon.Question)
        box.setText(f"‘{title}’에 저장하지 않은 내용이 있습니다.")
        box.setInformativeText("저장하고 닫을지, 버리고 닫을지 고르십시오.")
        role = QMessageBox.ButtonRole
        save = box.addButton("저장", role.AcceptRole)
        save.setProperty("look", "primary")
        save.style().polish(save)  # the box has dressed it already
        discard = box.addButton("버림", role.DestructiveRole)
        box.setEscapeButton(box.addButton("취소", role.RejectRole))
        box.setDefaultButton(save)
        box.exec()
        answers = {save: Unsaved.SAVE, discard: Unsaved.DISCARD}
        return next((a for b, a in answers.items() if b is box.clickedButton()), Unsaved.LEFT)


def _box(icon: QMessageBox.Icon) -> QMessageBox:
    """A box in which one sees where the keyboard is."""
    from PySide6.QtWidgets import QMessageBox

    from desktop.ui.focus_ring import FocusRing

    box = QMessageBox(QApplication.activeWindow())
    box.setWindowTitle(_TITLE)
    box.setIcon(icon)
    FocusRing(box)
    return box
