"""Text as it may be kept: composed, on whole lines, without letters that nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from desktop.domain.errors import InvalidEntry

ONE_LINE = "one line"
Line = Annotated[str, ONE_LINE]
"""A name, title, number or reference: breaks and odd spaces in it become one space."""

LONGEST = 10_000

# Refused: no text has them, and no file or document holds them all.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
# Word's soft break, a new page, and the breaks of other systems.
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Letters that show as a blank: the fillers of Hangul and the empty Braille cell.
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"
# What Unicode says to leave invisible (Default_Ignorable_Code_Point) but the fillers and the
# variation selectors, and the marks of annotations: soft hyphens, zero widths, directions, tags.
_UNSEEN = (
    "\xad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
    "\U000e01f0-\U000e0fff"
)
# A selector chooses the shape of the Hanja before it; elsewhere it is only unseen.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_HANJA = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_TO_BLANK = re.compile(f"[{_BLANK}]")
_TO_NOTHING = re.compile(f"[{_UNSEEN}]")
_STRAY_SELECTOR = re.compile(f"(?<![{_HANJA}])[{_SELECTORS}]+")
_ODD_SPACE = re.compile(r"[^\S ]")

_FOLDED = re.compile(rf"[\s'\"‘’“”「」『』<>〈〉()\[\]{_BLANK}{_UNSEEN}{_SELECTORS}]")
_DOTS = re.compile("[·∙‧・ㆍ•]")


def clean(field: str, value: str) -> str:
    """`value` as it may be kept: NFC, `\\n` between lines, nothing invisible, no blank ends.

    What cannot be seen is left out, what shows as a blank becomes one. Raises InvalidEntry for
    control characters, halves of letters, and more than LONGEST characters.
    """
    if _FORBIDDEN.search(value):
        raise InvalidEntry(
            field, "글자로 쓸 수 없는 제어 문자가 들어 있습니다. 지우고 다시 입력하십시오."
        )
    text = _TO_BLANK.sub(" ", _TO_NOTHING.sub("", _BREAK.sub("\n", value)))
    text = unicodedata.normalize("NFC", _STRAY_SELECTOR.sub("", text)).strip()
    if len(text) > LONGEST:
        raise InvalidEntry(
            field, f"{LONGEST:,}자까지 입력할 수 있습니다. 줄여서 다시 입력하십시오."
        )
    return text


def clean_line(field: str, value: str) -> str:
    """As `clean`, and on one line with plain spaces."""
    lines = (line.strip() for line in clean(field, value).split("\n"))
    return _ODD_SPACE.sub(" ", " ".join(line for line in lines if line))


def search_key(text: str) -> str:
    """`text` folded for searching: no spaces, quotes or brackets, one middle dot, lower case."""
    return _DOTS.sub("·", _FOLDED.sub("", unicodedata.normalize("NFC", text))).casefold()
