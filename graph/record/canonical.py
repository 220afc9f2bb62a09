"""Readings and log entries as canonical JSON, both ways: equal values give equal bytes."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from actorgraph.graph.errors import Damaged
from actorgraph.graph.record.reading import Reading

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["canonical_json", "dump_reading", "hashes", "parse_reading"]


@cache
def _readings() -> TypeAdapter[Reading]:
    # Whoever only asks questions reads no readings, and need not wait for what reads them.
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(Reading)


def canonical_json(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, no escapes beyond what JSON needs."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def dump_reading(reading: Reading) -> str:
    """A reading as canonical JSON; what has its default value is left out."""
    return canonical_json(_readings().dump_python(reading, mode="json", exclude_defaults=True))


def hashes(reading: Reading) -> str:
    """SHA-256 of the file, of its text, and of all that was read, as the log keeps them."""
    text, whole = (hashlib.sha256(part.encode()).hexdigest() for part in (reading.text, dump_reading(reading)))
    return f"file {reading.document.sha256} text {text} reading {whole}"


def parse_reading(text: str) -> Reading:
    """The reading that `dump_reading` wrote; Damaged when the text is something else."""
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        return _readings().validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        at = ".".join(str(part) for part in first["loc"])
        raise Damaged(f"a stored reading cannot be read back: {first['msg']} at {at or 'its start'}") from error
