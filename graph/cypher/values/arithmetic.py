"""`+ - * / % ^` with 64-bit integers, Java's division and remainder, and Cypher's joining of text and lists."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from decimal import Decimal

from actorgraph.graph.cypher.values.entities import Value
from actorgraph.graph.cypher.values.problem import Problem, Unproven, kind_of
from actorgraph.graph.cypher.values.spans import Duration, scaled, shifted, summed
from actorgraph.graph.cypher.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time

__all__ = ["add", "calculate", "float_text", "negate", "whole"]

_LARGEST = 2**63
_INSTANT = (Date, LocalTime, Time, LocalDateTime, DateTime)
_TEMPORAL = (*_INSTANT, Duration)


def is_number(value: Value) -> bool:
    """Whether a value is an integer or a float."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def whole(value: int) -> int:
    """The integer, if it fits in 64 bits."""
    if not -_LARGEST <= value < _LARGEST:
        raise Problem("the result does not fit in a 64-bit integer")
    return value


def float_text(value: float) -> str:
    """A float as Java writes it: 1.0E7 from ten million on, 1.0E-4 below a thousandth."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if 0 < abs(value) < sys.float_info.min:
        raise Unproven("the text of a float next to zero")
    if value == 0 or 1e-3 <= abs(value) < 1e7:
        return repr(value) if "e" not in repr(value) else format(Decimal(repr(value)), "f")
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    text = "".join(map(str, digits)).rstrip("0") or "0"
    power = int(exponent) + len(digits) - 1
    return f"{'-' if sign else ''}{text[0]}.{text[1:] or '0'}E{power}"


def text_of(value: Value) -> str:
    """A scalar as text, for joining."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return float_text(value) if isinstance(value, float) else str(value)


def add(left: Value, right: Value) -> Value:
    """`left + right`: numbers, text with any scalar, lists with anything."""
    if left is None or right is None:
        return None
    if isinstance(left, _TEMPORAL) or isinstance(right, _TEMPORAL):
        return _add_time(left, right)
    if is_number(left) and is_number(right):
        return whole(left + right) if isinstance(left, int) and isinstance(right, int) else left + right
    if isinstance(left, list) or isinstance(right, list):
        head = left if isinstance(left, list) else [left]
        return head + (right if isinstance(right, list) else [right])
    scalars = isinstance(left, (str, int, float)) and isinstance(right, (str, int, float))
    if scalars and (isinstance(left, str) or isinstance(right, str)):
        return text_of(left) + text_of(right)
    raise Problem(f"cannot add {kind_of(left)} and {kind_of(right)}")


def _add_time(left: Value, right: Value) -> Value:
    """A span and a time, two spans, a list with anything, text with the text of a time."""
    if isinstance(left, list) or isinstance(right, list):
        head = left if isinstance(left, list) else [left]
        return head + (right if isinstance(right, list) else [right])
    if isinstance(left, Duration) and isinstance(right, Duration):
        return summed(left, right)
    if isinstance(right, Duration) and isinstance(left, _INSTANT):
        return shifted(left, right)
    if isinstance(left, Duration) and isinstance(right, _INSTANT):
        return shifted(right, left)
    if isinstance(left, str) or isinstance(right, str):
        return str(left) + str(right)
    raise Problem(f"cannot add {kind_of(left)} and {kind_of(right)}")


def _calculate_time(operator: str, left: Value, right: Value) -> Value:
    verb, _ = _NUMERIC[operator]
    if operator == "-" and isinstance(right, Duration):
        if isinstance(left, Duration):
            return summed(left, right, -1)
        if isinstance(left, _INSTANT):
            return shifted(left, right, -1)
    if operator == "*" and isinstance(right, Duration):
        left, right = right, left
    if operator in ("*", "/") and isinstance(left, Duration) and isinstance(right, (int, float)) and is_number(right):
        return scaled(left, right, divide=operator == "/")
    raise Problem(f"cannot {verb} {kind_of(left)} and {kind_of(right)}")


def concatenate(left: Value, right: Value) -> Value:
    """`left || right`: two strings or two lists."""
    if left is None or right is None:
        return None
    if isinstance(left, str) and isinstance(right, str):
        return left + right
    if isinstance(left, list) and isinstance(right, list):
        return [*left, *right]
    raise Problem(f"|| joins two strings or two lists, not {kind_of(left)} and {kind_of(right)}")


def _divide(left: float, right: float) -> float:
    if isinstance(left, int) and isinstance(right, int):
        if right == 0:
            raise Problem("division by zero")
        quotient = abs(left) // abs(right)
        return whole(quotient if (left < 0) == (right < 0) else -quotient)
    if right == 0:
        if left == 0 or math.isnan(left):
            return math.nan
        return math.inf if (left > 0) == (math.copysign(1, right) > 0) else -math.inf
    return left / right


def _remainder(left: float, right: float) -> float:
    if isinstance(left, int) and isinstance(right, int):
        if right == 0:
            raise Problem("division by zero")
        rest = abs(left) % abs(right)
        return -rest if left < 0 else rest
    if right == 0 or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


def _power(left: float, right: float) -> float:
    try:
        result = float(left) ** float(right)
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return math.inf
    return math.nan if isinstance(result, complex) else result


def _subtract(left: float, right: float) -> float:
    return whole(left - right) if isinstance(left, int) and isinstance(right, int) else left - right


def _multiply(left: float, right: float) -> float:
    return whole(left * right) if isinstance(left, int) and isinstance(right, int) else left * right


_NUMERIC: dict[str, tuple[str, Callable[[float, float], float]]] = {
    "-": ("subtract", _subtract),
    "*": ("multiply", _multiply),
    "/": ("divide", _divide),
    "%": ("take the remainder of", _remainder),
    "^": ("raise to a power", _power),
}


def calculate(operator: str, left: Value, right: Value) -> Value:
    """The value of an arithmetic operator; null in, null out."""
    if operator == "+":
        return add(left, right)
    if operator == "||":
        return concatenate(left, right)
    if left is None or right is None:
        return None
    if isinstance(left, _TEMPORAL) or isinstance(right, _TEMPORAL):
        return _calculate_time(operator, left, right)
    verb, run = _NUMERIC[operator]
    if not (is_number(left) and is_number(right)):
        raise Problem(f"cannot {verb} {kind_of(left)} and {kind_of(right)}")
    return run(left, right)


def negate(value: Value) -> Value:
    """`-value`."""
    if value is None:
        return None
    if not is_number(value):
        raise Problem(f"cannot negate {kind_of(value)}")
    return whole(-value) if isinstance(value, int) else -value
