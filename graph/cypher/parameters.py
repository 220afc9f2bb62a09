"""Parameter values as Cypher takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actorgraph.graph.errors import BadCypher

__all__ = ["accepted"]

_LARGEST = 2**63


def accepted(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters as lists, maps and scalars; BadCypher for a value that Cypher has no type for."""
    return {name: _value(value, name) for name, value in parameters.items()}


def _value(value: Any, where: str) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and not -_LARGEST <= value < _LARGEST:
        raise BadCypher(f"the parameter ${where} does not fit in a 64-bit integer")
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [_value(item, where) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _value(item, where) for key, item in value.items()}
    raise BadCypher(
        f"the parameter ${where} is a {type(value).__name__}; text, numbers, booleans, null, lists and maps are allowed"
    )
