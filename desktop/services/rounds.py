"""Inspection rounds and the opinions given in them."""

from __future__ import annotations

from desktop.domain.rounds import AgreementReview, Round
from desktop.services.records import Records
from desktop.services.rules import Once
from desktop.storage.models import AgreementReviewRow, RoundRow


class Rounds(Records[Round]):
    """점검 회차: opened, reported in, closed."""

    row = RoundRow
    record = Round
    noun = "점검 회차"
    once = (Once(("year", "kind", "sequence"), "같은 점검 회차가 이미 있습니다."),)


class Reviews(Records[AgreementReview]):
    """점검의견 of an agreement in a round."""

    row = AgreementReviewRow
    record = AgreementReview
    noun = "점검의견"
    once = (Once(("round_id", "agreement_id"), "이 회차의 점검의견이 이미 있습니다."),)
    fixed = ("round_id", "agreement_id")
