"""The binary operators, and looking into maps, lists, nodes and relationships."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from actorgraph.graph.cypher.functions.temporal import component
from actorgraph.graph.cypher.functions.text import matches
from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.values import TEMPORAL_TYPES, EdgeRef, NodeRef, Problem, Unproven, Value, kind_of
from actorgraph.graph.cypher.values.arithmetic import calculate
from actorgraph.graph.cypher.values.compare import equal, is_in, less, truth

__all__ = ["BINARY", "index_of", "property_of", "slice_of"]


def _differ(left: Value, right: Value) -> bool | None:
    same = equal(left, right)
    return None if same is None else not same


def _either(left: Value, right: Value) -> bool | None:
    one, other = truth(left), truth(right)
    return None if one is None or other is None else one != other


def _text(run: Callable[[str, str], bool], left: Value, right: Value) -> bool | None:
    return run(left, right) if isinstance(left, str) and isinstance(right, str) else None


BINARY: dict[str, Callable[[Value, Value], Value]] = {
    "XOR": _either,
    "=": equal,
    "<>": _differ,
    "<": less,
    "<=": partial(less, or_equal=True),
    ">": lambda left, right: less(right, left),
    ">=": lambda left, right: less(right, left, or_equal=True),
    "IN": is_in,
    "STARTS WITH": partial(_text, str.startswith),
    "ENDS WITH": partial(_text, str.endswith),
    "CONTAINS": partial(_text, str.__contains__),
    "=~": matches,
    **{operator: partial(calculate, operator) for operator in ("+", "-", "*", "/", "%", "^", "||")},
}


def property_of(reader: Reader, whole: Value, key: str) -> Value:
    """`whole.key`; None where it is not there."""
    if whole is None:
        return None
    if isinstance(whole, (NodeRef, EdgeRef)):
        return reader.properties(whole).get(key)
    if isinstance(whole, dict):
        return whole.get(key)
    if isinstance(whole, TEMPORAL_TYPES):
        return component(whole, key)
    raise Problem(f"properties belong to nodes, relationships and maps, not to {kind_of(whole)}")


def index_of(reader: Reader, whole: Value, place: Value) -> Value:
    """`whole[place]`: an item of a list, counted from its end where negative, or a property by name."""
    if whole is None or place is None:
        return None
    if isinstance(whole, list):
        if isinstance(place, bool) or not isinstance(place, int):
            raise Problem(f"a place in a list is an integer, not {kind_of(place)}")
        return whole[place] if -len(whole) <= place < len(whole) else None
    if isinstance(whole, (dict, NodeRef, EdgeRef, *TEMPORAL_TYPES)):
        if not isinstance(place, str):
            raise Problem(f"a property is named by a string, not by {kind_of(place)}")
        return property_of(reader, whole, place)
    raise Problem(f"[…] looks into lists and maps, not into {kind_of(whole)}")


def slice_of(whole: Value, lower: tuple[bool, Value], upper: tuple[bool, Value]) -> Value:
    """`whole[lower..upper]`; each end is (given, value), and an end that is given as null makes the slice null."""
    if whole is None or any(given and end is None for given, end in (lower, upper)):
        return None
    if not isinstance(whole, list):
        raise Unproven(f"[…..…] of {kind_of(whole)}")
    ends = [end for _, end in (lower, upper)]
    if any(end is not None and (isinstance(end, bool) or not isinstance(end, int)) for end in ends):
        raise Unproven("a slice whose ends are no integers")
    return whole[ends[0] : ends[1]]
