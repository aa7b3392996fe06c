"""What is written in a form can be read, light and dark, whatever has been told in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from desktop.ui.forms.band import CARE, NEWS, TROUBLE
from tests.ui.forms.memory_forms import NEW, OLD
from tests.ui.test_style import READABLE, rendered_contrast

WRITTEN = (QLabel, QCheckBox, QPushButton, QComboBox, QLineEdit, QPlainTextEdit)


def poor(dialog):
    """Everything written that stands out too little from its ground."""
    dialog.resize(760, 1200)
    dialog.body.verticalScrollBar().setValue(0)
    picture = dialog.grab().toImage()
    found = {}
    for widget in (each for kind in WRITTEN for each in dialog.findChildren(kind)):
        text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else words_of(widget)
        if not text or not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        box = QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size())
        found[f"{type(widget).__name__} {text[:20]}"] = rendered_contrast(picture.copy(box))
    assert len(found) > 20
    return {name: round(value, 2) for name, value in found.items() if value < READABLE}


def words_of(widget):
    if isinstance(widget, QComboBox):
        return widget.currentText()
    shown = widget.text()
    return shown or (widget.placeholderText() if isinstance(widget, QLineEdit) else "")


@pytest.fixture
def told(open_form):
    """A form with something of everything: told back, wrong, and help."""

    def begin(look):
        dialog = open_form(OLD)
        dialog.body.show_error("money", "금액은 0보다 작을 수 없습니다.")
        dialog.body.show_error("parties.0.title", "직위를 다시 입력하십시오.")
        dialog.band.tell(look, "비슷한 협약이 있습니다.", ("그대로 저장", lambda: None))
        return dialog

    return begin


@pytest.mark.parametrize("look", [TROUBLE, CARE, NEWS])
def test_a_form_is_readable_in_pixels(told, look):
    assert poor(told(look)) == {}


@pytest.mark.parametrize("look", [TROUBLE, CARE, NEWS])
def test_a_form_is_readable_in_pixels_when_dark(dark, told, look):
    assert poor(told(look)) == {}


def test_examples_in_empty_fields_are_readable(open_form, forms):
    from dataclasses import replace

    forms.fields = tuple(replace(each, example="2026. 7. 1.") for each in forms.fields)
    dialog = open_form(NEW)
    assert dialog.body.control("signed").line.placeholderText() == "예: 2026. 7. 1."
    assert poor(dialog) == {}
