"""The numbers and bullets that Hangul sets before paragraphs."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar
from xml.etree.ElementTree import Element

from hwpx.opc.security import parse_xml_stdlib, read_member

from desktop.intake.readers.lists import Counting, Level, bullet, whole

Read = TypeVar("Read")
_HEADER = "Contents/header.xml"
_NONE, _BULLETED, _OUTLINE = "NONE", "BULLET", "OUTLINE"


@dataclass(frozen=True)
class _Heading:
    kind: str
    list: str
    depth: int


@dataclass
class Headings:
    """Asked for the mark of each paragraph in the order of the document."""

    headings: dict[str, _Heading] = field(default_factory=dict)
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    bullets: dict[str, str] = field(default_factory=dict)
    outline: str = ""
    counting: Counting = field(default_factory=Counting)

    @classmethod
    def of(cls, package: zipfile.ZipFile) -> Headings:
        if _HEADER not in package.namelist():
            return cls()
        header = parse_xml_stdlib(read_member(package, _HEADER), part_name=_HEADER)
        return cls(
            _by_id(header, "paraPr", _heading),
            _by_id(header, "numbering", _levels),
            _by_id(header, "bullet", _sign),
        )

    def begin(self, section: Element) -> None:
        """A section says which list its outline counts by."""
        shapes = (e.get("outlineShapeIDRef", "") for e in section.iter() if local(e) == "secPr")
        self.outline = next(shapes, self.outline)

    def mark(self, paragraph: Element) -> str:
        """What stands before the words of a paragraph, with a space behind; mostly nothing."""
        heading = self.headings.get(paragraph.get("paraPrIDRef", ""))
        if heading is None or heading.kind == _NONE:
            return ""
        if heading.kind == _BULLETED:
            return bullet(self.bullets.get(heading.list, ""))
        name = self.outline if heading.kind == _OUTLINE else heading.list
        return self.counting.mark(f"{heading.kind} {name}", self.lists.get(name, {}), heading.depth)


def local(element: Element) -> str:
    """The name of an element without that of its vocabulary, of which there are several."""
    return element.tag.rpartition("}")[2]


def _by_id(header: Element, name: str, read: Callable[[Element], Read]) -> dict[str, Read]:
    return {e.get("id", ""): read(e) for e in header.iter() if local(e) == name}


def _heading(shape: Element) -> _Heading:
    for element in shape.iter():
        if local(element) == "heading" and element.get("type", _NONE) != _NONE:
            depth = whole(element.get("level", ""), 0)
            return _Heading(element.get("type", ""), element.get("idRef", ""), depth)
    return _Heading(_NONE, "", 0)


def _levels(numbering: Element) -> dict[int, Level]:
    return {
        whole(head.get("level", ""), 1) - 1: Level(
            whole(head.get("start", ""), 1),
            head.get("numFormat", ""),
            "".join(head.itertext()).replace("^", "%"),
        )
        for head in numbering
        if local(head) == "paraHead"
    }


def _sign(element: Element) -> str:
    return element.get("char", "")
