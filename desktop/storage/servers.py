"""Opening and making an office on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.errors import NotOurFile, StorageUnavailable, UserError
from desktop.storage.database import Database
from desktop.storage.faults import world_fault
from desktop.storage.migrations.steps import Steps


def open_server(database: Database) -> None:
    """Check that the server holds our data in a version we know; older ones are brought up."""
    steps = Steps()
    with world_fault(), database.engine.connect() as connection:
        number = steps.number_of(connection)
    if number == 0:
        raise NotOurFile(
            "P-11",
            "이 서버의 데이터베이스에는 협약지기 자료가 없습니다. 바꾼 것은 없습니다. "
            "주소를 확인하거나 새 자료를 만드십시오.",
        )
    if number == -1:
        raise NotOurFile(
            "P-11",
            "서버의 자료가 더 새로운 버전의 협약지기에 맞추어져 있습니다. 자료는 안전하며 "
            "바꾸지 않았습니다. 프로그램을 새 버전으로 바꾼 뒤 여십시오.",
        )
    if number < steps.newest:
        _bring_server_up(database, steps)


def create_on_server(database: Database, fill: Callable[[Database], None]) -> None:
    """Make the tables in an empty database and let `fill` fill them."""
    with world_fault(), database.engine.connect() as connection:
        if Steps().number_of(connection) != 0:
            raise UserError(
                "S-15",
                "이 서버의 데이터베이스에는 이미 자료가 있습니다. 바꾼 것은 없습니다. "
                "다른 데이터베이스를 고르십시오.",
            )
    _bring_server_up(database, Steps())
    fill(database)


def _bring_server_up(database: Database, steps: Steps) -> None:
    if database.read_only:
        raise StorageUnavailable(
            "P-11",
            "서버의 자료가 이전 버전에 맞추어져 있어 읽기 전용으로는 열 수 없습니다. 자료는 "
            "안전합니다. 쓰기가 되는 계정으로 한 번 여십시오.",
        )
    with world_fault(), database.engine.execution_options(writes=True).begin() as connection:
        steps.apply(connection)
