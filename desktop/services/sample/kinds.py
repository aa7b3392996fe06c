"""What kinds of tables the files hold: their records, and the lists written inside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_type_hints

from desktop.domain import (
    action_items,
    agreements,
    budgets,
    departments,
    indicators,
    meetings,
    organisations,
    plans,
    rounds,
    sources,
)
from desktop.domain.record import Record


@dataclass(frozen=True, slots=True)
class Inside:
    """A list inside a table: each entry is a record of `kind` that hangs on the table's by `owner`.

    An entry that is only a word stands for the field `word`; `fixed` are fields all entries have.
    """

    kind: str
    owner: str
    word: str = ""
    fixed: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kind:
    """`activity` is the service that enters these records."""

    record: type[Record]
    activity: str
    inside: Mapping[str, Inside] = field(default_factory=dict)


KINDS = {
    "source": Kind(sources.Source, "sources"),
    "funding_source": Kind(budgets.FundingSource, "funding_sources"),
    "organisation": Kind(
        organisations.Organisation,
        "organisations",
        {
            "names": Inside("organisation_name", "organisation"),
            "members": Inside("organisation_member", "consortium"),
        },
    ),
    "organisation_name": Kind(organisations.OrganisationName, "organisation_names"),
    "organisation_member": Kind(organisations.OrganisationMember, "organisation_members"),
    "person": Kind(organisations.Person, "people", {"positions": Inside("position", "person")}),
    "position": Kind(organisations.Position, "positions"),
    "department": Kind(departments.Department, "departments"),
    "succession": Kind(departments.DepartmentSuccession, "successions"),
    "agreement": Kind(agreements.Agreement, "agreements"),
    "relation": Kind(agreements.AgreementRelation, "relations"),
    "party": Kind(
        agreements.AgreementParty, "parties", {"signatories": Inside("signatory", "party")}
    ),
    "signatory": Kind(agreements.Signatory, "signatories"),
    "clause": Kind(agreements.Clause, "clauses"),
    "plan": Kind(plans.Plan, "plans"),
    "plan_version": Kind(plans.PlanVersion, "plan_versions"),
    "strategy": Kind(plans.Strategy, "strategies"),
    "facility": Kind(action_items.Facility, "facilities"),
    "action_item": Kind(
        action_items.ActionItem,
        "action_items",
        {
            "clauses": Inside("action_clause", "action_item", "clause", {"basis": "stated"}),
            "likely_clauses": Inside(
                "action_clause", "action_item", "clause", {"basis": "inferred"}
            ),
            "strategies": Inside("action_strategy", "action_item", "strategy"),
            "partners": Inside("action_partner", "action_item", "organisation"),
            "milestones": Inside("milestone", "action_item"),
        },
    ),
    "action_clause": Kind(action_items.ActionClause, "action_clauses"),
    "action_strategy": Kind(action_items.ActionStrategy, "action_strategies"),
    "action_partner": Kind(action_items.ActionPartner, "action_partners"),
    "milestone": Kind(action_items.Milestone, "milestones"),
    "budget": Kind(budgets.Budget, "budgets", {"lines": Inside("budget_line", "budget")}),
    "budget_line": Kind(budgets.BudgetLine, "budget_lines"),
    "execution": Kind(budgets.Execution, "executions"),
    "pledge": Kind(budgets.Pledge, "pledges"),
    "pledge_result": Kind(budgets.PledgeResult, "pledge_results"),
    "indicator": Kind(
        indicators.Indicator,
        "indicators",
        {
            "targets": Inside("indicator_target", "indicator"),
            "actuals": Inside("indicator_actual", "indicator"),
        },
    ),
    "indicator_target": Kind(indicators.IndicatorTarget, "indicator_targets"),
    "indicator_actual": Kind(indicators.IndicatorActual, "indicator_actuals"),
    "meeting": Kind(
        meetings.Meeting,
        "meetings",
        {
            "participants": Inside("participant", "meeting", "person"),
            "decisions": Inside("decision", "meeting", "text"),
            "requests": Inside("request", "meeting", "text"),
        },
    ),
    "participant": Kind(meetings.Participant, "participants"),
    "decision": Kind(meetings.Decision, "decisions"),
    "request": Kind(meetings.Request, "requests"),
    "council_action": Kind(meetings.CouncilAction, "council_actions"),
    "round": Kind(rounds.Round, "rounds"),
    "review": Kind(rounds.AgreementReview, "reviews"),
    "evaluation": Kind(
        rounds.EvaluationMeeting,
        "evaluations",
        {"agreements": Inside("evaluated_agreement", "evaluation_meeting")},
    ),
    "evaluated_agreement": Kind(rounds.EvaluatedAgreement, "evaluated_agreements"),
}

# The type of each field of each kind of record.
TYPES = {name: get_type_hints(kind.record) for name, kind in KINDS.items()}

# Links that only tell how two cited records hang together.
UNCITED = {"action_clause", "action_strategy"}

# Which kind a reference points to, where its name does not say so.
REFERS_TO = {
    "owner": "organisation",
    "contributor": "organisation",
    "consortium": "organisation",
    "member": "organisation",
    "predecessor": "department",
    "successor": "department",
    "other_agreement": "agreement",
    "other_plan": "plan",
    "other_action_item": "action_item",
    "evaluation_meeting": "evaluation",
}
