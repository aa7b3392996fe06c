"""The first page when no office is open: look at the sample, start anew, or open a file."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.ui import icons, style
from desktop.ui.screens.page import Page
from desktop.ui.widgets.cards import Card, label

_WIDTH, _CARD, _SMALLEST_CARD = 760, (240, 168), (190, 168)


class WayIn(QAbstractButton):
    """A large button: icon, what it does, and a sentence on what then happens."""

    def __init__(self, icon: str, title: str, sentence: str, *, first: bool = False) -> None:
        super().__init__()
        self._icon, self._title, self._sentence, self._first = icon, title, sentence, first
        self.setMinimumSize(*_SMALLEST_CARD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        return QSize(*_CARD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = style.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        eager = self._first or self.underMouse()
        painter.setPen(QColor(colours.primary if eager else colours.border))
        painter.setBrush(QColor(colours.selected_row if self._first else colours.surface))
        painter.drawRoundedRect(frame, style.CARD_RADIUS, style.CARD_RADIUS)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(18, 20, icons.pixmap(self._icon, colours.primary_text, 26, ratio))
        room = QRectF(18, 58, self.width() - 36, self.height() - 70)
        painter.setFont(style.font(style.SECTION, bold=True))
        painter.setPen(QColor(colours.text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), self._title)
        painter.setFont(style.font(style.BODY))
        painter.setPen(QColor(colours.subtle))
        wrap = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(room.adjusted(0, 28, 0, 0), wrap, self._sentence)
        painter.end()


class WelcomePage(Page):
    """Asks for one of three ways in; it opens nothing itself."""

    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample = WayIn(
            "sample",
            "예시로 둘러보기",
            "협약 5건과 계획 2건이 든 예시 자료를 만들어 엽니다. 실적은 가상입니다.",
            first=True,
        )
        self.new = WayIn("new", "새 자료 만들기", "우리 기관의 빈 자료 파일을 만들어 엽니다.")
        self.open = WayIn("open", "열기", "이미 있는 협약지기 자료 파일(.mou)을 엽니다.")
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self._code = ""
        self._build()

    def _build(self) -> None:
        self.trouble = Card()
        self.trouble_sentence = label("", "error", wraps=True)
        self.trouble_code = label("", "small")
        self.trouble.body.addWidget(self.trouble_sentence)
        self.trouble.body.addWidget(self.trouble_code)
        self.trouble_help = QPushButton("이 오류의 도움말")
        self.trouble_help.setProperty("look", "link")
        self.trouble_help.clicked.connect(self._on_help)
        self.trouble.body.addWidget(self.trouble_help, 0, Qt.AlignmentFlag.AlignLeft)
        self.trouble.hide()
        ways = QHBoxLayout()
        ways.setSpacing(style.WIDE_GAP)
        for way in self._ways():
            ways.addWidget(way, 1)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.WIDE_GAP)
        layout.addWidget(label("협약지기를 시작합니다", "title"))
        layout.addWidget(
            label("약속한 일을 협약에서 조항, 과제, 부서, 실적까지 한곳에서 챙깁니다.", "subtle")
        )
        layout.addSpacing(style.GAP)
        layout.addLayout(ways)
        layout.addWidget(self.trouble)
        layout.addWidget(
            label("자료는 이 컴퓨터의 파일 하나에 저장되며 밖으로 보내지 않습니다.", "small")
        )
        self.body.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 8)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addStretch(2)

    def _ways(self) -> tuple[WayIn, ...]:
        return self.sample, self.new, self.open

    def panes(self) -> list[QWidget]:
        return [self.sample]

    def show_target(self, target: object) -> None:
        """Say beside the ways in why the last one did not work."""
        if isinstance(target, UserError):
            self.trouble_sentence.setText(target.sentence)
            self.trouble_code.setText(f"오류 번호 {target.code}")
            self._code = target.code
            self.trouble.show()

    @Slot()
    def _on_help(self) -> None:
        from desktop.ui.help.opening import show_error_help

        show_error_help(self._code)
