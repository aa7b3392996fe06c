"""Reports that were issued."""

from __future__ import annotations

from desktop.domain.sources import ReportRun
from desktop.services.records import Records
from desktop.storage.models import ReportRunRow


class ReportRuns(Records[ReportRun]):
    """보고서 발행: what a document depended on, so that it can be made again."""

    row = ReportRunRow
    record = ReportRun
    noun = "보고서 발행"
