"""Dresses the application in the tokens of `style`: palette and one style sheet."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui import style
from desktop.ui.style import Tokens


def apply(app: QApplication, *, dark: bool | None = None) -> None:
    """Light or dark; None asks the system, and only works before the first time."""
    if dark is None:
        # The palette that the system gave. Asking for its scheme would cost 11 ms at start.
        dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
    chosen = style.DARK if dark else style.LIGHT
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_sheet(chosen))


def _palette(colours: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.surface_head),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.subtle),
        (role.Highlight, colours.primary),
        (role.HighlightedText, colours.on_primary),
        (role.Link, colours.primary_text),
        (role.Mid, colours.border),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.disabled))
    return palette


def _sheet(colours: Tokens) -> str:
    named = {name: getattr(colours, name) for name in dir(colours) if name[0] != "_"}
    values = {name: value for name, value in named.items() if isinstance(value, str)}
    values |= {
        "danger_text": colours.danger.text,
        "danger_ground": colours.danger.ground,
        "warning_text": colours.warning.text,
        "warning_ground": colours.warning.ground,
        "news_text": colours.information.text,
        "news_ground": colours.information.ground,
        "none_text": colours.none.text,
        "none_ground": colours.none.ground,
        "family": style.FAMILY,
        "small": f"{style.SMALL}pt",
        "title": f"{style.TITLE}pt",
        "section": f"{style.SECTION}pt",
        "figure": f"{style.FIGURE}pt",
        # A style sheet counts the content only: the border of one pixel is outside.
        "control": f"{style.CONTROL - 2}px",
        "radius": f"{style.CONTROL_RADIUS}px",
        "card_radius": f"{style.CARD_RADIUS}px",
        "chip_radius": f"{style.CHIP_RADIUS}px",
        "icons": (style.RESOURCES / "icons").as_posix(),
        "scheme": "dark" if colours is style.DARK else "light",
    }
    return _SHEET.substitute(values)


_SHEET = Template("""
* { outline: none; }
QToolTip { background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: $title; font-weight: bold; }
QLabel[look="section"] { font-size: $section; font-weight: bold; }
QLabel[look="figure"] { font-size: $figure; font-weight: bold; }
QLabel[look="figure-troubled"] { font-size: $figure; font-weight: bold; color: $danger_text; }
QLabel[look="strong"] { font-weight: bold; }
QLabel[look="subtle"] { color: $subtle; }
QLabel[look="small"] { color: $subtle; font-size: $small; }
QLabel[look="error"] { color: $danger_text; }
QLabel[look="required"] {
  background: $none_ground; color: $none_text; border-radius: $chip_radius; padding: 0 5px;
  font-size: $small;
}
QLabel[look="wrong-count"] {
  background: $danger_ground; color: $danger_text; border-radius: $chip_radius;
  padding: 1px 6px; font-weight: bold; font-size: $small;
}
QLabel[look="banner"] {
  background: $warning_ground; color: $warning_text; border-radius: $chip_radius;
  padding: 1px 8px; font-size: $small;
}
QLabel[look="notice"] {
  background: $warning_ground; color: $warning_text; border-bottom: 1px solid $border;
  padding: 6px 16px;
}
QFrame[look="card"] {
  background: $surface; border: 1px solid $border; border-radius: $card_radius;
}
QFrame[look="bar-top"] { background: $surface; border-bottom: 1px solid $border; }
QFrame[look="bar-bottom"] { background: $surface; border-top: 1px solid $border; }
QFrame[look="rail"] { background: $surface_head; border-right: 1px solid $border; }
QFrame[look="line"] { background: $border; max-height: 1px; min-height: 1px; border: none; }
QWidget[look="page"] { background: $window; }
QWidget[look="plain"], QDialog[look="plain"] { background: $surface; }
QPushButton {
  background: $surface; color: $text; border: 1px solid $border_strong;
  border-radius: $radius; padding: 0 12px; min-height: $control;
}
QPushButton:hover { background: $surface_head; }
QPushButton:pressed { background: $selected_rail; }
QPushButton:disabled { color: $disabled; border-color: $hairline; background: $window; }
QPushButton[look="primary"] {
  background: $primary; color: $on_primary; border-color: $primary; font-weight: bold;
}
QPushButton[look="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[look="primary"]:pressed {
  background: $primary_pressed; border-color: $primary_pressed;
}
QPushButton[look="primary"]:disabled {
  background: $track; color: $disabled; border-color: $hairline;
}
QPushButton[look="link"] {
  background: transparent; border: none; color: $primary_text; padding: 0 4px; text-align: left;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="quiet"] {
  background: transparent; border: none; color: $subtle; padding: 0 2px; font-size: $small;
  min-height: 20px;
}
QPushButton[look="quiet"]:hover { color: $primary_text; text-decoration: underline; }
QPushButton[look="act"] {
  background: transparent; border: none; color: $primary_text; padding: 0 2px;
  font-size: $small; font-weight: bold; min-height: 20px;
}
QPushButton[look="act"]:hover { text-decoration: underline; }
QPushButton[look="mark"] {
  border: 1px solid $border; border-radius: $chip_radius; padding: 0 5px; font-size: $small;
  min-height: 22px;
}
QPushButton[look="mark"]:hover { border-color: $primary; }
QLineEdit, QComboBox, QDateEdit {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: $radius;
  padding: 0 8px; min-height: $control; selection-background-color: $primary;
  selection-color: $on_primary;
}
QDateEdit { padding: 0 0 0 5px; max-height: $control; }
QComboBox { padding: 0 8px; }
QLineEdit { padding: 0 6px; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $subtle; }
QLineEdit[look="cell"], QPlainTextEdit[look="cell"] {
  background: $surface; border: 2px solid $focus; border-radius: 0; min-height: 0;
}
QLineEdit[look="cell"] { padding: 0 4px; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled {
  color: $disabled; background: $window; border-color: $hairline;
}
QPlainTextEdit[look="field"] {
  border: 1px solid $border_strong; border-radius: $radius; selection-background-color: $primary;
  selection-color: $on_primary;
}
QPlainTextEdit[look="field"]:disabled {
  color: $disabled; background: $window; border-color: $hairline;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  border-color: $danger_text;
}
QListWidget[look="found"] {
  background: $surface; color: $text; border: 1px solid $border_strong; border-radius: $radius;
}
QFrame[look="band-trouble"] { background: $danger_ground; border-bottom: 1px solid $border; }
QFrame[look="band-trouble"] QLabel { color: $danger_text; }
QFrame[look="band-care"] { background: $warning_ground; border-bottom: 1px solid $border; }
QFrame[look="band-care"] QLabel { color: $warning_text; }
QFrame[look="band-news"] { background: $news_ground; border-bottom: 1px solid $border; }
QFrame[look="band-news"] QLabel { color: $news_text; }
QCheckBox, QRadioButton { color: $text; spacing: 6px; min-height: 20px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QListWidget::indicator, QTableView::indicator {
  width: 14px; height: 14px; border: 1px solid $subtle; background: $surface;
}
QCheckBox::indicator, QListWidget::indicator, QTableView::indicator { border-radius: $chip_radius; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $primary; }
QCheckBox::indicator:checked, QListWidget::indicator:checked, QTableView::indicator:checked {
  border-color: $primary_text; image: url($icons/check-$scheme.svg);
}
QRadioButton::indicator:checked {
  width: 6px; height: 6px; border: 5px solid $primary;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $hairline; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow {
  image: url($icons/chevron-$scheme.svg); width: 12px; height: 12px;
}
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $border_strong;
  selection-background-color: $selected_row; selection-color: $text;
}
QTableView {
  background: $surface; color: $text; border: none; border-radius: $card_radius;
  selection-background-color: $selected_row; selection-color: $text;
}
QHeaderView { background: $surface_head; border: none; }
QHeaderView::section {
  background: $surface_head; color: $text; border: none; border-bottom: 1px solid $border;
  padding: 0 8px; font-weight: bold; font-size: $small;
}
QHeaderView::section:hover { background: $selected_rail; }
QHeaderView::up-arrow {
  image: url($icons/up-$scheme.svg); width: 10px; height: 10px;
  subcontrol-position: center right; right: 2px;
}
QHeaderView::down-arrow {
  image: url($icons/chevron-$scheme.svg); width: 10px; height: 10px;
  subcontrol-position: center right; right: 2px;
}
QTableCornerButton::section { background: $surface_head; border: none; }
QTabBar { background: transparent; border-bottom: 1px solid $border; }
QTabBar::tab {
  background: transparent; color: $subtle; border: none; border-bottom: 2px solid transparent;
  padding: 0 2px; margin: 0 18px 0 0; min-height: 32px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected {
  color: $primary_text; border-bottom: 2px solid $primary; font-weight: bold;
}
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $border_strong; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $subtle; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar {
  background: $track; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $primary; border-radius: 3px; }
QMenu {
  background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px;
}
QMenu::item { padding: 6px 24px 6px 28px; border-radius: $chip_radius; }
QMenu::item:selected { background: $selected_row; color: $text; }
QMenu::indicator { left: 8px; width: 14px; height: 14px; }
QMenu::indicator:checked { image: url($icons/check-$scheme.svg); }
QListWidget {
  background: $surface; color: $text; border: 1px solid $border; border-radius: $radius;
  padding: 4px;
}
QListWidget::item { min-height: 26px; padding: 0 6px; border-radius: $chip_radius; }
QListWidget::item:hover { background: $surface_head; }
QListWidget::item:selected { background: $selected_row; color: $text; }
QListWidget::item:disabled { color: $subtle; }
QTextBrowser { background: $surface; color: $text; border: none; }
QPlainTextEdit { background: $surface; border: none; color: $text; }
QCalendarWidget QWidget { background: $surface; color: $text; }
QCalendarWidget QAbstractItemView:enabled {
  background: $surface; color: $text; selection-background-color: $primary;
  selection-color: $on_primary;
}
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: none; padding: 4px; }
""")
