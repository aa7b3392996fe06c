"""Makes the pictures of the help: `python3 -m tests pictures`, after screens have changed.

The rooms of the sample office on a fixed day, small, in few colours.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent / "resources" / "help" / "pictures"
SIZE = (1120, 640)
WIDTH = 760
LARGEST, COLOURS = 80_000, 192


def main() -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="mou-keeper-pictures-") as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = folder
        made = _take(Path(folder))
    for path in made:
        print(f"{path.name}: {path.stat().st_size:,}")
    return int(any(path.stat().st_size > LARGEST for path in made))


def _clock() -> datetime:
    return datetime(2026, 10, 20, 9, 0, tzinfo=timezone(timedelta(hours=9)))


def _take(folder: Path) -> list[Path]:
    from desktop import app
    from desktop.services.office_files import create_office
    from desktop.services.sample import load_sample, sample_office
    from desktop.ui import style_sheet
    from desktop.ui.program import Program
    from desktop.ui.rooms import Room
    from desktop.ui.settings import WindowMemory

    office = folder / "예시광역연합.mou"
    create_office(
        str(office), sample_office(), user="한예린", clock=_clock, enter=load_sample
    ).close()
    application = app.application(sys.argv[:1])
    style_sheet.apply(application, dark=False)
    offices = app.OfficeFiles("한예린", _clock)
    memory = WindowMemory(folder / "window.ini")
    program = Program(offices, app.MessageBoxes(), memory, str(office))
    program.window.resize(*SIZE)
    program.window.show()
    _wait(application, lambda: program.window.room is not None)
    made = []
    for room in (r for r in Room if r not in (Room.ABOUT, Room.WELCOME)):
        program.window.show_room(room)
        _wait(application, lambda: not program.tasks._waiting)
        made.append(_kept(program.window.grab().toImage(), room.value))
    program.window.close()
    return made


def _wait(application, ready) -> None:
    """Until it is there and painted: pages read in the background, one thing after another."""
    end, quiet = time.monotonic() + 20, 0
    while time.monotonic() < end and quiet < 40:
        application.processEvents()
        quiet = quiet + 1 if ready() else 0
        time.sleep(0.01)


def _colours(picture) -> list[int]:
    """Those that most of the picture is made of."""
    counted = Counter(
        picture.pixel(x, y) for y in range(picture.height()) for x in range(picture.width())
    )
    return [colour for colour, _ in counted.most_common(COLOURS)]


def _kept(picture, name: str) -> Path:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    smooth = Qt.TransformationMode.SmoothTransformation
    small = picture.scaledToWidth(WIDTH, smooth)
    few = small.convertToFormat(
        QImage.Format.Format_Indexed8, _colours(small), Qt.ImageConversionFlag.ThresholdDither
    )
    path = PICTURES / f"{name}.png"
    few.save(str(path), "PNG", 0)
    return path


if __name__ == "__main__":
    sys.exit(main())
