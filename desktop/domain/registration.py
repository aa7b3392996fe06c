"""What a form hands over when an agreement is registered with all that stands in its text."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.codes import ClauseKind, LinkBasis, PartyRole


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryDraft:
    """Who signed for a party."""

    person_id: str
    title_as_signed: str = ""
    is_proxy: bool = False
    proxy_for: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDraft:
    """A party in the order of the text; without `name_as_signed` the name of that day counts."""

    organisation_id: str
    name_as_signed: str = ""
    role: PartyRole = PartyRole.PARTY
    duties: str = ""
    signatories: tuple[SignatoryDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseDraft:
    """A clause with those below it. `binds` counts the parties from 0; empty binds all."""

    text: str
    mark: str = ""
    kind: ClauseKind = ClauseKind.COOPERATION
    is_tracked: bool = True
    note: str = ""
    binds: tuple[int, ...] = ()
    binding_basis: LinkBasis = LinkBasis.STATED
    below: tuple[ClauseDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class Registered:
    """The ids of what was registered; clauses from top to bottom, each before those below it."""

    agreement_id: str
    version_id: str
    party_ids: tuple[str, ...]
    clause_ids: tuple[str, ...]
