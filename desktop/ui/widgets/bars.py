"""Stacked bars by department: each bar is a button that opens the items behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.codes import Status
from desktop.domain.views_home import DepartmentBar
from desktop.ui import style
from desktop.ui.widgets.cards import label
from desktop.ui.widgets.chip import chip_of, paint_mark, tone_of

_HEIGHT, _THICKNESS, _NAME, _TOTAL, _GAP, _LEGEND_WORD = 38, 18, 96, 36, 8, 28
_LEGEND_ACROSS = 4


class DepartmentBarButton(QAbstractButton):
    """One department. A click on a part opens that status, Enter opens all of the department."""

    part_chosen = Signal(str, object)

    def __init__(self, bar: DepartmentBar, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._longest = bar, max(longest, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(f"{bar.name} 과제 열기")
        self.setAccessibleDescription(f"모두 {bar.total}건. {_spoken(bar)}")
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        return QSize(280, _HEIGHT)

    def parts(self) -> list[tuple[Status, QRectF, int]]:
        """Each status with its rectangle and count, from left to right."""
        room = max(self.width() - _NAME - _TOTAL - 2 * _GAP, 10)
        unit = room / self._longest
        left, top = float(_NAME + _GAP), (self.height() - _THICKNESS) / 2
        placed = []
        for part in self._bar.counts:
            wide = part.count * unit
            placed.append((part.status, QRectF(left, top, wide, _THICKNESS), part.count))
            left += wide
        return placed

    def status_at(self, at: QPointF) -> Status | None:
        under = (s for s, box, _ in self.parts() if box.left() <= at.x() < box.right())
        return next(under, None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        status = self.status_at(event.position())
        if (
            self.isDown()
            and status is not None
            and self.rect().contains(event.position().toPoint())
        ):
            self.setDown(False)
            self.part_chosen.emit(self._bar.department_id, status)
            return
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), f"{self._bar.name}: {_spoken(self._bar)}", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = style.tokens()
        painter = QPainter(self)
        painter.setFont(style.font(style.SMALL))
        painter.setPen(QColor(colours.text if self.underMouse() else colours.subtle))
        shown = painter.fontMetrics().elidedText(self._bar.name, Qt.TextElideMode.ElideRight, _NAME)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, 0, _NAME, self.height()), right, shown)
        end = float(_NAME + _GAP)
        for status, box, count in self.parts():
            self._paint_part(painter, status, box, count)
            end = box.right()
        painter.setPen(QColor(colours.subtle))
        total = QRectF(end + _GAP, 0, _TOTAL, self.height())
        painter.drawText(total, int(Qt.AlignmentFlag.AlignVCenter), str(self._bar.total))
        painter.end()

    @staticmethod
    def _paint_part(painter: QPainter, status: Status, box: QRectF, count: int) -> None:
        colours = style.tokens()
        fill = QColor(tone_of(status, colours).fill)
        painter.fillRect(box.adjusted(0, 0, -1, 0), fill)
        if box.width() >= painter.fontMetrics().horizontalAdvance(str(count)) + 8:
            painter.setPen(QColor(style.readable_on(fill.name())))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(count))

    def _on_clicked(self) -> None:
        self.part_chosen.emit(self._bar.department_id, None)


class DepartmentBars(QWidget):
    """All departments, the greatest first, over a legend in mark and word."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[DepartmentBarButton] = []
        self._entries: list[_LegendEntry] = []
        self._list = QWidget()
        self._list.setProperty("look", "plain")
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(2, 0, 2, 0)
        self._rows.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._list)
        self._legend = QGridLayout()
        self._legend.setHorizontalSpacing(style.GAP)
        self._legend.setVerticalSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(self._legend)

    def show_bars(self, bars: Sequence[DepartmentBar]) -> None:
        _empty(self._rows)
        longest = max((bar.total for bar in bars), default=0)
        self.buttons = [DepartmentBarButton(bar, longest) for bar in bars]
        for button in self.buttons:
            button.part_chosen.connect(self.chosen)
            self._rows.addWidget(button)
        self._rows.addStretch(1)
        used = {part.status for bar in bars for part in bar.counts}
        _empty(self._legend)
        self._entries = [_LegendEntry(each) for each in _LEGEND_ORDER if each in used]
        self._place_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_legend()

    def _place_legend(self) -> None:
        """As many side by side as there is room for their words."""
        widest = max((entry.sizeHint().width() for entry in self._entries), default=1)
        across = (self.width() + style.GAP) // (widest + style.GAP)
        across = min(max(across, 1), _LEGEND_ACROSS)
        for place, entry in enumerate(self._entries):
            self._legend.addWidget(entry, *divmod(place, across))


_LEGEND_ORDER = (
    Status.DONE,
    Status.DONE_CONTINUING,
    Status.ON_TRACK,
    Status.PARTIAL,
    Status.DELAYED,
    Status.STOPPED,
    Status.ON_HOLD,
    Status.NOT_STARTED,
    Status.NOT_REPORTED,
)


class _LegendEntry(QWidget):
    """The colour of a bar's part with the status's mark and word."""

    def __init__(self, status: Status) -> None:
        super().__init__()
        self._status = status
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_LEGEND_WORD, 0, 0, 0)
        layout.addWidget(label(chip_of(status).word, "small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = style.tokens()
        painter = QPainter(self)
        middle = self.height() / 2
        fill = tone_of(self._status, colours).fill
        painter.fillRect(QRectF(0, middle - 5, 10, 10), QColor(fill))
        paint_mark(painter, chip_of(self._status).mark, QPointF(19, middle), colours.subtle)
        painter.end()


def _spoken(bar: DepartmentBar) -> str:
    return ", ".join(f"{chip_of(part.status).word} {part.count}건" for part in bar.counts)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
