"""The briefing 업무협약 추진상황 보고 as a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from reports.contents.briefing import Briefing
from reports.formatting import NONE
from reports.output import atomic_write
from reports.word import briefing_opening, briefing_promises, briefing_results, packaging
from reports.word.elements import Element
from reports.word.paragraphs import chapter, paragraph
from reports.word.styles import PLAIN

__all__ = ["Progress", "write"]

Progress = Callable[[int, int], None]
_Part = Callable[[], Iterable[Element]]

_CATEGORY: Final = "추진상황 보고"


def write(briefing: Briefing, path: Path, *, progress: Progress | None = None) -> None:
    """Put the briefing at `path`, whole or not at all; the same contents give the same bytes.

    `progress` is told (parts done, parts in all) from the calling thread; what it raises, to
    cancel, leaves `path` as it was. Faults of the disk come as `ReportError`.
    """
    tell = progress or (lambda done, total: None)
    parts = _parts(briefing)
    elements: list[Element] = []
    for done, part in enumerate(parts):
        tell(done, len(parts))
        elements.extend(part())
    tell(len(parts), len(parts))
    _save(briefing, elements, path)


def _parts(briefing: Briefing) -> list[_Part]:
    """The paper cut into steps that each take a moment."""
    fourth = "협약·계획별 추진실적" if briefing.plans else "협약별 추진실적"
    return [
        partial(briefing_opening.front, briefing),
        partial(_chapter, 1, "보고 개요", briefing_opening.scope(briefing)),
        partial(_chapter, 2, "협약 현황", briefing_opening.register(briefing)),
        partial(_chapter, 3, "추진상황 총괄", briefing_opening.standing(briefing)),
        partial(_opening, 4, fourth, empty=not briefing.promises),
        *(partial(briefing_promises.promise, one) for one in briefing.promises),
        partial(_chapter, 5, "예산 집행현황", briefing_results.budgets(briefing)),
        partial(_chapter, 6, "성과지표", briefing_results.indicators(briefing)),
        partial(_chapter, 7, "문제점 및 대책", briefing_results.problems(briefing)),
        partial(_chapter, 8, "향후계획", briefing_results.next_steps(briefing)),
        partial(briefing_results.closing, briefing),
    ]


def _chapter(number: int, title: str, body: Iterable[Element]) -> Iterable[Element]:
    """A heading and its body; an empty chapter says that it is empty."""
    yield chapter(number, title)
    yield from tuple(body) or (paragraph(PLAIN, NONE),)


def _opening(number: int, title: str, *, empty: bool) -> Iterable[Element]:
    """The heading of a chapter whose body comes in further parts."""
    yield chapter(number, title)
    if empty:
        yield paragraph(PLAIN, NONE)


def _save(briefing: Briefing, elements: list[Element], path: Path) -> None:
    document = packaging.open_base(briefing.look)
    end = document.element.body.sectPr
    for element in elements:
        end.addprevious(element)
    if briefing.notice:
        packaging.set_header(document, briefing.notice)
    packaging.set_properties(
        document,
        packaging.Properties(
            title=f"{briefing.office} {briefing.title}",
            subject=briefing.summary,
            author=briefing.department,
            keywords=briefing.keywords,
            category=_CATEGORY,
            created=briefing.created,
        ),
    )
    atomic_write(path, packaging.producer(document), packaging.verifier(document))
