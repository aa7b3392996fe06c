"""Joins everything for the window: makes every long-lived object once."""

from __future__ import annotations

import getpass
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import crash, paths
from desktop.ui import icons, style, style_sheet
from desktop.ui.messages import MessageBoxes
from desktop.ui.ports import Office
from desktop.ui.program import Program
from desktop.ui.settings import WindowMemory

if TYPE_CHECKING:
    from desktop.services.office_files import OfficeFile


def run(location: str | None) -> int:
    """Show the window on an office, the last one for None; returns when it is closed."""
    app = application(sys.argv[:1])
    program = make_program(location, paths.config_folder() / "window.ini")
    program.window.show()
    return app.exec()


def application(arguments: list[str]) -> QApplication:
    """The Qt application in our dress, with Qt's own words in Korean."""
    app = QApplication(arguments)
    app.setApplicationName("mou-keeper")
    app.setApplicationDisplayName("협약지기")
    app.setWindowIcon(icons.program_icon())
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_ko", folder):
        app.installTranslator(translator)
    style.load_fonts(app)
    style_sheet.apply(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: style_sheet.apply(app))
    return app


def make_program(location: str | None, memory: Path) -> Program:
    messages = MessageBoxes()
    if crash.current is not None:
        crash.current.tell = messages.bug
    return Program(OfficeFiles(), messages, WindowMemory(memory), location)


class OfficeFiles:
    """The ways into an office. Called in the worker thread, which so does the heavy imports."""

    def open(self, location: str) -> Office:
        from desktop.services.office_files import open_office

        return _joined(open_office(location, user=getpass.getuser(), clock=_now))

    def make_sample(self, path: Path) -> Office:
        from desktop.services.demo import make_sample

        return _joined(make_sample(str(path), user=getpass.getuser(), clock=_now))

    def make_new(self, path: Path, name: str) -> Office:
        from desktop.domain.office import Office as OfficeRecord
        from desktop.services.office_files import create_office

        record = OfficeRecord(name=name)
        return _joined(create_office(str(path), record, user=getpass.getuser(), clock=_now))


def _joined(file: OfficeFile) -> Office:
    """Hand the services of an open office to the window."""
    from desktop.services.documents import Documents
    from desktop.services.overview import Overview
    from desktop.services.register import Register

    return Office(
        overview=Overview(file.desk),
        register=Register(file.desk),
        documents=Documents(file),
        close=file.close,
    )


def _now() -> datetime:
    return datetime.now().astimezone()
