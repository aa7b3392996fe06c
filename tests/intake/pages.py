"""PDF documents that the tests print or write by hand."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from tests.intake.papers import LINES

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


def printed(pages=(LINES,), *, pictures=False) -> bytes:
    """Pages of lines as a word processor prints them; as pictures, like a scanner, on wish."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(100)
    painter = QPainter(writer)
    for number, lines in enumerate(pages):
        if number:
            writer.newPage()
        _paint(painter, lines, writer.width(), pictures=pictures)
    painter.end()
    return data.data()


def placed(*pieces: tuple[str, float]) -> bytes:
    """Pieces of one line, each moved from the one before by so many times the size."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    painter = QPainter(writer)
    painter.setFont(QFont(QGuiApplication.font().family(), 20))
    x = 0.0
    for words, move in pieces:
        x += move * 20
        painter.drawText(QPointF(x, 50), words)
        x += QFontMetricsF(painter.font(), writer).horizontalAdvance(words)
    painter.end()
    return data.data()


def flowing(text: str) -> bytes:
    """A text whose lines break where the page ends, as a word processor prints it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    document = QTextDocument()
    document.setDefaultFont(QFont(QGuiApplication.font().family(), 11))
    document.setPlainText(text)
    document.print_(QPdfWriter(buffer))
    return data.data()


def _paint(painter, lines, width, *, pictures):
    if not pictures:
        _write(painter, lines, width)
        return
    image = QImage(width, 900, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    onto = QPainter(image)
    _write(onto, lines, width)
    onto.end()
    painter.drawImage(0, 0, image)


def _write(painter, lines, width):
    for number, line in enumerate(lines):
        painter.drawText(QRect(0, 60 * number, width, 60), _WRAPPED, line)


def locked(owner="41" * 32, user="42" * 32) -> bytes:
    """A PDF that opens with a password only: no password fits these keys."""
    lock = f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{owner}> /U <{user}> >>".encode()
    return _written(_PAGE, lock, trailer=b"/Encrypt 4 0 R")


def handwritten(stream: bytes) -> bytes:
    """A page that shows what this packed stream says."""
    page = _PAGE.replace(b">>", b"/Contents 4 0 R >>")
    return _written(page, _stream(stream, b"/Filter /FlateDecode"))


def meant(signs: dict[bytes, str]) -> bytes:
    """A page of Latin letters, each of which its font says to mean another."""
    font = b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
    page = _PAGE.replace(b">>", b"/Contents 4 0 R " + font + b" /ToUnicode 5 0 R >> >> >> >>")
    lines = b"".join(b"<%02x> <%04x>\n" % (ord(a), ord(b)) for a, b in signs.items())
    table = b"1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n%bendbfchar"
    shown = b"BT /F 12 Tf 50 700 Td (" + b"".join(signs) + b") Tj ET"
    return _written(page, _stream(shown), _stream(table % (len(signs), lines)))


def _stream(data: bytes, packed: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), packed, data)


_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
_BEFORE = (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>")


def _written(*more: bytes, trailer: bytes = b"") -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, body in enumerate((*_BEFORE, *more), 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(places) + 1
    ends = b"trailer\n<< /Size %d /Root 1 0 R /ID [<00> <00>] %b >>\n" % (count, trailer)
    start = b"startxref\n%d\n%%%%EOF\n" % len(written)
    return written + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + ends + start
