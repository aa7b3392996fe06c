"""Evidence that is kept for what was done."""

from __future__ import annotations

from desktop.domain.sources import Evidence
from desktop.services.records import Records
from desktop.storage.models import EvidenceRow


class Evidences(Records[Evidence]):
    """증빙: files kept beside the office file, or 온나라 문서번호."""

    row = EvidenceRow
    record = Evidence
    noun = "증빙"
