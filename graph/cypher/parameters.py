"""Parameter values as Cypher takes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from actorgraph.graph.errors import BadCypher

__all__ = ["accepted", "with_times"]

_LARGEST = 2**63


def accepted(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters as lists, maps and scalars; BadCypher for a value that Cypher has no type for."""
    return {name: _value(value, name) for name, value in parameters.items()}


def _value(value: Any, where: str) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and not -_LARGEST <= value < _LARGEST:
        raise BadCypher(f"the parameter ${where} does not fit in a 64-bit integer")
    if value is None or isinstance(value, (bool, int, float, str)) or _is_time(value):
        return value
    if isinstance(value, (list, tuple)):
        return [_value(item, where) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _value(item, where) for key, item in value.items()}
    raise BadCypher(
        f"the parameter ${where} is a {type(value).__name__}; text, numbers, booleans, null, lists, "
        "maps, and times of the standard library or the driver are allowed"
    )


def _is_time(value: Any) -> bool:
    # The driver is slow to import, and whoever has one of its times has imported it already.
    standard = isinstance(value, (dt.date, dt.time, dt.timedelta))
    return standard or type(value).__module__ == "neo4j.time"


def with_times(value: Any) -> Any:
    """A parameter with its times as a query computes with them."""
    if isinstance(value, list):
        return [with_times(item) for item in value]
    if isinstance(value, dict):
        return {key: with_times(item) for key, item in value.items()}
    if not _is_time(value):
        return value
    from actorgraph.graph.cypher.driver_times import taken_time  # noqa: PLC0415

    return taken_time(value)
