"""Every test runs offscreen, in a fixed look, away from the user's folders, and in silence."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import hypothesis
import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from tests.silence import LogKeeper

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
SCRATCH = Path(tempfile.mkdtemp(prefix="mou-keeper-tests-"))

# Before Qt is asked for anything: no screen, no scaling, no input method of this machine.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("MOU_KEEPER_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
for foreign in ("QT_IM_MODULE", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "XMODIFIERS"):
    os.environ.pop(foreign, None)

set_hypothesis_home_dir(SCRATCH / "hypothesis")
hypothesis.settings.register_profile("house", database=None, deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")

_home_numbers = itertools.count()


@pytest.fixture(autouse=True)
def _own_home(monkeypatch):
    """Settings, logs and backups of the program never touch those of the user."""
    home = SCRATCH / f"home-{next(_home_numbers)}"
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")
    for name in names:
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def allowed_logs():
    """Call it with patterns of warnings that this test expects; each must really be logged."""
    return _keeper.expect


@pytest.fixture(scope="session")
def qapp(qapp):
    """The one application, in Fusion and the bundled font, so that pictures never differ."""
    from PySide6.QtGui import QFont, QFontDatabase

    numbers = [
        QFontDatabase.addApplicationFont(str(FONTS / f"PretendardGOV-{weight}.otf"))
        for weight in ("Regular", "Bold")
    ]
    font = QFont(QFontDatabase.applicationFontFamilies(numbers[0])[0])
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    qapp.setStyle("Fusion")
    qapp.setFont(font)
    return qapp


_keeper = LogKeeper()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    with _keeper.listening():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "teardown" and report.passed and (found := _keeper.faults()):
        report.outcome = "failed"
        report.longrepr = "\n".join(found)
    if call.when == "call" and report.failed:
        report.sections += [("screenshot", str(path)) for path in _screenshots(item.nodeid)]
    return report


def pytest_unconfigure():
    shutil.rmtree(SCRATCH, ignore_errors=True)


def _screenshots(test_name: str) -> list[Path]:
    """What was on the screen when the test failed; the paths stand in the report."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets and widgets.QApplication.instance()
    if not application:
        return []
    folder = Path(tempfile.mkdtemp(prefix="mou-keeper-screenshots-"))
    stem = re.sub(r"[^\w.-]+", "_", test_name)[-60:]
    shown = [widget for widget in application.topLevelWidgets() if widget.isVisible()]
    paths = [folder / f"{stem}-{number}.png" for number, _ in enumerate(shown)]
    for widget, path in zip(shown, paths, strict=True):
        widget.grab().save(str(path))
    return paths
