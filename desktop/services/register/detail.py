"""Everything readable of one agreement or plan, for the tabs of its page."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.domain.codes import Lifecycle
from desktop.domain.errors import NotFound
from desktop.domain.progress import worst
from desktop.domain.standing import lifecycle_words, term_care
from desktop.domain.views_register import RecordKind, RegisterDetail
from desktop.domain.words import word
from desktop.services.current import office_row, round_on
from desktop.services.dossier.dossier import Dossier, OwnerRow
from desktop.services.register.around import history_of, meetings_of
from desktop.services.register.money import budgets_of, indicators_of
from desktop.services.register.overview import overview_of, subtitle_of
from desktop.services.register.promises import clauses_of, items_of, parties_of
from desktop.storage.models import AgreementRow, OfficeRow


def detail_of(session: Session, record_id: str, today: date) -> RegisterDetail:
    """Raises NotFound for a record that is gone."""
    dossier = Dossier(session, today, round_on(session, today), only=record_id)
    rows: list[OwnerRow] = [*dossier.agreements, *dossier.plans]
    if not rows:
        raise NotFound("협약이나 계획을")
    row = rows[0]
    items = items_of(dossier, row.id)
    office = office_row(session)
    is_agreement = isinstance(row, AgreementRow)
    return RegisterDetail(
        id=row.id,
        kind=RecordKind.AGREEMENT if is_agreement else RecordKind.PLAN,
        number=row.number,
        title=row.title,
        subtitle=subtitle_of(dossier, row),
        status=worst(item.status for item in items),
        lifecycle=_lifecycle(office, row, today),
        overview=overview_of(dossier, row, office.screen_unit),
        parties=parties_of(dossier, row.id),
        clauses=clauses_of(dossier, row),
        items=items,
        budgets=budgets_of(dossier, row.id, office.screen_unit),
        indicators=indicators_of(dossier, row.id),
        meetings=meetings_of(dossier, row.id),
        history=history_of(session, row.__tablename__, row.id),
    )


def _lifecycle(office: OfficeRow, row: OwnerRow, today: date) -> str:
    if not isinstance(row, AgreementRow):
        return word(Lifecycle.IN_FORCE)
    care = term_care(row.lifecycle, row.effective_until, today, office.expiry_warning_days)
    return lifecycle_words(row.lifecycle, care)
