"""Where a Neo4j is and who logs in: from the URL and the standard variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from actorgraph.graph.errors import BadInput

__all__ = ["Address"]


@dataclass(frozen=True, slots=True)
class Address:
    """A server, a database on it (None = the user's own) and a login. Neither `str` nor `repr` shows the password."""

    uri: str
    username: str
    password: str | None = field(repr=False)
    database: str | None = None

    @staticmethod
    def of(url: str, environment: Mapping[str, str]) -> Address:
        """The address in a URL such as neo4j://host:7687/database.

        User, password and database that it does not name come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.
        """
        parts = urlsplit(url)
        login, _, server = parts.netloc.rpartition("@")
        username, _, password = login.partition(":")
        uri = f"{parts.scheme}://{server}" + (f"?{parts.query}" if parts.query else "")
        if not _names_a_server(server):
            raise BadInput(f"{uri} names no server; write for example neo4j://localhost:7687")
        return Address(
            uri,
            unquote(username) or environment.get("NEO4J_USERNAME") or "neo4j",
            unquote(password) or environment.get("NEO4J_PASSWORD") or None,
            unquote(parts.path.strip("/")) or environment.get("NEO4J_DATABASE") or None,
        )

    @property
    def login(self) -> tuple[str, str] | None:
        """User and password as the driver takes them; None without a password, for servers that ask for none."""
        return None if self.password is None else (self.username, self.password)

    def __str__(self) -> str:
        return f"{self.uri}/{self.database}" if self.database else self.uri


def _names_a_server(server: str) -> bool:
    parts = urlsplit(f"//{server}")
    try:
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
