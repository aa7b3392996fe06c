"""Joins everything for the window: makes every long-lived object once."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop import crash, paths
from desktop.ui import icons, style, style_sheet
from desktop.ui.messages import MessageBoxes
from desktop.ui.program import Program
from desktop.ui.settings import WindowMemory

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.services.office_files import OfficeFile
    from desktop.ui.people_ports import Staffing
    from desktop.ui.ports import Office

    Clock = Callable[[], datetime]


def run(location: str | None, user: str = "") -> int:
    """Show the window on an office, the last one for None; returns when it is closed.

    `user` is who acts, the account of this PC when empty.
    """
    app = application(sys.argv[:1])
    program = make_program(location, paths.config_folder() / "window.ini", user)
    program.window.painted.connect(lambda: complete(app))
    program.window.show()
    return app.exec()


def application(arguments: list[str]) -> QApplication:
    """The Qt application in our dress; `complete` adds what the first picture does not need."""
    gc.disable()  # until an office is open: there is hardly garbage among what is imported
    app = QApplication([*arguments, "-style", "fusion"])
    app.setApplicationName("mou-keeper")
    app.setApplicationDisplayName("협약지기")
    style.load_fonts(app)
    style_sheet.apply(app)
    return app


def complete(app: QApplication) -> None:
    """Qt's own words in Korean, the icon, and changes of the system between light and dark."""
    from PySide6.QtCore import QLibraryInfo, Qt, QTranslator

    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_ko", folder):
        app.installTranslator(translator)
    app.setWindowIcon(icons.program_icon())
    app.styleHints().colorSchemeChanged.connect(
        lambda scheme: style_sheet.apply(app, dark=scheme is Qt.ColorScheme.Dark)
    )


def make_program(location: str | None, memory: Path, user: str) -> Program:
    messages = MessageBoxes()
    if crash.current is not None:
        crash.current.tell = messages.bug
    return Program(OfficeFiles(user), messages, WindowMemory(memory), location)


class OfficeFiles:
    """The ways into an office. Called in the worker thread, which so does the heavy imports.

    Who acts and what time it is are asked of this machine, unless they are given.
    """

    def __init__(self, user: str = "", clock: Clock | None = None) -> None:
        self._user, self._clock = user, clock or _now

    def open(self, location: str) -> Office:
        from desktop.services.office_files import open_office

        return _joined(open_office(location, user=self._actor(), clock=self._clock))

    def make_sample(self, path: Path) -> Office:
        from desktop.services.demo import make_sample

        return _joined(make_sample(str(path), user=self._actor(), clock=self._clock))

    def make_new(self, path: Path, name: str) -> Office:
        from desktop.domain.office import Office as OfficeRecord
        from desktop.services.office_files import create_office

        record = OfficeRecord(name=name)
        return _joined(create_office(str(path), record, user=self._actor(), clock=self._clock))

    def _actor(self) -> str:
        from desktop.services.acting import actor

        return actor(self._user)


def _joined(file: OfficeFile) -> Office:
    """Hand the services of an open office to the window."""
    from desktop.services.directory.reading import Directory
    from desktop.services.document_desk import Documents
    from desktop.services.editing.form_desk import FormDesk
    from desktop.services.editing.outline_desk import OutlineDesk
    from desktop.services.home.overview import Overview
    from desktop.services.logbook.reading import Logbook
    from desktop.services.past import past_office
    from desktop.services.register.reading import Register
    from desktop.services.reviewing.desk import ReviewDesk
    from desktop.services.work.desk import Work
    from desktop.ui.ports import Office

    return Office(
        overview=Overview(file.desk),
        register=Register(file.desk),
        work=Work(file.desk),
        directory=Directory(file.desk),
        staffing=_staffing(file),
        documents=Documents(file),
        forms=None if file.read_only else FormDesk(file.desk, paths.unfinished_folder()),
        outline=None if file.read_only else OutlineDesk(file.desk),
        reviews=None if file.read_only else ReviewDesk(file.desk, paths.unfinished_folder()),
        logbook=Logbook(file.desk),
        past=lambda when: _joined(past_office(file, when)),
        close=file.close,
        verify=file.verify,
        notice=file.notice,
    )


def _staffing(file: OfficeFile) -> Staffing | None:
    """What changes departments, officers and duties; nothing in an office that is only read."""
    from desktop.services.reorganisation.planning import ReorganisationPlanning
    from desktop.services.staffing.handovers import Handovers
    from desktop.services.staffing.rosters import Rosters
    from desktop.ui.people_ports import Staffing

    if file.read_only:
        return None
    return Staffing(ReorganisationPlanning(file.desk), Rosters(file.desk), Handovers(file.desk))


def _now() -> datetime:
    from datetime import datetime

    return datetime.now().astimezone()
