"""Where a Neo4j answers, and the two ways in which there is none to use."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Neo4jAddress", "NoNeo4jError", "RefusedDatabaseError"]


@dataclass(frozen=True, slots=True)
class Neo4jAddress:
    """What a driver needs to log in: a bolt:// or neo4j:// URI, a user and the database to work in."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str

    @property
    def auth(self) -> tuple[str, str]:
        """The login as the driver takes it."""
        return self.username, self.password

    @property
    def environment(self) -> dict[str, str]:
        """The standard variables, for a program that finds its Neo4j through them."""
        return {
            "NEO4J_URI": self.uri,
            "NEO4J_USERNAME": self.username,
            "NEO4J_PASSWORD": self.password,
            "NEO4J_DATABASE": self.database,
        }


class NoNeo4jError(Exception):
    """No server is named and none can be started here; the message says why, on one line."""


class RefusedDatabaseError(Exception):
    """NEO4J_URI names a server that tests must not or cannot use; the message says what to do."""
