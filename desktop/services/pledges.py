"""What investors pledged and what they have done."""

from __future__ import annotations

from desktop.domain.budgets import Pledge, PledgeResult
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import PledgeResultRow, PledgeRow


class Pledges(Records[Pledge]):
    """투자·고용 약속 of an investment agreement, in won and persons."""

    row = PledgeRow
    record = Pledge
    noun = "투자·고용 약속"
    fixed = ("agreement_id",)


class PledgeResults(Records[PledgeResult]):
    """What of a pledge had been done by a day."""

    row = PledgeResultRow
    record = PledgeResult
    noun = "투자·고용 실적"
    once = (Once(("pledge_id", "as_of"), "같은 기준일의 실적이 이미 있습니다."),)
    fixed = ("pledge_id",)
