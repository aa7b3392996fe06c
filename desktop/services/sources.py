"""Where facts come from: sources and citations."""

from __future__ import annotations

from desktop.domain.sources import Citation, Source
from desktop.services.records import Records
from desktop.storage.models import CitationRow, SourceRow


class Sources(Records[Source]):
    """출처: articles and documents."""

    row = SourceRow
    record = Source
    noun = "출처"


class Citations(Records[Citation]):
    """That a record stands in a source, and where."""

    row = CitationRow
    record = Citation
    noun = "인용"
    fixed = ("source_id", "record_kind", "record_id")
