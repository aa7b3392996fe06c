"""A drop-down of values with their words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """Holds the values itself: Qt would turn a code into a plain text."""

    def __init__(
        self, name: str, entries: Mapping[Any, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.set_entries(entries)

    def set_entries(self, entries: Mapping[Any, str]) -> None:
        self.clear()
        self._values = list(entries)
        self.addItems(list(entries.values()))

    def value(self) -> Any:
        """The chosen value; None when there is nothing to choose from."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def show_value(self, value: object) -> None:
        """The first entry stands in for a value that is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)
