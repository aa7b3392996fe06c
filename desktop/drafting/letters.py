"""Letters made even: composed Hangul, one kind of dot, quotation mark and space each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SAME = str.maketrans(
    {
        **dict.fromkeys("∙‧・ㆍ･⋅․ᆞ‣", "·"),
        **dict.fromkeys("“”„‟″＂", '"'),
        **dict.fromkeys("‘’‚‛′＇`´", "'"),
        **dict.fromkeys("｢『", "「"),
        **dict.fromkeys("｣』", "」"),
        **dict.fromkeys("<＜〈《≪", "<"),
        **dict.fromkeys(">＞〉》≫", ">"),
        **dict.fromkeys("～∼〜", "~"),
        **dict.fromkeys("－–—―−‒\u00ad", "-"),
        **dict.fromkeys("\t\v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
        **dict.fromkeys("\u2009\u200a\u202f\u205f\u3000", " "),
        **dict.fromkeys("\u2028\u2029\x85\r", "\n"),
        "（": "(",
        "）": ")",
        "，": ",",
        "：": ":",
        "．": ".",
        "？": "?",
        "㈔": "㈜",
        "🞄": "·",
    }
)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u202a-\u202e\x00-\x08\x0e-\x1f]")
_LOST_DOT = re.compile(r"(?<=[가-힣A-Za-z0-9])\?(?=[가-힣A-Za-z0-9])")
_LOW_DOT = re.compile(r"(?<=[가-힣])(?<![다요음함임됨])\.(?=[가-힣])")


@dataclass(frozen=True, slots=True)
class Letters:
    """`text[i]` stands for `source[starts[i]:ends[i]]` of the text as read."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def even(source: str) -> Letters:
    """The same words in letters the rules can rely on."""
    if unicodedata.is_normalized("NFC", source) and not _INVISIBLE.search(source):
        positions: Sequence[int] = range(len(source))
        return Letters(_dotted(source), positions, range(1, len(source) + 1))
    kept = [piece for piece in _pieces(source) if piece[0]]
    letters = [(letter, start, end) for piece, start, end in kept for letter in piece]
    text = "".join(letter for letter, _, _ in letters)
    return Letters(_dotted(text), [start for _, start, _ in letters], [e for _, _, e in letters])


def _dotted(text: str) -> str:
    return _LOW_DOT.sub("·", _LOST_DOT.sub("·", text.replace("\r\n", " \n").translate(_SAME)))


def _pieces(source: str) -> Iterator[tuple[str, int, int]]:
    """Each letter with the marks that belong to it, composed; invisible ones become nothing."""
    start = 0
    for end in range(1, len(source) + 1):
        if end < len(source) and _belongs(source[end]):
            continue
        piece = unicodedata.normalize("NFC", source[start:end])
        yield _INVISIBLE.sub("", piece), start, end
        start = end


def _belongs(letter: str) -> bool:
    """Vowels and finals of decomposed Hangul, and combining marks."""
    return "\u1160" <= letter <= "\u11ff" or unicodedata.combining(letter) != 0
