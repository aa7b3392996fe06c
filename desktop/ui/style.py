"""Every colour, size and type face of the window, by role, light and dark (KRDS tokens)."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FAMILY = "Pretendard GOV"

# Points.
BODY, SMALL, TITLE, FIGURE, SECTION = 10.0, 9.5, 14.0, 17.0, 11.5

# Logical pixels, on a grid of four.
GAP, WIDE_GAP, PAGE_MARGIN = 8, 12, 20
CARD_PADDING_ACROSS, CARD_PADDING_DOWN = 14, 12
TOP_BAR, RAIL_ITEM, CONTROL, ROW, TALL_ROW, STATUS_BAR = 44, 34, 30, 31, 51, 28
RAIL_WIDTH, RAIL_FOLDED, FOLDS_UNDER = 176, 52, 1100
CARD_RADIUS, CONTROL_RADIUS, CHIP_RADIUS = 8, 6, 4
CELL_PADDING, FOCUS_WIDTH = 8, 2

# Qt's numbers for where text stands in its room. The frame of the window uses them because
# importing the Qt name space with all its lists would cost 11 ms before the first picture.
MIDDLE, MIDDLE_RIGHT = 0x0080, 0x0082

# On fills lighter than this, dark text stands out more than white.
_HALF_WAY = 0.22


class Tone:
    """A meaning in colour: its words on its ground, and the fill of its bars."""

    def __init__(self, text: str, ground: str, fill: str) -> None:
        self.text, self.ground, self.fill = text, ground, fill


class Tokens:
    """The colours of the light scheme, named by what they are for.

    Plain classes: making data classes of them would cost time at every start.
    """

    window = "#f4f5f6"
    surface = "#ffffff"
    surface_head = "#eef2f7"
    selected_row = "#ecf2fe"
    selected_rail = "#d8e5fd"
    text = "#1e2124"
    subtle = "#58616a"
    disabled = "#8a949e"
    border = "#cdd1d5"
    border_strong = "#b1b8be"
    hairline = "#e6e8ea"
    primary = "#256ef4"
    primary_hover = "#0b50d0"
    primary_pressed = "#083891"
    primary_text = "#0b50d0"
    on_primary = "#ffffff"
    focus = "#256ef4"
    track = "#e6e8ea"
    danger = Tone("#bd2c0f", "#fdefec", "#de3412")
    warning = Tone("#8a5c00", "#fff3db", "#c78500")
    success = Tone("#267337", "#eaf6ec", "#228738")
    information = Tone("#096ab3", "#e7f4fe", "#256ef4")
    none = Tone("#464c53", "#e6e8ea", "#cdd1d5")
    # The ground of a piece of a reviewed text, by what it is; `text` stands on all of them.
    marks = MappingProxyType(
        {
            "title": "#cfe0ff",
            "date": "#d3f0dc",
            "place": "#e4efcf",
            "party": "#ffdfb0",
            "signatory": "#ffd3de",
            "clause": "#cdeef5",
            "budget": "#fdeb9a",
            "target": "#e2d7ff",
            "facility": "#eadfd0",
            "action": "#e1e5ea",
            "source": "#ffffff",
        }
    )


class DarkTokens(Tokens):
    """The same roles from the other end of the scales."""

    window = "#131416"
    surface = "#1e2124"
    surface_head = "#282c31"
    selected_row = "#0f2a55"
    selected_rail = "#12356f"
    text = "#f4f5f6"
    subtle = "#b1b8be"
    disabled = "#6d7882"
    border = "#464c53"
    border_strong = "#6d7882"
    hairline = "#33363d"
    primary = "#86aff9"
    primary_hover = "#b1cefb"
    primary_pressed = "#4c87f6"
    primary_text = "#86aff9"
    on_primary = "#020f27"
    focus = "#86aff9"
    track = "#33363d"
    danger = Tone("#f48771", "#390d05", "#f05f42")
    warning = Tone("#ffb114", "#2e1f00", "#c78500")
    success = Tone("#7ec88e", "#122b18", "#3fa654")
    information = Tone("#5fb5f7", "#03253f", "#4c87f6")
    none = Tone("#cdd1d5", "#33363d", "#58616a")
    marks = MappingProxyType(
        {
            "title": "#1d3f7a",
            "date": "#1c4a2b",
            "place": "#38481f",
            "party": "#5c3a08",
            "signatory": "#5e2436",
            "clause": "#0f4a55",
            "budget": "#544300",
            "target": "#3f2d73",
            "facility": "#4a3d2c",
            "action": "#37414d",
            "source": "#1e2124",
        }
    )


LIGHT, DARK = Tokens(), DarkTokens()


def tokens() -> Tokens:
    """The colours in force, read off the palette that `style_sheet.apply` has set."""
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT


def readable_on(ground: str) -> str:
    """Dark or white text, whichever stands out from this fill."""
    return DARK.on_primary if _luminance(ground) > _HALF_WAY else LIGHT.on_primary


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def load_fonts(app: QApplication) -> None:
    for name in ("PretendardGOV-Regular.otf", "PretendardGOV-Bold.otf"):
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))
    app.setFont(font(BODY))


def font(points: float, *, bold: bool = False) -> QFont:
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    made.setBold(bold)
    # Figures of one width, so that columns of numbers stand under each other.
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
