"""Codes for evidence, sources and reports."""

from __future__ import annotations

from enum import StrEnum


class EvidenceKind(StrEnum):
    AGREEMENT_TEXT = "agreement_text"
    PHOTO = "photo"
    OFFICIAL_LETTER = "official_letter"
    RESULT = "result"
    PRESS = "press"
    OTHER = "other"


class SourceKind(StrEnum):
    ARTICLE = "article"
    DOCUMENT = "document"
    FORM = "form"
    OTHER = "other"


class FileFormat(StrEnum):
    """What a text was read from."""

    TEXT = "text"
    WORD = "docx"
    HWPX = "hwpx"
    HWP = "hwp"
    PDF = "pdf"


class PlaceKind(StrEnum):
    """What is counted to say where in a file a passage stands."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    PAGE = "page"


class TextKind(StrEnum):
    """What a pasted text is about."""

    MOU = "mou"
    INVESTMENT = "investment"
    PLAN = "plan"
    NOT_AGREEMENT = "not_agreement"

    @property
    def is_agreement(self) -> bool:
        return self in (TextKind.MOU, TextKind.INVESTMENT)


class ReportKind(StrEnum):
    BRIEFING = "briefing"
    TRACKER = "tracker"
