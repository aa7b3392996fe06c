"""What the window remembers between two sittings, in the file it is given."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class WindowMemory:
    """Place and size of the window, widths and columns of tables, the last screen and file."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        kept = self._settings.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def text(self, key: str) -> str:
        kept = self._settings.value(key)
        return kept if isinstance(kept, str) else ""

    def keep(self, key: str, value: QByteArray | str) -> None:
        if self._settings.value(key) != value:
            self._settings.setValue(key, value)

    def sync(self) -> None:
        """Write now: the program is about to end."""
        self._settings.sync()
