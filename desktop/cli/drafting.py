"""What `draft` does: texts read into drafts, printed, and with --register entered."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.cli import printing
from desktop.cli.printing import tell
from desktop.domain.errors import UserError

if TYPE_CHECKING:
    from desktop.services.office_files import OfficeFile

Opened = Callable[[argparse.Namespace], "AbstractContextManager[OfficeFile]"]
DONE, NEEDS_A_PERSON = 0, 1


def draft(given: argparse.Namespace, opened: Opened) -> int:
    """What the reader makes of each text. One that fails leaves the others."""
    if given.register:
        with opened(given) as office:
            return _each(given, lambda source: _registered(source, given, office))
    return _each(given, lambda source: _drafted(source, given))


def _each(given: argparse.Namespace, read: Callable[[str], tuple[dict[str, Any], int]]) -> int:
    several, status = len(given.sources) > 1, DONE
    documents: list[dict[str, Any]] = []
    for source in given.sources:
        try:
            document, found = read(source)
        except UserError as error:
            if not several:
                raise
            tell(str(error))
            status = error.exit_status
            continue
        documents.append(document)
        status = status or found
        if not given.json:
            _show(document, with_name=several)
    if given.json:
        printing.show_json(documents if several else documents[0])
    return status


def _show(document: dict[str, Any], *, with_name: bool) -> None:
    if "registered" in document:
        printing.registered(document["registered"], name=document["file"] if with_name else "")
    else:
        printing.draft(document, with_name=with_name)


def _drafted(source: str, given: argparse.Namespace) -> tuple[dict[str, Any], int]:
    """The draft of one source as plain data; what must be known of it is told at once."""
    from desktop.services import drafts

    read = drafts.read_source(source, sys.stdin.buffer.read)
    published: date | None = given.article_date
    drafted = drafts.draft_of_text(read.text, published)
    told = [*read.notices, *drafted.warnings]
    for sentence in told if drafted.kind.is_agreement else [*told, drafted.reason]:
        tell(sentence)
    return drafts.plain_draft(drafted, read), DONE


def _registered(
    source: str, given: argparse.Namespace, office: OfficeFile
) -> tuple[dict[str, Any], int]:
    """What is sure is registered; a text without agreement or plan registers nothing."""
    from desktop.domain.codes import TextKind
    from desktop.services.reviewing.desk import ReviewDesk
    from desktop.services.reviewing.told import as_plain

    desk = ReviewDesk(office.desk, None)
    review = desk.read_source(source, sys.stdin.buffer.read, given.article_date)
    for sentence in (*review.notices, *review.alike):
        tell(sentence)
    if review.kind is TextKind.NOT_AGREEMENT:
        tell(review.reason)
        return as_plain(review, None, ""), NEEDS_A_PERSON
    saved = desk.register(review)
    return as_plain(review, saved, desk.number_of(saved.record_id)), DONE
