"""What a choice in 설정 means, told while it is being made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from desktop.domain import words
from desktop.domain.codes import LabelSet, MeanKind, RateKind, Status
from desktop.domain.forms import Entries, FormKind
from desktop.domain.progress import formula, rates_in_order
from desktop.domain.views_register import Labelled

Preview = Callable[[Entries], Sequence[Labelled]]
C = TypeVar("C", bound=StrEnum)


def _progress(entries: Entries) -> Sequence[Labelled]:
    """The words of the label set with their meanings, and the formulas as they are printed."""
    labels = _chosen(LabelSet, entries, "label_set")
    mean, lead = _chosen(MeanKind, entries, "mean_kind"), _chosen(RateKind, entries, "lead_rate")
    if labels is None or mean is None or lead is None:
        return ()
    formulas = (formula(kind, labels, mean) for kind in rates_in_order(lead))
    named = (told.partition(" = ") for told in formulas)
    return (
        *(
            Labelled(
                f"{words.status_mark(status)} {words.status_word(status, labels)}",
                words.status_meaning(status),
            )
            for status in Status
        ),
        *(Labelled(name, how) for name, _, how in named),
    )


def _chosen(codes: type[C], entries: Entries, key: str) -> C | None:
    return next((code for code in codes if str(code) == entries.get(key)), None)


PREVIEWS: dict[FormKind, tuple[str, Preview]] = {
    FormKind.OFFICE_PROGRESS: ("이렇게 적힙니다", _progress),
}
