"""The office that watches over agreements, and its settings."""

from __future__ import annotations

from desktop.domain.office import Office
from desktop.services.records import Records
from desktop.storage.models import OfficeRow


class OfficeSettings(Records[Office]):
    """자기관 설정. A file holds exactly one."""

    row = OfficeRow
    record = Office
    noun = "기관 설정"
