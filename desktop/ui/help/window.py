"""The help window: contents and search at the left, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import style
from desktop.ui.focus_ring import FocusRing
from desktop.ui.help.pages import FIRST, FOLDER, all_pages, matching, text_of
from desktop.ui.widgets.cards import label

_SIZE, _SMALLEST = (880, 580), (560, 360)
_LIST_WIDTH, _SCROLL_BAR = 240, 16
_ABOVE, _BELOW, _CELL = {1: 0, 2: 18, 3: 12}, 6, 6
_NAME, _AT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class HelpText(QTextBrowser):
    """Shows one page; a picture is never wider than the page."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind == int(QTextDocument.ResourceType.ImageResource.value):
            picture = QImage(str(FOLDER / QUrl(name).path()))
            room = max(self.viewport().width() - 2 * style.PAGE_MARGIN - _SCROLL_BAR, 200)
            if picture.width() > room:
                smooth = Qt.TransformationMode.SmoothTransformation
                return picture.scaledToWidth(room, smooth)
            return picture
        return super().loadResource(kind, name)

    def show_text(self, markdown: str) -> None:
        self.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._space_headings()
        self._dress_tables()

    def _space_headings(self) -> None:
        block = self.document().begin()
        while block.isValid():
            spaced = block.blockFormat()
            level = spaced.headingLevel()
            if level:
                spaced.setTopMargin(_ABOVE.get(level, _ABOVE[3]))
                spaced.setBottomMargin(_BELOW)
                QTextCursor(block).setBlockFormat(spaced)
            block = block.next()

    def _dress_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                dressed = frame.format()
                dressed.setCellPadding(_CELL)
                dressed.setBorderBrush(QColor(style.tokens().border))
                frame.setFormat(dressed)

    def go_to(self, heading: str) -> bool:
        """Scroll so that this heading is on top; False when the page has none like it."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip() == heading:
                cursor = QTextCursor(block)
                self.moveCursor(QTextCursor.MoveOperation.End)
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top))
                return True
            block = block.next()
        return False


class HelpWindow(QDialog):
    """Stays open beside the work. `name` is the page that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("도움말 – 협약지기")
        self.setProperty("look", "plain")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.name = ""
        self.search = QLineEdit()
        self.search.setAccessibleName("도움말에서 찾기")
        self.search.setPlaceholderText("도움말에서 찾기")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("도움말 차례")
        self.found = label("", "small", wraps=True)
        self.text = HelpText()
        self.text.setAccessibleName("도움말 내용")
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(style.PAGE_MARGIN)
        self._build()
        self._connect()
        self._list_contents()
        self.ring = FocusRing(self)

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.GAP)
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addWidget(self.list, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setHandleWidth(style.WIDE_GAP)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.text)
        both.setSizes([_LIST_WIDTH, _SIZE[0] - _LIST_WIDTH])
        both.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.WIDE_GAP, style.WIDE_GAP, style.WIDE_GAP, style.WIDE_GAP)
        layout.addWidget(both)
        self.found.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.text.anchorClicked.connect(self._on_link)
        for keys, act in (("Ctrl+F", self._seek), ("F1", self._show_first)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # showing

    def show_page(self, name: str, at: str = "") -> None:
        """A page of the help, from this heading on."""
        self.name = name
        self.text.show_text(text_of(name))
        if not at or not self.text.go_to(at):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.verticalScrollBar().setValue(0)
        self._mark(name)

    def _mark(self, name: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_NAME) == name:
                self.list.blockSignals(True)
                self.list.setCurrentItem(item)
                self.list.blockSignals(False)
                return

    def _list_contents(self) -> None:
        self.list.clear()
        chapter = ""
        for page in all_pages():
            if page.chapter != chapter:
                chapter = page.chapter
                heading = QListWidgetItem(chapter)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(style.font(style.SMALL, bold=True))
                self.list.addItem(heading)
            self._add(page.name, page.title, "")
        self._mark(self.name)

    def _add(self, name: str, words: str, at: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_NAME, name)
        item.setData(_AT, at)
        self.list.addItem(item)

    @Slot(str)
    def _on_search(self, typed: str) -> None:
        self.found.setVisible(bool(typed.strip()))
        if not typed.strip():
            self._list_contents()
            return
        hits = matching(typed)
        self.found.setText(f"{len(hits)}쪽에 있습니다." if hits else "찾는 말이 없습니다.")
        self.list.clear()
        for page, heading in hits:
            self._add(page.name, f"{page.title} › {heading}" if heading else page.title, heading)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME):
            self.show_page(item.data(_NAME), item.data(_AT))

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        """Pages link to each other, and to headings, by name; nothing leads out of the help."""
        name = link.path().removesuffix(".md") or self.name
        if name in {page.name for page in all_pages()}:
            self.show_page(name, link.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    @Slot()
    def _seek(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _show_first(self) -> None:
        self.show_page(FIRST)
