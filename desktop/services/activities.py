"""Everything an office can do, one attribute an activity."""

from __future__ import annotations

from typing import get_type_hints

from desktop.services.action_items import ActionItems
from desktop.services.action_links import ActionClauses, ActionPartners, ActionStrategies
from desktop.services.agreements import Agreements
from desktop.services.assignments import Assignments
from desktop.services.budgets import BudgetLines, Budgets, Executions, FundingSources
from desktop.services.clauses import Bindings, Clauses
from desktop.services.contents import Contents
from desktop.services.councils import CouncilActions
from desktop.services.departments import Departments
from desktop.services.desk import Desk
from desktop.services.evaluations import EvaluatedAgreements, Evaluations
from desktop.services.evidence import Evidences
from desktop.services.facilities import Facilities
from desktop.services.facts import Facts
from desktop.services.history import History
from desktop.services.indicators import IndicatorActuals, Indicators, IndicatorTargets
from desktop.services.meetings import Decisions, Meetings, Participants, Requests
from desktop.services.milestones import Milestones
from desktop.services.office import OfficeSettings
from desktop.services.office_days import CouncilSessions, OfficeHolidays
from desktop.services.organisations import OrganisationMembers, OrganisationNames, Organisations
from desktop.services.parties import Parties, Signatories
from desktop.services.people import People, Positions
from desktop.services.plans import Plans, PlanVersions, Strategies
from desktop.services.pledges import PledgeResults, Pledges
from desktop.services.progress import Progress
from desktop.services.records import Records
from desktop.services.relations import Relations
from desktop.services.report_runs import ReportRuns
from desktop.services.rounds import Reviews, Rounds
from desktop.services.sources import Citations, Sources
from desktop.services.successions import Successions
from desktop.services.versions import Versions


class Activities:
    """The services on one desk. The names here are the names that scripts and screens call."""

    office: OfficeSettings
    council_sessions: CouncilSessions
    office_holidays: OfficeHolidays
    organisations: Organisations
    organisation_names: OrganisationNames
    organisation_members: OrganisationMembers
    people: People
    positions: Positions
    departments: Departments
    successions: Successions
    assignments: Assignments

    agreements: Agreements
    relations: Relations
    versions: Versions
    parties: Parties
    signatories: Signatories
    clauses: Clauses
    bindings: Bindings

    plans: Plans
    plan_versions: PlanVersions
    strategies: Strategies

    action_items: ActionItems
    action_clauses: ActionClauses
    action_strategies: ActionStrategies
    action_partners: ActionPartners
    milestones: Milestones
    facilities: Facilities

    rounds: Rounds
    progress: Progress
    reviews: Reviews
    evaluations: Evaluations
    evaluated_agreements: EvaluatedAgreements

    funding_sources: FundingSources
    budgets: Budgets
    budget_lines: BudgetLines
    executions: Executions
    pledges: Pledges
    pledge_results: PledgeResults
    indicators: Indicators
    indicator_targets: IndicatorTargets
    indicator_actuals: IndicatorActuals

    meetings: Meetings
    participants: Participants
    decisions: Decisions
    requests: Requests
    council_actions: CouncilActions

    sources: Sources
    citations: Citations
    contents: Contents
    evidence: Evidences
    report_runs: ReportRuns
    facts: Facts

    history: History

    def __init__(self, desk: Desk) -> None:
        for name, service in get_type_hints(Activities).items():
            if service is not History:
                setattr(self, name, service(desk))
        kinds = {s.row.__tablename__: s for s in vars(self).values() if isinstance(s, Records)}
        self.history = History(desk, kinds)
