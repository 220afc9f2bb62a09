"""Readings and log entries as canonical JSON, both ways: equal values give equal bytes."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from actorgraph.graph.errors import Damaged
from actorgraph.graph.record.reading import Reading

__all__ = ["canonical_json", "dump_reading", "parse_reading"]


@cache
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def canonical_json(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, no escapes beyond what JSON needs."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def dump_reading(reading: Reading) -> str:
    """A reading as canonical JSON; what has its default value is left out."""
    return canonical_json(_readings().dump_python(reading, mode="json", exclude_defaults=True))


def parse_reading(text: str) -> Reading:
    """The reading that `dump_reading` wrote; Damaged when the text is something else."""
    try:
        return _readings().validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        at = ".".join(str(part) for part in first["loc"])
        raise Damaged(f"a stored reading cannot be read back: {first['msg']} at {at or 'its start'}") from error
