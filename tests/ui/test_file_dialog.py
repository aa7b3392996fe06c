"""The file dialog where Qt paints its own."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from desktop.ui import file_dialog


def own(qtbot, dialog):
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    return dialog


def words(dialog):
    texts = [each.text() for kind in (QLabel, QPushButton) for each in dialog.findChildren(kind)]
    return [text for text in texts if text]


def test_it_speaks_korean(qtbot, tmp_path):
    kinds = "협약지기 자료 (*.mou)"
    for dialog in (
        file_dialog.opening("자료 열기", kinds),
        file_dialog.saving("저장할 곳", kinds, tmp_path / "가온군.mou"),
        file_dialog.folder("저장할 폴더", tmp_path),
    ):
        shown = words(own(qtbot, dialog))
        assert "찾는 곳" in shown
        assert [text for text in shown if re.search("[a-z]{3}", text)] == []


@pytest.mark.parametrize("is_taken", [True, False])
def test_what_is_offered_can_be_taken_and_declined(qtbot, tmp_path, is_taken):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    wanted = tmp_path / "가온군.mou"
    dialog = file_dialog.saving("저장할 곳", "자료 (*.mou)", wanted)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    QTimer.singleShot(0, partial(QFileDialog.done, dialog, int(is_taken)))
    assert file_dialog.chosen(dialog) == (wanted if is_taken else None)
