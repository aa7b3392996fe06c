"""Plain text in the encodings of Korean programs, told apart without guessing letters."""

from __future__ import annotations

import codecs

from desktop.intake.faults import Cause, Unreadable

CUT = "파일의 끝이 글자 가운데서 잘려 있습니다. 빠진 내용이 없는지 원본과 비교하십시오."
_MARKED = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_END_OF_DOS_FILE = "\x1a"


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data` and what its reader must be told.

    With a mark as it says; else UTF-8, UTF-16 where every other byte is none, or cp949 (which
    holds euc-kr). Raises Unreadable(NOT_TEXT) where a letter would have to be guessed.
    """
    for mark, encoding in _MARKED.items():
        if data.startswith(mark):
            return _first(data[len(mark) :], [encoding])
    return _first(data, _likely(data))


def _likely(data: bytes) -> list[str]:
    if b"\0" not in data:
        return ["utf-8", "cp949"]
    odd, even = data[1::2].count(0), data[::2].count(0)
    return ["utf-16-le"] if odd > even else ["utf-16-be"]


def _first(data: bytes, encodings: list[str]) -> tuple[str, tuple[str, ...]]:
    for encoding in encodings:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            text = decoder.decode(data)
        except UnicodeDecodeError:
            continue
        cut = bool(decoder.getstate()[0])
        if cut and text.isascii() and (not text or encoding != encodings[-1]):
            continue  # the few bytes at the end may be a letter of the next encoding
        text = text.rstrip(_END_OF_DOS_FILE)
        if _is_text(text):
            return text, (CUT,) if cut else ()
    raise Unreadable(Cause.NOT_TEXT)


def _is_text(text: str) -> bool:
    """Neither bytes of a program, nor letters that no encoding of a text has."""
    strange = sum(text.count(chr(number)) for number in (*range(9), *range(14, 27), 0xFFFE))
    return strange == 0
