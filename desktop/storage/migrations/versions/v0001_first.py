"""Version 1: the whole data model as it stood on its day. Never edited once released."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("title_note", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("legal_force", sa.Text(), nullable=False),
        sa.Column("burdens", sa.Text(), nullable=False),
        sa.Column("amount_won", WHOLE, nullable=True),
        sa.Column("amount_approx", WHOLE, nullable=False),
        sa.Column("signed_on_precision", sa.Text(), nullable=False),
        sa.Column("signed_on_earliest", sa.Text(), nullable=True),
        sa.Column("signed_on_latest", sa.Text(), nullable=True),
        sa.Column("signed_on_basis", sa.Text(), nullable=False),
        sa.Column("signed_on_stated", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("effective_from_precision", sa.Text(), nullable=False),
        sa.Column("effective_from_earliest", sa.Text(), nullable=True),
        sa.Column("effective_from_latest", sa.Text(), nullable=True),
        sa.Column("effective_from_basis", sa.Text(), nullable=False),
        sa.Column("effective_from_stated", sa.Text(), nullable=False),
        sa.Column("effective_until_precision", sa.Text(), nullable=False),
        sa.Column("effective_until_earliest", sa.Text(), nullable=True),
        sa.Column("effective_until_latest", sa.Text(), nullable=True),
        sa.Column("effective_until_basis", sa.Text(), nullable=False),
        sa.Column("effective_until_stated", sa.Text(), nullable=False),
        sa.Column("renewal", sa.Text(), nullable=False),
        sa.Column("clauses_stated", WHOLE, nullable=True),
        sa.Column("lifecycle", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("end_note", sa.Text(), nullable=False),
        sa.Column("disclosure", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_agreement_deleted_at"), "agreement", ["deleted_at"], unique=False)
    op.create_table(
        "content",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", WHOLE, nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_content")),
        sqlite_strict=True,
    )
    op.create_table(
        "evaluation_meeting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("planned_on", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation_meeting")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_evaluation_meeting_deleted_at"), "evaluation_meeting", ["deleted_at"], unique=False
    )
    op.create_table(
        "funding_source",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("is_in_kind", WHOLE, nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["funding_source.id"],
            name=op.f("fk_funding_source_parent_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_source")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_funding_source_deleted_at"), "funding_source", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_funding_source_parent_id"), "funding_source", ["parent_id"], unique=False
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_organisation_deleted_at"), "organisation", ["deleted_at"], unique=False
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_person_deleted_at"), "person", ["deleted_at"], unique=False)
    op.create_table(
        "round",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sequence", WHOLE, nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_round_deleted_at"), "round", ["deleted_at"], unique=False)
    op.create_table(
        "unit_of_work",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("undoes", WHOLE, nullable=True),
        sa.Column("previous_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_unit_of_work")),
        sa.UniqueConstraint("id", name=op.f("uq_unit_of_work_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_unit_of_work_undoes"), "unit_of_work", ["undoes"], unique=False)
    op.create_table(
        "agreement_party",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("name_as_signed", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("duties", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_agreement_party_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_agreement_party_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_party")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_agreement_party_agreement_id"), "agreement_party", ["agreement_id"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_party_deleted_at"), "agreement_party", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_party_organisation_id"),
        "agreement_party",
        ["organisation_id"],
        unique=False,
    )
    op.create_table(
        "agreement_review",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("round_id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("improvement", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_agreement_review_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["round.id"],
            name=op.f("fk_agreement_review_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_review")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_agreement_review_agreement_id"), "agreement_review", ["agreement_id"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_review_deleted_at"), "agreement_review", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_review_round_id"), "agreement_review", ["round_id"], unique=False
    )
    op.create_table(
        "agreement_version",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("sequence", WHOLE, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("dated_precision", sa.Text(), nullable=False),
        sa.Column("dated_earliest", sa.Text(), nullable=True),
        sa.Column("dated_latest", sa.Text(), nullable=True),
        sa.Column("dated_basis", sa.Text(), nullable=False),
        sa.Column("dated_stated", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_agreement_version_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_version")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_agreement_version_agreement_id"),
        "agreement_version",
        ["agreement_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_agreement_version_deleted_at"), "agreement_version", ["deleted_at"], unique=False
    )
    op.create_table(
        "change",
        sa.Column("unit_number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("position", WHOLE, autoincrement=False, nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_number"], ["unit_of_work.number"], name=op.f("fk_change_unit_number")
        ),
        sa.PrimaryKeyConstraint("unit_number", "position", name=op.f("pk_change")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_change_row_id"), "change", ["row_id"], unique=False)
    op.create_table(
        "council_action",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("committee", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_council_action_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_action")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_council_action_agreement_id"), "council_action", ["agreement_id"], unique=False
    )
    op.create_index(
        op.f("ix_council_action_deleted_at"), "council_action", ["deleted_at"], unique=False
    )
    op.create_table(
        "department",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_department_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["department.id"],
            name=op.f("fk_department_parent_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_department_deleted_at"), "department", ["deleted_at"], unique=False)
    op.create_index(
        op.f("ix_department_organisation_id"), "department", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_department_parent_id"), "department", ["parent_id"], unique=False)
    op.create_table(
        "evaluated_agreement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("evaluation_meeting_id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_evaluated_agreement_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["evaluation_meeting_id"],
            ["evaluation_meeting.id"],
            name=op.f("fk_evaluated_agreement_evaluation_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluated_agreement")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_evaluated_agreement_agreement_id"),
        "evaluated_agreement",
        ["agreement_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_evaluated_agreement_deleted_at"),
        "evaluated_agreement",
        ["deleted_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_evaluated_agreement_evaluation_meeting_id"),
        "evaluated_agreement",
        ["evaluation_meeting_id"],
        unique=False,
    )
    op.create_table(
        "office",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("head_title", sa.Text(), nullable=False),
        sa.Column("coordinating_department", sa.Text(), nullable=False),
        sa.Column("coordinator", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("label_set", sa.Text(), nullable=False),
        sa.Column("ordinance", sa.Text(), nullable=False),
        sa.Column("council_report_days", WHOLE, nullable=True),
        sa.Column("evaluation_per_year", WHOLE, nullable=False),
        sa.Column("due_soon_days", WHOLE, nullable=False),
        sa.Column("expiry_warning_days", WHOLE, nullable=False),
        sa.Column("is_sample", WHOLE, nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_office_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_office_deleted_at"), "office", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_office_organisation_id"), "office", ["organisation_id"], unique=False)
    op.create_table(
        "organisation_member",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("consortium_id", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consortium_id"],
            ["organisation.id"],
            name=op.f("fk_organisation_member_consortium_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["organisation.id"],
            name=op.f("fk_organisation_member_member_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_member")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_organisation_member_consortium_id"),
        "organisation_member",
        ["consortium_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_organisation_member_deleted_at"),
        "organisation_member",
        ["deleted_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_organisation_member_member_id"), "organisation_member", ["member_id"], unique=False
    )
    op.create_table(
        "organisation_name",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_organisation_name_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_name")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_organisation_name_deleted_at"), "organisation_name", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_organisation_name_organisation_id"),
        "organisation_name",
        ["organisation_id"],
        unique=False,
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("title_note", sa.Text(), nullable=False),
        sa.Column("presentation_title", sa.Text(), nullable=False),
        sa.Column("slogan", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("announced_on_precision", sa.Text(), nullable=False),
        sa.Column("announced_on_earliest", sa.Text(), nullable=True),
        sa.Column("announced_on_latest", sa.Text(), nullable=True),
        sa.Column("announced_on_basis", sa.Text(), nullable=False),
        sa.Column("announced_on_stated", sa.Text(), nullable=False),
        sa.Column("strategies_stated", WHOLE, nullable=True),
        sa.Column("tasks_stated", WHOLE, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_plan_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_deleted_at"), "plan", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_plan_organisation_id"), "plan", ["organisation_id"], unique=False)
    op.create_table(
        "pledge",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("promised_won", WHOLE, nullable=True),
        sa.Column("promised_approx", WHOLE, nullable=False),
        sa.Column("persons", WHOLE, nullable=True),
        sa.Column("due_on_precision", sa.Text(), nullable=False),
        sa.Column("due_on_earliest", sa.Text(), nullable=True),
        sa.Column("due_on_latest", sa.Text(), nullable=True),
        sa.Column("due_on_basis", sa.Text(), nullable=False),
        sa.Column("due_on_stated", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_pledge_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pledge_agreement_id"), "pledge", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_pledge_deleted_at"), "pledge", ["deleted_at"], unique=False)
    op.create_table(
        "report_run",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.Column("recorded", WHOLE, nullable=False),
        sa.Column("round_id", sa.Text(), nullable=True),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("template_sha256", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["round.id"],
            name=op.f("fk_report_run_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_run")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_report_run_deleted_at"), "report_run", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_report_run_round_id"), "report_run", ["round_id"], unique=False)
    op.create_table(
        "source",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("published_on_precision", sa.Text(), nullable=False),
        sa.Column("published_on_earliest", sa.Text(), nullable=True),
        sa.Column("published_on_latest", sa.Text(), nullable=True),
        sa.Column("published_on_basis", sa.Text(), nullable=False),
        sa.Column("published_on_stated", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("content_id", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["content_id"],
            ["content.id"],
            name=op.f("fk_source_content_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_source_content_id"), "source", ["content_id"], unique=False)
    op.create_index(op.f("ix_source_deleted_at"), "source", ["deleted_at"], unique=False)
    op.create_table(
        "citation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("record_kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start", WHOLE, nullable=True),
        sa.Column("end", WHOLE, nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
            name=op.f("fk_citation_source_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_citation_deleted_at"), "citation", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_citation_record_id"), "citation", ["record_id"], unique=False)
    op.create_index(op.f("ix_citation_source_id"), "citation", ["source_id"], unique=False)
    op.create_table(
        "clause",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("previous_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("is_tracked", WHOLE, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["clause.id"],
            name=op.f("fk_clause_parent_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"],
            ["clause.id"],
            name=op.f("fk_clause_previous_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_version.id"],
            name=op.f("fk_clause_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clause")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_clause_deleted_at"), "clause", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_clause_parent_id"), "clause", ["parent_id"], unique=False)
    op.create_index(op.f("ix_clause_previous_id"), "clause", ["previous_id"], unique=False)
    op.create_index(op.f("ix_clause_version_id"), "clause", ["version_id"], unique=False)
    op.create_table(
        "department_succession",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("effective_on", sa.Text(), nullable=False),
        sa.Column("predecessor_id", sa.Text(), nullable=True),
        sa.Column("successor_id", sa.Text(), nullable=True),
        sa.Column("share", WHOLE, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["predecessor_id"],
            ["department.id"],
            name=op.f("fk_department_succession_predecessor_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"],
            ["department.id"],
            name=op.f("fk_department_succession_successor_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department_succession")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_department_succession_deleted_at"),
        "department_succession",
        ["deleted_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_department_succession_predecessor_id"),
        "department_succession",
        ["predecessor_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_department_succession_successor_id"),
        "department_succession",
        ["successor_id"],
        unique=False,
    )
    op.create_table(
        "facility",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("area_approx", WHOLE, nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_facility_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["organisation.id"],
            name=op.f("fk_facility_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["facility.id"],
            name=op.f("fk_facility_parent_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_facility_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_facility_agreement_id"), "facility", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_facility_deleted_at"), "facility", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_facility_owner_id"), "facility", ["owner_id"], unique=False)
    op.create_index(op.f("ix_facility_parent_id"), "facility", ["parent_id"], unique=False)
    op.create_index(op.f("ix_facility_plan_id"), "facility", ["plan_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("held_on_precision", sa.Text(), nullable=False),
        sa.Column("held_on_earliest", sa.Text(), nullable=True),
        sa.Column("held_on_latest", sa.Text(), nullable=True),
        sa.Column("held_on_basis", sa.Text(), nullable=False),
        sa.Column("held_on_stated", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("slogan", sa.Text(), nullable=False),
        sa.Column("attendance", WHOLE, nullable=True),
        sa.Column("attendance_approx", WHOLE, nullable=False),
        sa.Column("attendance_note", sa.Text(), nullable=False),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_meeting_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_meeting_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_agreement_id"), "meeting", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_meeting_deleted_at"), "meeting", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_meeting_plan_id"), "meeting", ["plan_id"], unique=False)
    op.create_table(
        "plan_version",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("sequence", WHOLE, nullable=False),
        sa.Column("dated_precision", sa.Text(), nullable=False),
        sa.Column("dated_earliest", sa.Text(), nullable=True),
        sa.Column("dated_latest", sa.Text(), nullable=True),
        sa.Column("dated_basis", sa.Text(), nullable=False),
        sa.Column("dated_stated", sa.Text(), nullable=False),
        sa.Column("strategies_stated", WHOLE, nullable=True),
        sa.Column("tasks_stated", WHOLE, nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_plan_version_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_version")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_plan_version_deleted_at"), "plan_version", ["deleted_at"], unique=False
    )
    op.create_index(op.f("ix_plan_version_plan_id"), "plan_version", ["plan_id"], unique=False)
    op.create_table(
        "pledge_result",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pledge_id", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.Column("invested_won", WHOLE, nullable=True),
        sa.Column("invested_approx", WHOLE, nullable=False),
        sa.Column("persons", WHOLE, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pledge_id"],
            ["pledge.id"],
            name=op.f("fk_pledge_result_pledge_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_result")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pledge_result_deleted_at"), "pledge_result", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_pledge_result_pledge_id"), "pledge_result", ["pledge_id"], unique=False
    )
    op.create_table(
        "position",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("department_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"],
            ["department.id"],
            name=op.f("fk_position_department_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_position_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_position_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_position_deleted_at"), "position", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_position_department_id"), "position", ["department_id"], unique=False)
    op.create_index(
        op.f("ix_position_organisation_id"), "position", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_position_person_id"), "position", ["person_id"], unique=False)
    op.create_table(
        "signatory",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("title_as_signed", sa.Text(), nullable=False),
        sa.Column("is_proxy", WHOLE, nullable=False),
        sa.Column("proxy_for", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"],
            ["agreement_party.id"],
            name=op.f("fk_signatory_party_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_signatory_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signatory")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_signatory_deleted_at"), "signatory", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_signatory_party_id"), "signatory", ["party_id"], unique=False)
    op.create_index(op.f("ix_signatory_person_id"), "signatory", ["person_id"], unique=False)
    op.create_table(
        "strategy",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("areas", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["strategy.id"],
            name=op.f("fk_strategy_parent_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_strategy_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategy")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_strategy_deleted_at"), "strategy", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_strategy_parent_id"), "strategy", ["parent_id"], unique=False)
    op.create_index(op.f("ix_strategy_plan_id"), "strategy", ["plan_id"], unique=False)
    op.create_table(
        "action_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("owner_side", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("starts_on_precision", sa.Text(), nullable=False),
        sa.Column("starts_on_earliest", sa.Text(), nullable=True),
        sa.Column("starts_on_latest", sa.Text(), nullable=True),
        sa.Column("starts_on_basis", sa.Text(), nullable=False),
        sa.Column("starts_on_stated", sa.Text(), nullable=False),
        sa.Column("due_on_precision", sa.Text(), nullable=False),
        sa.Column("due_on_earliest", sa.Text(), nullable=True),
        sa.Column("due_on_latest", sa.Text(), nullable=True),
        sa.Column("due_on_basis", sa.Text(), nullable=False),
        sa.Column("due_on_stated", sa.Text(), nullable=False),
        sa.Column("recurrence", sa.Text(), nullable=False),
        sa.Column("weight", WHOLE, nullable=False),
        sa.Column("is_budgeted", WHOLE, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("facility_id", sa.Text(), nullable=True),
        sa.Column("needs", sa.Text(), nullable=False),
        sa.Column("effects", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_action_item_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["facility_id"],
            ["facility.id"],
            name=op.f("fk_action_item_facility_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["organisation.id"],
            name=op.f("fk_action_item_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["action_item.id"],
            name=op.f("fk_action_item_parent_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_action_item_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_action_item_agreement_id"), "action_item", ["agreement_id"], unique=False
    )
    op.create_index(op.f("ix_action_item_deleted_at"), "action_item", ["deleted_at"], unique=False)
    op.create_index(
        op.f("ix_action_item_facility_id"), "action_item", ["facility_id"], unique=False
    )
    op.create_index(op.f("ix_action_item_owner_id"), "action_item", ["owner_id"], unique=False)
    op.create_index(op.f("ix_action_item_parent_id"), "action_item", ["parent_id"], unique=False)
    op.create_index(op.f("ix_action_item_plan_id"), "action_item", ["plan_id"], unique=False)
    op.create_table(
        "clause_binding",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("clause_id", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clause_id"],
            ["clause.id"],
            name=op.f("fk_clause_binding_clause_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["party_id"],
            ["agreement_party.id"],
            name=op.f("fk_clause_binding_party_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clause_binding")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_clause_binding_clause_id"), "clause_binding", ["clause_id"], unique=False
    )
    op.create_index(
        op.f("ix_clause_binding_deleted_at"), "clause_binding", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_clause_binding_party_id"), "clause_binding", ["party_id"], unique=False
    )
    op.create_table(
        "participant",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("title_then", sa.Text(), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_participant_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_participant_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_participant_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_participant_deleted_at"), "participant", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_participant_meeting_id"), "participant", ["meeting_id"], unique=False)
    op.create_index(
        op.f("ix_participant_organisation_id"), "participant", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_participant_person_id"), "participant", ["person_id"], unique=False)
    op.create_table(
        "request",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("requested_on_precision", sa.Text(), nullable=False),
        sa.Column("requested_on_earliest", sa.Text(), nullable=True),
        sa.Column("requested_on_latest", sa.Text(), nullable=True),
        sa.Column("requested_on_basis", sa.Text(), nullable=False),
        sa.Column("requested_on_stated", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_request_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_request_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_request_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_request_agreement_id"), "request", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_request_deleted_at"), "request", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_request_meeting_id"), "request", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_request_plan_id"), "request", ["plan_id"], unique=False)
    op.create_table(
        "action_clause",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("action_item_id", sa.Text(), nullable=False),
        sa.Column("clause_id", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_action_clause_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["clause_id"],
            ["clause.id"],
            name=op.f("fk_action_clause_clause_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_clause")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_action_clause_action_item_id"), "action_clause", ["action_item_id"], unique=False
    )
    op.create_index(
        op.f("ix_action_clause_clause_id"), "action_clause", ["clause_id"], unique=False
    )
    op.create_index(
        op.f("ix_action_clause_deleted_at"), "action_clause", ["deleted_at"], unique=False
    )
    op.create_table(
        "action_partner",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("action_item_id", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_action_partner_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_action_partner_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_partner")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_action_partner_action_item_id"), "action_partner", ["action_item_id"], unique=False
    )
    op.create_index(
        op.f("ix_action_partner_deleted_at"), "action_partner", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_action_partner_organisation_id"),
        "action_partner",
        ["organisation_id"],
        unique=False,
    )
    op.create_table(
        "action_strategy",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("action_item_id", sa.Text(), nullable=False),
        sa.Column("strategy_id", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_action_strategy_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["strategy_id"],
            ["strategy.id"],
            name=op.f("fk_action_strategy_strategy_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_strategy")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_action_strategy_action_item_id"),
        "action_strategy",
        ["action_item_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_action_strategy_deleted_at"), "action_strategy", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_action_strategy_strategy_id"), "action_strategy", ["strategy_id"], unique=False
    )
    op.create_table(
        "agreement_relation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("other_agreement_id", sa.Text(), nullable=True),
        sa.Column("other_plan_id", sa.Text(), nullable=True),
        sa.Column("other_action_item_id", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_agreement_relation_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["other_action_item_id"],
            ["action_item.id"],
            name=op.f("fk_agreement_relation_other_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["other_agreement_id"],
            ["agreement.id"],
            name=op.f("fk_agreement_relation_other_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["other_plan_id"],
            ["plan.id"],
            name=op.f("fk_agreement_relation_other_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_relation")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_agreement_relation_agreement_id"),
        "agreement_relation",
        ["agreement_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_agreement_relation_deleted_at"), "agreement_relation", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_relation_other_action_item_id"),
        "agreement_relation",
        ["other_action_item_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_agreement_relation_other_agreement_id"),
        "agreement_relation",
        ["other_agreement_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_agreement_relation_other_plan_id"),
        "agreement_relation",
        ["other_plan_id"],
        unique=False,
    )
    op.create_table(
        "budget",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("action_item_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("period_from_precision", sa.Text(), nullable=False),
        sa.Column("period_from_earliest", sa.Text(), nullable=True),
        sa.Column("period_from_latest", sa.Text(), nullable=True),
        sa.Column("period_from_basis", sa.Text(), nullable=False),
        sa.Column("period_from_stated", sa.Text(), nullable=False),
        sa.Column("period_until_precision", sa.Text(), nullable=False),
        sa.Column("period_until_earliest", sa.Text(), nullable=True),
        sa.Column("period_until_latest", sa.Text(), nullable=True),
        sa.Column("period_until_basis", sa.Text(), nullable=False),
        sa.Column("period_until_stated", sa.Text(), nullable=False),
        sa.Column("stated_total_won", WHOLE, nullable=True),
        sa.Column("stated_total_approx", WHOLE, nullable=False),
        sa.Column("stated_words", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_budget_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_budget_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_budget_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_budget_action_item_id"), "budget", ["action_item_id"], unique=False)
    op.create_index(op.f("ix_budget_agreement_id"), "budget", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_budget_deleted_at"), "budget", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_budget_plan_id"), "budget", ["plan_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("action_item_id", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_decision_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_decision_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_decision_action_item_id"), "decision", ["action_item_id"], unique=False
    )
    op.create_index(op.f("ix_decision_deleted_at"), "decision", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_decision_meeting_id"), "decision", ["meeting_id"], unique=False)
    op.create_table(
        "indicator",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("action_item_id", sa.Text(), nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("formula", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("stated", sa.Text(), nullable=False),
        sa.Column("baseline_year", WHOLE, nullable=True),
        sa.Column("baseline", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_indicator_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_indicator_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_indicator_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_indicator_action_item_id"), "indicator", ["action_item_id"], unique=False
    )
    op.create_index(op.f("ix_indicator_agreement_id"), "indicator", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_indicator_deleted_at"), "indicator", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_indicator_plan_id"), "indicator", ["plan_id"], unique=False)
    op.create_table(
        "milestone",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("action_item_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("planned_on_precision", sa.Text(), nullable=False),
        sa.Column("planned_on_earliest", sa.Text(), nullable=True),
        sa.Column("planned_on_latest", sa.Text(), nullable=True),
        sa.Column("planned_on_basis", sa.Text(), nullable=False),
        sa.Column("planned_on_stated", sa.Text(), nullable=False),
        sa.Column("actual_on_precision", sa.Text(), nullable=False),
        sa.Column("actual_on_earliest", sa.Text(), nullable=True),
        sa.Column("actual_on_latest", sa.Text(), nullable=True),
        sa.Column("actual_on_basis", sa.Text(), nullable=False),
        sa.Column("actual_on_stated", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_milestone_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_milestone_action_item_id"), "milestone", ["action_item_id"], unique=False
    )
    op.create_index(op.f("ix_milestone_deleted_at"), "milestone", ["deleted_at"], unique=False)
    op.create_table(
        "progress_entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("round_id", sa.Text(), nullable=False),
        sa.Column("action_item_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("percent", WHOLE, nullable=True),
        sa.Column("achievements", sa.Text(), nullable=False),
        sa.Column("plans", sa.Text(), nullable=False),
        sa.Column("problems", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("department_id", sa.Text(), nullable=True),
        sa.Column("department_then", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("submitted_on", sa.Text(), nullable=True),
        sa.Column("review_state", sa.Text(), nullable=False),
        sa.Column("review_note", sa.Text(), nullable=False),
        sa.Column("corrects_id", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_progress_entry_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"],
            ["progress_entry.id"],
            name=op.f("fk_progress_entry_corrects_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["department_id"],
            ["department.id"],
            name=op.f("fk_progress_entry_department_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["round.id"],
            name=op.f("fk_progress_entry_round_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_entry")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_progress_entry_action_item_id"), "progress_entry", ["action_item_id"], unique=False
    )
    op.create_index(
        op.f("ix_progress_entry_corrects_id"), "progress_entry", ["corrects_id"], unique=False
    )
    op.create_index(
        op.f("ix_progress_entry_deleted_at"), "progress_entry", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_progress_entry_department_id"), "progress_entry", ["department_id"], unique=False
    )
    op.create_index(
        op.f("ix_progress_entry_round_id"), "progress_entry", ["round_id"], unique=False
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("action_item_id", sa.Text(), nullable=True),
        sa.Column("indicator_id", sa.Text(), nullable=True),
        sa.Column("budget_id", sa.Text(), nullable=True),
        sa.Column("department_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("handover_note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_assignment_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_assignment_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["budget_id"],
            ["budget.id"],
            name=op.f("fk_assignment_budget_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["department_id"],
            ["department.id"],
            name=op.f("fk_assignment_department_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_assignment_indicator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_assignment_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_assignment_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assignment_action_item_id"), "assignment", ["action_item_id"], unique=False
    )
    op.create_index(
        op.f("ix_assignment_agreement_id"), "assignment", ["agreement_id"], unique=False
    )
    op.create_index(op.f("ix_assignment_budget_id"), "assignment", ["budget_id"], unique=False)
    op.create_index(op.f("ix_assignment_deleted_at"), "assignment", ["deleted_at"], unique=False)
    op.create_index(
        op.f("ix_assignment_department_id"), "assignment", ["department_id"], unique=False
    )
    op.create_index(
        op.f("ix_assignment_indicator_id"), "assignment", ["indicator_id"], unique=False
    )
    op.create_index(op.f("ix_assignment_person_id"), "assignment", ["person_id"], unique=False)
    op.create_index(op.f("ix_assignment_plan_id"), "assignment", ["plan_id"], unique=False)
    op.create_table(
        "budget_line",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("budget_id", sa.Text(), nullable=False),
        sa.Column("funding_source_id", sa.Text(), nullable=False),
        sa.Column("fiscal_year", WHOLE, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount_won", WHOLE, nullable=True),
        sa.Column("amount_approx", WHOLE, nullable=False),
        sa.Column("contributor_id", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("policy_project", sa.Text(), nullable=False),
        sa.Column("unit_project", sa.Text(), nullable=False),
        sa.Column("detail_project", sa.Text(), nullable=False),
        sa.Column("item_code", sa.Text(), nullable=False),
        sa.Column("stated_words", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["budget_id"],
            ["budget.id"],
            name=op.f("fk_budget_line_budget_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["contributor_id"],
            ["organisation.id"],
            name=op.f("fk_budget_line_contributor_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["funding_source_id"],
            ["funding_source.id"],
            name=op.f("fk_budget_line_funding_source_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_line")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_budget_line_budget_id"), "budget_line", ["budget_id"], unique=False)
    op.create_index(
        op.f("ix_budget_line_contributor_id"), "budget_line", ["contributor_id"], unique=False
    )
    op.create_index(op.f("ix_budget_line_deleted_at"), "budget_line", ["deleted_at"], unique=False)
    op.create_index(
        op.f("ix_budget_line_funding_source_id"), "budget_line", ["funding_source_id"], unique=False
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.Text(), nullable=True),
        sa.Column("action_item_id", sa.Text(), nullable=True),
        sa.Column("progress_entry_id", sa.Text(), nullable=True),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", WHOLE, nullable=True),
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("dated", sa.Text(), nullable=True),
        sa.Column("disclosure", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_evidence_action_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_evidence_agreement_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_evidence_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_evidence_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["progress_entry_id"],
            ["progress_entry.id"],
            name=op.f("fk_evidence_progress_entry_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_evidence_action_item_id"), "evidence", ["action_item_id"], unique=False
    )
    op.create_index(op.f("ix_evidence_agreement_id"), "evidence", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_evidence_deleted_at"), "evidence", ["deleted_at"], unique=False)
    op.create_index(op.f("ix_evidence_meeting_id"), "evidence", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_evidence_plan_id"), "evidence", ["plan_id"], unique=False)
    op.create_index(
        op.f("ix_evidence_progress_entry_id"), "evidence", ["progress_entry_id"], unique=False
    )
    op.create_table(
        "indicator_actual",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("measured_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_indicator_actual_indicator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_actual")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_indicator_actual_deleted_at"), "indicator_actual", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_indicator_actual_indicator_id"), "indicator_actual", ["indicator_id"], unique=False
    )
    op.create_table(
        "indicator_target",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("indicator_id", sa.Text(), nullable=False),
        sa.Column("year", WHOLE, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_indicator_target_indicator_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_target")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_indicator_target_deleted_at"), "indicator_target", ["deleted_at"], unique=False
    )
    op.create_index(
        op.f("ix_indicator_target_indicator_id"), "indicator_target", ["indicator_id"], unique=False
    )
    op.create_table(
        "execution",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("budget_line_id", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.Column("paid_won", WHOLE, nullable=True),
        sa.Column("paid_approx", WHOLE, nullable=False),
        sa.Column("granted_won", WHOLE, nullable=True),
        sa.Column("granted_approx", WHOLE, nullable=False),
        sa.Column("spent_by_recipient_won", WHOLE, nullable=True),
        sa.Column("spent_by_recipient_approx", WHOLE, nullable=False),
        sa.Column("carry_kind", sa.Text(), nullable=False),
        sa.Column("carried_won", WHOLE, nullable=True),
        sa.Column("carried_approx", WHOLE, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("row_version", WHOLE, nullable=False),
        sa.Column("row_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["budget_line_id"],
            ["budget_line.id"],
            name=op.f("fk_execution_budget_line_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_execution")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_execution_budget_line_id"), "execution", ["budget_line_id"], unique=False
    )
    op.create_index(op.f("ix_execution_deleted_at"), "execution", ["deleted_at"], unique=False)
