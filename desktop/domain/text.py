"""Text as it may be kept: NFC, no control characters, no invisible ends."""

from __future__ import annotations

import re
import unicodedata

from desktop.domain.errors import InvalidEntry

LONGEST = 10_000
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u3164\u00ad"
_ENDS = re.compile(rf"\A[\s{_INVISIBLE}]+|[\s{_INVISIBLE}]+\Z")
_FOLDED = re.compile(r"[\s'\"‘’“”「」『』<>〈〉()\[\]]")
_DOTS = re.compile("[·∙‧・ㆍ•]")


def clean(field: str, value: str) -> str:
    """`value` in NFC without invisible ends. Raises InvalidEntry for what may not be kept."""
    if _FORBIDDEN.search(value):
        raise InvalidEntry(
            field, "글자로 쓸 수 없는 제어 문자가 들어 있습니다. 지우고 다시 입력하십시오."
        )
    text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
    text = _ENDS.sub("", text)
    if len(text) > LONGEST:
        raise InvalidEntry(
            field, f"{LONGEST:,}자까지 입력할 수 있습니다. 줄여서 다시 입력하십시오."
        )
    return text


def search_key(text: str) -> str:
    """`text` folded for searching: no spaces, quotes or brackets, one middle dot, lower case."""
    return _DOTS.sub("·", _FOLDED.sub("", unicodedata.normalize("NFC", text))).casefold()
