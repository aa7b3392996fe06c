"""Python's search for garbage, kept to the GUI thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 500
# Looking through all there is stops the window for a moment: once in so many turns will do.
_ALL_EVERY = 120
_NEWEST, _YOUNG, _ALL = range(3)


class GarbageSearch(QObject):
    """Searches now and then from the event loop, once anybody has let Python search at all.

    Python searches in whichever thread asks for memory. In the worker it would take apart what
    is left of closed windows: there Qt asks for Python's lock while it holds one of its own,
    the GUI thread does so the other way round, and both wait for ever.
    """

    _allowed = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turns = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._search)

    def take_over(self) -> None:
        """From now on nothing is searched for in other threads."""
        self.calm()
        self._timer.start()

    def give_back(self) -> None:
        """The other threads have ended."""
        self._timer.stop()
        if GarbageSearch._allowed:
            gc.enable()

    @staticmethod
    def calm() -> None:
        """Keep Python from searching by itself; may be called in any thread."""
        if gc.isenabled():
            GarbageSearch._allowed = True
            gc.disable()

    @Slot()
    def _search(self) -> None:
        self.calm()
        self._turns += 1
        able = (_NEWEST, _YOUNG) if self._turns % _ALL_EVERY else (_NEWEST, _YOUNG, _ALL)
        due = [n for n in able if gc.get_count()[n] > gc.get_threshold()[n]]
        if due and GarbageSearch._allowed:
            gc.collect(due[-1])
