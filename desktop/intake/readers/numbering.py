"""The numbers and bullets that Word sets before paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml.etree import _Element

from desktop.intake.readers.lists import Counting, Level, whole

_VALUE, _LEVEL, _ID = qn("w:val"), qn("w:ilvl"), qn("w:styleId")
_NAME, _DEPTH = "w:numPr/w:numId", "w:numPr/w:ilvl"


@dataclass
class _List:
    """A list of the document; lists of one `family` count on together."""

    family: str
    levels: dict[int, Level]
    starts_anew: bool = False


@dataclass
class Numbering:
    """Asked for the mark of each paragraph in the order of the document."""

    lists: dict[str, _List] = field(default_factory=dict)
    styles: dict[str, _Element] = field(default_factory=dict)
    counting: Counting = field(default_factory=Counting)

    @classmethod
    def of(cls, document: Document) -> Numbering:
        styles = {style.get(_ID, ""): style for style in document.styles.element}
        for relation in document.part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
                return cls(_lists(relation.target_part.element), styles)
        return cls(styles=styles)

    def mark(self, paragraph: _Element) -> str:
        """What stands before the words of a paragraph, with a space behind; mostly nothing."""
        name, depth = self._list_of(paragraph)
        listed = self.lists.get(name)
        if listed is None:
            return ""
        if listed.starts_anew:
            self.counting.forget(listed.family)
            listed.starts_anew = False
        return self.counting.mark(listed.family, listed.levels, depth)

    def _list_of(self, paragraph: _Element) -> tuple[str, int]:
        """By its own properties, else by those of its style or of one that this is based on."""
        style, properties = "", paragraph.find(qn("w:pPr"))
        for _ in range(10):  # styles may be based on each other in a circle
            name, depth = _value(properties, _NAME), _value(properties, _DEPTH)
            if name:
                return name, int(depth) if depth.isdecimal() else self._depth(name, style)
            own = _value(properties, "w:pStyle")
            based = _value(self.styles[style], "w:basedOn") if style else own
            if based not in self.styles:
                break
            style, properties = based, self.styles[based].find(qn("w:pPr"))
        return "", 0

    def _depth(self, name: str, style: str) -> int:
        levels = self.lists[name].levels if name in self.lists else {}
        return next((depth for depth, level in levels.items() if style and level.style == style), 0)


def _lists(numbering: _Element) -> dict[str, _List]:
    families = {
        family.get(qn("w:abstractNumId"), ""): _levels(family)
        for family in numbering.iterchildren(qn("w:abstractNum"))
    }
    lists = {}
    for number in numbering.iterchildren(qn("w:num")):
        family = _value(number, "w:abstractNumId")
        anew = number.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
        levels = families.get(family, {}) | _overridden(number)
        lists[number.get(qn("w:numId"), "")] = _List(family, levels, anew)
    return lists


def _overridden(number: _Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for override in number.iterchildren(qn("w:lvlOverride")):
        found |= _levels(override)
    return found


def _levels(parent: _Element) -> dict[int, Level]:
    return {
        whole(level.get(_LEVEL, ""), 0): Level(
            whole(_value(level, "w:start"), 1),
            _value(level, "w:numFmt"),
            _value(level, "w:lvlText"),
            _value(level, "w:pStyle"),
        )
        for level in parent.iterchildren(qn("w:lvl"))
    }


def _value(element: _Element | None, path: str) -> str:
    """What an element below says as its value."""
    if element is None:
        return ""
    found = element.find("/".join(map(qn, path.split("/"))))
    return "" if found is None else str(found.get(_VALUE, ""))
