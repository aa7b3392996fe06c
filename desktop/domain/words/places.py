"""Where in a file a passage stands, in words."""

from __future__ import annotations

from desktop.domain.codes import PlaceKind
from desktop.domain.passages import Place


def place_words(place: Place) -> str:
    """For example “3쪽”, “12번째 문단”, “표 2의 3행 1열”."""
    if place.kind is PlaceKind.PAGE:
        return f"{place.number}쪽"
    if place.kind is PlaceKind.LINE:
        return f"{place.number}번째 줄"
    if place.kind is PlaceKind.PARAGRAPH:
        return f"{place.number}번째 문단"
    column = f" {place.column}열" if place.column else ""
    return f"표 {place.number}의 {place.row}행{column}"
