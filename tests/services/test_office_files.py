"""Opening offices: what of a server's address may be read by anybody."""

from desktop.services.office_files import shown_address
from desktop.storage.database import parse_url


def test_the_password_of_a_server_is_never_shown():
    address = "postgresql+psycopg://clerk:first@server/office?password=second&sslpassword=third"
    shown = shown_address(parse_url(address))
    assert shown == "postgresql+psycopg://clerk:***@server/office"
    assert "first" not in repr(parse_url(address))
