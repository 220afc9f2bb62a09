"""Functions of numbers, and conversions to and from them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
)

from actorgraph.graph.cypher.functions.checked import integer, number
from actorgraph.graph.cypher.values import TEMPORAL_TYPES, Problem, Unproven, Value, kind_of
from actorgraph.graph.cypher.values.arithmetic import float_text, whole

__all__ = ["NUMBERS"]

_INTEGER = re.compile(r"[+-]?\d+")
_FLOAT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_LARGEST = 2**63
_MODES = {
    "UP": ROUND_UP, "DOWN": ROUND_DOWN, "CEILING": ROUND_CEILING, "FLOOR": ROUND_FLOOR,
    "HALF_UP": ROUND_HALF_UP, "HALF_DOWN": ROUND_HALF_DOWN, "HALF_EVEN": ROUND_HALF_EVEN,
}  # fmt: skip


def _clamped(value: float) -> int:
    """A float without its fraction, at the ends of 64 bits where it lies beyond, as Java does it."""
    if math.isnan(value):
        return 0
    if math.isinf(value):
        return _LARGEST - 1 if value > 0 else -_LARGEST
    return max(-_LARGEST, min(_LARGEST - 1, int(value)))


def to_integer(value: Value) -> int | None:
    """toInteger(); text that is no number gives null."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return _clamped(value)
    if isinstance(value, str):
        if _INTEGER.fullmatch(value):
            found = int(value)
            return found if -_LARGEST <= found < _LARGEST else _too_large()
        return _clamped(float(value)) if _FLOAT.fullmatch(value) else None
    raise Problem(f"toInteger() expects a string, number or boolean, found {kind_of(value)}")


def _too_large() -> int:
    raise Unproven("text of an integer beyond 64 bits")


def to_float(value: Value) -> float | None:
    """toFloat(); text that is no number gives null."""
    if isinstance(value, str):
        stripped = value.strip()
        if stripped.lower().lstrip("+-") in ("nan", "infinity") or stripped[-1:].lower() in {"f", "d"}:
            raise Unproven("text of a float that only Java reads")
        return float(stripped) if _FLOAT.fullmatch(stripped) else None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Problem(f"toFloat() expects a string or a number, found {kind_of(value)}")
    return float(value)


def to_boolean(value: Value) -> bool | None:
    """toBoolean(); text that is neither true nor false gives null."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value != 0
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().lower())
    raise Problem(f"toBoolean() expects a string, integer or boolean, found {kind_of(value)}")


def to_string(value: Value) -> str:
    """toString()."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, (int, *TEMPORAL_TYPES)):
        return str(value)
    raise Problem(f"toString() expects a string, number or boolean, found {kind_of(value)}")


def _round(value: Value, places: Value = 0, mode: Value = None) -> float:
    given, digits = number("round", value), integer("round", places)
    if isinstance(given, float) and (math.isnan(given) or math.isinf(given)):
        raise Unproven("round() of NaN or infinity")
    if mode is not None and (not isinstance(mode, str) or mode.upper() not in _MODES):
        raise Problem(f"round() knows the modes {', '.join(_MODES)}")
    if digits == 0 and mode is None:
        rounded = _clamped(math.floor(given + 0.5) if abs(given) < 2**52 else given)
        if 0 < abs(given) < 0.5:
            rounded = 0
        return float(rounded)
    if digits < 0:
        raise Problem("round() cannot round to a negative number of places")
    exact = Decimal(repr(given)) if isinstance(given, float) else Decimal(given)
    with_places = exact.quantize(Decimal(1).scaleb(-digits), rounding=_MODES[(mode or "HALF_UP").upper()])
    return float(with_places) + 0.0


def _abs(value: Value) -> float:
    given = number("abs", value)
    return whole(abs(given)) if isinstance(given, int) else abs(given)


def _sign(value: Value) -> int:
    given = number("sign", value)
    return (given > 0) - (given < 0)


def _log(value: float) -> float:
    return -math.inf if value == 0 else math.nan if value < 0 else math.log(value)


def _log10(value: float) -> float:
    return -math.inf if value == 0 else math.nan if value < 0 else math.log10(value)


def _exp(value: float) -> float:
    try:
        return math.exp(value)
    except OverflowError:
        return math.inf


def _of_float(name: str, run: Callable[[float], float]) -> tuple[int, int, Callable[..., Value]]:
    def function(value: Value) -> Value:
        given = float(number(name, value))
        if math.isnan(given):
            return math.nan
        try:
            return run(given)
        except (ValueError, OverflowError):
            return math.nan

    return 1, 1, function


def _whole_float(run: Callable[[float], float]) -> Callable[[float], float]:
    def function(value: float) -> float:
        if math.isinf(value):
            return value
        found = float(run(value))
        return math.copysign(0.0, value) if found == 0 and value < 0 else found

    return function


def _list_of(name: str, convert: Callable[[Value], Value]) -> tuple[int, int, Callable[..., Value]]:
    def function(values: Value) -> Value:
        if not isinstance(values, list):
            raise Problem(f"{name}() expects a list, found {kind_of(values)}")
        return [None if item is None else _or_null(convert)(item) for item in values]

    return 1, 1, function


def _or_null(convert: Callable[[Value], Value]) -> Callable[[Value], Value]:
    def function(value: Value) -> Value:
        try:
            return convert(value)
        except Problem:
            return None

    return function


def _is_nan(value: Value) -> bool:
    given = number("isNaN", value)
    return isinstance(given, float) and math.isnan(given)


NUMBERS: dict[str, tuple[int, int, Callable[..., Value]]] = {
    "tointeger": (1, 1, to_integer),
    "tofloat": (1, 1, to_float),
    "toboolean": (1, 1, to_boolean),
    "tostring": (1, 1, to_string),
    "tointegerornull": (1, 1, _or_null(to_integer)),
    "tofloatornull": (1, 1, _or_null(to_float)),
    "tobooleanornull": (1, 1, _or_null(to_boolean)),
    "tostringornull": (1, 1, _or_null(to_string)),
    "tointegerlist": _list_of("toIntegerList", to_integer),
    "tofloatlist": _list_of("toFloatList", to_float),
    "tobooleanlist": _list_of("toBooleanList", to_boolean),
    "tostringlist": _list_of("toStringList", to_string),
    "round": (1, 3, _round),
    "abs": (1, 1, _abs),
    "sign": (1, 1, _sign),
    "isnan": (1, 1, _is_nan),
    "ceil": _of_float("ceil", _whole_float(math.ceil)),
    "floor": _of_float("floor", _whole_float(math.floor)),
    "sqrt": _of_float("sqrt", lambda value: math.nan if value < 0 else math.sqrt(value)),
    "exp": _of_float("exp", _exp),
    "log": _of_float("log", _log),
    "log10": _of_float("log10", _log10),
    "degrees": _of_float("degrees", math.degrees),
    "radians": _of_float("radians", math.radians),
    "pi": (0, 0, lambda: math.pi),
    "e": (0, 0, lambda: math.e),
}
