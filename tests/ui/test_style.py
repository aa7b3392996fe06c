"""The look: contrasts known to hold, in the tokens and in pixels, light and dark."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.codes import Status
from desktop.domain.views_home import CareKind
from desktop.ui import icons, style
from desktop.ui.widgets.chip import StatusChip, chip_of

READABLE = 4.5
CODES = [*Status, *CareKind]


def luminance(colour: QColor) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rendered_contrast(image) -> float:
    """The greatest contrast between the ground of a widget and what is written on it."""
    inside = itertools.product(range(4, image.width() - 4), range(4, image.height() - 4))
    counted = Counter(image.pixelColor(x, y).rgb() for x, y in inside)
    ground = QColor(counted.most_common(1)[0][0])
    return max(contrast(ground, QColor(colour)) for colour in counted)


@pytest.mark.parametrize("colours", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_every_pair_of_text_and_ground_is_readable(colours):
    pairs = [
        (colours.text, colours.window),
        (colours.text, colours.surface),
        (colours.text, colours.surface_head),
        (colours.text, colours.selected_row),
        (colours.text, colours.selected_rail),
        (colours.subtle, colours.window),
        (colours.subtle, colours.surface),
        (colours.subtle, colours.surface_head),
        (colours.subtle, colours.selected_row),
        (colours.primary_text, colours.surface),
        (colours.primary_text, colours.selected_rail),
        (colours.on_primary, colours.primary),
        (colours.on_primary, colours.primary_hover),
        (colours.on_primary, colours.primary_pressed),
        (colours.danger.text, colours.surface),
        (colours.danger.text, colours.surface_head),
        (colours.danger.text, colours.selected_row),
        (colours.danger.text, colours.selected_rail),
    ]
    tones = (colours.danger, colours.warning, colours.success, colours.information, colours.none)
    pairs += [(tone.text, tone.ground) for tone in tones]
    pairs += [(style.readable_on(tone.fill), tone.fill) for tone in tones]
    poor = {
        pair: round(contrast(*map(QColor, pair)), 2)
        for pair in pairs
        if contrast(*map(QColor, pair)) < READABLE
    }
    assert poor == {}


def test_buttons_fields_and_chips_are_readable_in_pixels(qtbot):
    assert poor_widgets(qtbot) == {}


def test_buttons_fields_and_chips_are_readable_in_pixels_when_dark(qtbot, dark):
    assert poor_widgets(qtbot) == {}


def poor_widgets(qtbot):
    widgets = {"plain": QPushButton("저장"), "primary": QPushButton("저장"), "field": QLineEdit()}
    widgets["primary"].setProperty("look", "primary")
    widgets["field"].setText("협약")
    widgets |= {look: QLabel("협약지기") for look in ("title", "section", "error", "banner")}
    for look in ("title", "section", "error", "banner"):
        widgets[look].setProperty("look", look)
    for code in CODES:
        widgets[code] = StatusChip()
        widgets[code].show_code(code)
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    for widget in widgets.values():
        layout.addWidget(widget)
    page.show()
    picture = page.grab().toImage()
    found = {
        name: rendered_contrast(picture.copy(widget.geometry())) for name, widget in widgets.items()
    }
    return {name: value for name, value in found.items() if value < READABLE}


def test_a_status_is_always_mark_and_word_and_colour(qapp):
    chips = [chip_of(status) for status in Status]
    assert len({chip.mark for chip in chips}) == len(chips)
    assert all(chip.word and chip.tone for chip in chips)
    assert all(chip_of(kind).word and chip_of(kind).mark for kind in CareKind)


def test_every_mark_is_drawn(qapp):
    from desktop.ui.widgets.chip import paint_mark

    for chip in map(chip_of, CODES):
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_mark(painter, chip.mark, QPointF(12, 12), "#000000")
        painter.end()
        inked = sum(
            image.pixelColor(x, y).lightness() < 128
            for x, y in itertools.product(range(24), repeat=2)
        )
        assert 8 <= inked <= 140, chip


def test_the_bundled_font_is_the_one_in_use(qapp):
    assert style.FAMILY in QFontDatabase.families()
    assert style.font(style.BODY).family() == style.FAMILY


def test_icons_take_the_colour_and_size_asked_for(qapp):
    for file in (style.RESOURCES / "icons").glob("*.svg"):
        if b"currentColor" not in file.read_bytes():
            continue
        drawn = icons.pixmap(file.stem, "#ff0000", 20, 2.0).toImage()
        assert (drawn.width(), drawn.height()) == (40, 40), file.stem
        pixels = (drawn.pixelColor(x, y) for x, y in itertools.product(range(40), repeat=2))
        assert any(p.alpha() > 200 and p.red() > 200 and p.green() < 60 for p in pixels), file.stem
    assert not icons.program_icon().pixmap(32, 32).isNull()
