"""The documents made in this sitting: each can be opened, or the folder it lies in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui import style
from desktop.ui.widgets.cards import Card, label
from desktop.ui.widgets.empty_state import ContentOrEmpty, EmptyState
from desktop.ui.widgets.line import line


class MadeDocuments(Card):
    """Newest on top; opening is the page's business."""

    file_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.paths: list[Path] = []
        self.buttons: list[QPushButton] = []
        listed = QWidget()
        self._rows = QVBoxLayout(listed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(style.GAP)
        self._rows.addStretch(1)
        empty = EmptyState(
            "아직 만든 문서가 없습니다", "왼쪽에서 문서를 만들면 여기에서 바로 열 수 있습니다."
        )
        self._content = ContentOrEmpty(listed, empty)
        self._content.show_content(False)
        self.body.addWidget(label("만든 문서", "section"))
        self.body.addWidget(self._content, 1)

    def add(self, path: Path) -> None:
        self.paths.insert(0, path)
        name = label(path.name, "strong", wraps=True)
        folder = label(str(path.parent), "small", wraps=True)
        opens, shows = QPushButton("열기"), QPushButton("폴더 열기")
        opens.setAccessibleName(f"{path.name} 열기")
        shows.setAccessibleName(f"{path.name} 폴더 열기")
        opens.clicked.connect(partial(self._emit_file, path))
        shows.clicked.connect(partial(self._emit_folder, path))
        self.buttons = [opens, shows, *self.buttons]
        row = QVBoxLayout()
        row.addWidget(name)
        row.addWidget(folder)
        actions = QHBoxLayout()
        actions.addWidget(opens)
        actions.addWidget(shows)
        actions.addStretch(1)
        row.addLayout(actions)
        row.addWidget(line())
        self._rows.insertLayout(0, row)
        self._content.show_content(True)

    def _emit_file(self, path: Path, _checked: bool = False) -> None:
        self.file_wanted.emit(path)

    def _emit_folder(self, path: Path, _checked: bool = False) -> None:
        self.folder_wanted.emit(path)
