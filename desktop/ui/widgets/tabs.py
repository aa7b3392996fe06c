"""A row of tabs with counts over pages that are filled when first looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.ui import style


class CountedTabs(QWidget):
    """Tabs by key. `shown` tells the key of the tab that has come to the front."""

    shown = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[str, str] = {}
        self._keys: list[str] = []
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(name)
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)
        self.bar.currentChanged.connect(self._on_changed)

    def add(self, key: str, title: str, page: QWidget) -> None:
        self._keys.append(key)
        self._titles[key] = title
        self._pages.addWidget(page)
        self.bar.addTab(title)

    def page(self, key: str) -> QWidget:
        found = self._pages.widget(self._keys.index(key))
        assert found is not None
        return found

    def rename(self, key: str, title: str) -> None:
        self._titles[key] = title

    def show_count(self, key: str, count: int | None) -> None:
        text = self._titles[key] if not count else f"{self._titles[key]} {count:,}"
        self.bar.setTabText(self._keys.index(key), text)

    def show_tab(self, key: str) -> None:
        self.bar.setCurrentIndex(self._keys.index(key))

    def show_number(self, number: int) -> None:
        """The tab at this place, counted from one; nothing if there is none."""
        if 1 <= number <= len(self._keys):
            self.bar.setCurrentIndex(number - 1)

    @property
    def key(self) -> str:
        return self._keys[self.bar.currentIndex()]

    @Slot(int)
    def _on_changed(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self._pages.setCurrentIndex(place)
            self.shown.emit(self._keys[place])
