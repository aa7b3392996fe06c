"""The options of one cell as a menu: arrows, digits or the mouse pick one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.forms import Option

_DIGITS = 9


class ChoiceMenu(QMenu):
    """Tells the code of the option that was picked."""

    picked = Signal(str)


def choice_menu(parent: QWidget, options: Sequence[Option], chosen: str) -> ChoiceMenu:
    """`chosen` is the word of the option that stands in the cell."""
    menu = ChoiceMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, option in enumerate(options, start=1):
        digit = f"&{number}  " if number <= _DIGITS else ""
        action = menu.addAction(f"{digit}{option.word}")
        action.setCheckable(True)
        action.setChecked(option.word == chosen)
        action.triggered.connect(partial(_pick, menu, option.code))
        if option.word == chosen:
            menu.setActiveAction(action)
    return menu


def _pick(menu: ChoiceMenu, code: str, _checked: bool = False) -> None:
    menu.picked.emit(code)
