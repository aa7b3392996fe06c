"""Everything an office can do, one attribute an activity."""

from __future__ import annotations

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
    """The services on one desk. The names here are the names scripts and screens call."""

    def __init__(self, desk: Desk) -> None:
        self.office = OfficeSettings(desk)
        self.organisations = Organisations(desk)
        self.organisation_names = OrganisationNames(desk)
        self.organisation_members = OrganisationMembers(desk)
        self.people = People(desk)
        self.positions = Positions(desk)
        self.departments = Departments(desk)
        self.successions = Successions(desk)
        self.assignments = Assignments(desk)
        self.agreements = Agreements(desk)
        self.relations = Relations(desk)
        self.versions = Versions(desk)
        self.parties = Parties(desk)
        self.signatories = Signatories(desk)
        self.clauses = Clauses(desk)
        self.bindings = Bindings(desk)
        self.plans = Plans(desk)
        self.plan_versions = PlanVersions(desk)
        self.strategies = Strategies(desk)
        self.action_items = ActionItems(desk)
        self.action_clauses = ActionClauses(desk)
        self.action_strategies = ActionStrategies(desk)
        self.action_partners = ActionPartners(desk)
        self.milestones = Milestones(desk)
        self.facilities = Facilities(desk)
        self.rounds = Rounds(desk)
        self.reviews = Reviews(desk)
        self.progress = Progress(desk)
        self.evaluations = Evaluations(desk)
        self.evaluated_agreements = EvaluatedAgreements(desk)
        self.funding_sources = FundingSources(desk)
        self.budgets = Budgets(desk)
        self.budget_lines = BudgetLines(desk)
        self.executions = Executions(desk)
        self.pledges = Pledges(desk)
        self.pledge_results = PledgeResults(desk)
        self.indicators = Indicators(desk)
        self.indicator_targets = IndicatorTargets(desk)
        self.indicator_actuals = IndicatorActuals(desk)
        self.meetings = Meetings(desk)
        self.participants = Participants(desk)
        self.decisions = Decisions(desk)
        self.requests = Requests(desk)
        self.council_actions = CouncilActions(desk)
        self.sources = Sources(desk)
        self.citations = Citations(desk)
        self.evidence = Evidences(desk)
        self.report_runs = ReportRuns(desk)
        self.contents = Contents(desk)
        kinds = {s.row.__tablename__: s for s in vars(self).values() if isinstance(s, Records)}
        self.history = History(desk, kinds)
        self.facts = Facts(desk)
