"""A field for a certain day, shown as offices write it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject
from PySide6.QtWidgets import QDateEdit, QWidget

_KOREAN = QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea)
_WIDTH = 176


class DateField(QDateEdit):
    """Shows `2026. 9. 30.(수)`; typed by parts, or picked from the calendar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(_KOREAN)
        self.setDisplayFormat("yyyy. M. d.(ddd)")
        self.setCalendarPopup(True)
        self.setDateRange(QDate(1945, 8, 15), QDate(2199, 12, 31))
        self.setAccessibleName(name)
        self.setMinimumWidth(_WIDTH)
        self.lineEdit().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click chooses the whole part, as Tab does: what is typed then takes its place."""
        if event.type() == QEvent.Type.MouseButtonRelease and not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())
        return super().eventFilter(watched, event)

    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def limit(self, first: date, last: date) -> None:
        """Only days from `first` to `last` can be entered."""
        self.setDateRange(
            QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day)
        )

    def show_day(self, value: date) -> None:
        self.setDate(QDate(value.year, value.month, value.day))
