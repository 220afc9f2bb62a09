"""The driver's errors in our words: the only place that knows both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    GqlError,
    Neo4jError,
    TransientError,
)

from actorgraph.graph.errors import (
    ActorgraphError,
    BadCypher,
    BadInput,
    Busy,
    LimitReached,
    NotFound,
    Refused,
    Unreachable,
)
from actorgraph.graph.stores.neo4j.address import Address

__all__ = ["translated", "translation"]


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Whatever the driver or the server raises in the block, as an ActorgraphError with Neo4j's own words."""
    try:
        yield
    except (GqlError, OSError) as error:
        raise translation(error, address) from error


def translation(error: GqlError | OSError, address: Address) -> ActorgraphError:
    """What an error of the driver or the server is for us."""
    if isinstance(error, Neo4jError):
        return _of_the_server(error, address)
    if isinstance(error, ConfigurationError):
        return BadInput(f"{address} cannot be used: {error}")
    if isinstance(error, DriverError | OSError):
        return Unreachable(f"no Neo4j answers at {address}: {_line(error)}; start it, or name another")
    return Unreachable(f"{address}: {error}")


def _line(error: Exception) -> str:
    return " ".join(str(error).split())


def _of_the_server(error: Neo4jError, address: Address) -> ActorgraphError:
    words = error.message or str(error)
    kind = error.code or ""
    if isinstance(error, AuthError):
        return Unreachable(
            f"{address} refuses the login of {address.username!r}: {words} Set NEO4J_USERNAME and NEO4J_PASSWORD."
        )
    if isinstance(error, Forbidden):
        return Refused(f"{address} does not let {address.username!r} do that: {words}")
    if "DatabaseNotFound" in kind:
        return NotFound(f"{address.uri} has no such database: {words} Set NEO4J_DATABASE to one that it has.")
    if "TransactionTimedOut" in kind:
        return LimitReached(f"the query ran longer than it may and was stopped: {words}")
    if "OutOfMemory" in kind:
        return LimitReached(f"the query needs more memory than the server gives it: {words}")
    if kind.endswith("Statement.AccessMode"):
        return Refused(f"queries only read, because the graph is derived from its documents: {words}")
    if ".Schema." in kind:
        return Refused(f"{address} holds nodes or indexes that stand in the way: {words}")
    if isinstance(error, TransientError):
        return Busy(f"{address} is busy: {words}")
    if ".ClientError." in kind:
        return BadCypher(words)
    return Unreachable(f"{address} failed: {words}")
