"""Versions of agreements: amendment, extension, renewal."""

from __future__ import annotations

from desktop.domain.agreements import AgreementVersion
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import AgreementVersionRow


class Versions(Records[AgreementVersion]):
    """협약 판. Clauses belong to one."""

    row = AgreementVersionRow
    record = AgreementVersion
    noun = "협약 판"
    once = (Once(("agreement_id", "sequence"), "같은 차수의 판이 이미 있습니다."),)
    fixed = ("agreement_id",)
