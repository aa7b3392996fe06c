"""What every page of the window offers to the window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import style

if TYPE_CHECKING:
    from desktop.domain.forms import FormTarget, Saved


class Page(QWidget):
    """A page asks to go elsewhere by `wanted` (a Place, a RegisterFilter or a Room), asks for a
    form by `form_wanted` (a FormTarget), has its record removed by `remove_wanted`, and tells
    what it has done by `said`; when that changed the office's data, by `changed` (a Saved). It
    knows no other page. `thrown_away` comes when it is about to be destroyed.
    """

    wanted = Signal(object)
    form_wanted = Signal(object)
    remove_wanted = Signal(object)
    said = Signal(str)
    changed = Signal(object)
    thrown_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = QVBoxLayout(self)
        margin = style.PAGE_MARGIN
        self.body.setContentsMargins(margin, 16, margin, 16)
        self.body.setSpacing(style.WIDE_GAP)

    def panes(self) -> list[QWidget]:
        """Where F6 goes, in the order of the eye; the first gets the focus on arrival."""
        return []

    def reload(self) -> None:
        """Read again what is shown."""

    def form_saved(self, target: FormTarget, saved: Saved) -> None:
        """A form that was asked for here has been saved; `reload` comes next."""

    def seek(self) -> None:
        """Put the focus into the page's filter, if it has one."""

    def show_tab(self, number: int) -> None:
        """Show a tab, counted from one, if the page has tabs."""

    def take_in(self) -> None:
        """Take in what is being typed: the page is about to go."""

    def step_back(self) -> None:
        """What Esc means here."""

    def show_target(self, target: object) -> None:
        """Show what another part of the window leads to; each page knows its own targets."""
