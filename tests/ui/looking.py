"""Looks at what is on the screen: is it readable, is it whole, does Tab follow the eye."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

READABLE = 4.5
_ROOM = 2  # what rounding may take
_TEXTS = (QLabel, QPushButton, QLineEdit, QComboBox, QCheckBox, QRadioButton)


def luminance(colour: QColor) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rendered_contrast(picture: QImage) -> float:
    """The greatest contrast between the ground of a picture and what is drawn on it."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    ground = QColor(counted.most_common(1)[0][0])
    return max(contrast(ground, QColor(colour)) for colour in counted)


def unreadable(window: QWidget) -> list[str]:
    """Every text in sight with too little contrast; what is disabled may be pale."""
    picture = window.grab().toImage()
    ratio = picture.devicePixelRatio()
    found = []
    for widget in _visible(window, *_TEXTS):
        place = _seen(window, widget).adjusted(3, 3, -3, -3)
        if not widget.isEnabled() or not words_of(widget) or place.height() < 8:
            continue
        pixels = QRect(place.topLeft() * ratio, place.size() * ratio)
        ratio_found = rendered_contrast(picture.copy(pixels))
        if ratio_found < READABLE:
            found.append(f"{_name(widget)}: {ratio_found:.2f}")
    return found


def cut_off(window: QWidget) -> list[str]:
    """Every widget whose words do not fit, or that stands outside of what can be seen."""
    found = []
    for widget in _visible(window, *_TEXTS):
        if not words_of(widget) or isinstance(widget, QLineEdit) or _is_elided(widget):
            continue
        needed, given = _needed(widget), widget.size()
        if needed.width() > given.width() + _ROOM or needed.height() > given.height() + _ROOM:
            found.append(f"{_name(widget)}: {needed.toTuple()} in {given.toTuple()}")
    for widget in _visible(window, QWidget):
        if not _scrolls(widget) and not window.rect().contains(_placed(window, widget)):
            found.append(f"{_name(widget)}: outside at {_placed(window, widget).getRect()}")
    return found


def out_of_order(root: QWidget) -> list[str]:
    """Pairs that Tab visits against the order of reading: left to right, top to bottom."""
    stops, found = list(_stops(root)), []
    for before, after in itertools.pairwise(stops):
        one, two = _compared(root, before, after)
        same_line = one.top() < two.bottom() and two.top() < one.bottom()
        back = same_line and two.left() < one.left() - _ROOM
        up = two.bottom() <= one.top() and two.left() < one.right()
        if back or up:
            found.append(f"{_name(before)} → {_name(after)}")
    return found


def _compared(root: QWidget, before: QWidget, after: QWidget) -> tuple[QRect, QRect]:
    """Where both stand: what scrolls on its own stands where its area does."""
    areas = [set(_areas(root, widget)) for widget in (before, after)]
    places = []
    for widget, others in ((before, areas[1]), (after, areas[0])):
        own = [area for area in _areas(root, widget) if area not in others and area is not widget]
        places.append(_placed(root, own[-1] if own else widget))
    return places[0], places[1]


def _areas(root: QWidget, widget: QWidget) -> Iterator[QWidget]:
    """The scrolling areas around a widget, the innermost first."""
    around = widget.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, QAbstractScrollArea):
            yield around
        around = around.parentWidget()


def _stops(root: QWidget) -> Iterator[QWidget]:
    """What Tab visits below `root`, in the order of the chain."""
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.focusProxy()
        if wanted and root.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            yield widget
        widget = widget.nextInFocusChain()


def _visible(root: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    found = [w for kind in kinds for w in root.findChildren(kind)]
    unique = {id(widget): widget for widget in found}.values()
    return [w for w in unique if w.isVisible() and not _is_inside_a_part(w)]


def _is_inside_a_part(widget: QWidget) -> bool:
    """Qt's own parts of a field, and editors and heads in a table."""
    around = widget.parentWidget()
    inner = (QComboBox, QAbstractItemView, QTabBar, QLineEdit)
    return around is not None and isinstance(around, inner)


def _placed(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _seen(root: QWidget, widget: QWidget) -> QRect:
    """The part of the widget that no scrolling area cuts away."""
    place = _placed(root, widget)
    around = widget.parentWidget()
    while around is not None and around is not root:
        place = place.intersected(_placed(root, around))
        around = around.parentWidget()
    return place.intersected(root.rect())


def _scrolls(widget: QWidget) -> bool:
    around = widget
    while around is not None:
        if isinstance(around, QAbstractScrollArea):
            return True
        around = around.parentWidget()
    return False


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _is_elided(widget: QWidget) -> bool:
    """A label that may be narrower than its words says so by its size policy."""
    policy = widget.sizePolicy().horizontalPolicy()
    return policy == policy.Ignored


def _needed(widget: QWidget):
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed.setWidth(0)
        needed.setHeight(widget.heightForWidth(widget.width()))
    return needed


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} ‘{words_of(widget) or widget.accessibleName()}’"
