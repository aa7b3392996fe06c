"""PDF documents that the tests print or write by hand."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter

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


def locked() -> bytes:
    """A PDF that opens with a password only: no password fits these keys."""
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>",
    )
    written, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<{'00' * 16}> <{'00' * 16}>] >>"
    start = len(written)
    end = f"xref\n0 5\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n"
    return (written + end).encode("ascii")
