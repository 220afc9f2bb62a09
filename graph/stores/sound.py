"""What a generation must be like for every store to hold it exactly: checked once, before any of them writes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from actorgraph.graph.errors import Damaged
from actorgraph.graph.generation import Edge, Generation, Node

__all__ = ["LABELS", "is_text", "sound"]

LABELS = ("Actor", "Claim", "Document", "Event", "Place")
"""Every node has one of these labels, under which its id is unique."""

SMALLEST, LARGEST = -(2**63), 2**63 - 1


def sound(generation: Generation) -> Generation:
    """The same generation once it is known that every store can hold it; Damaged otherwise: its maker has a fault.

    Ids are unique and also properties, ends of edges are there, labels and types are plain words, values are text,
    whole numbers of 64 bits, floats, booleans, or lists of one of these.
    """
    nodes = {node.id for node in generation.nodes}
    if len(nodes) < len(generation.nodes):
        raise Damaged(f"two nodes have the id {_repeated(generation.nodes)!r}")
    if len({edge.id for edge in generation.edges}) < len(generation.edges):
        raise Damaged(f"two edges have the id {_repeated(generation.edges)!r}")
    for edge in generation.edges:
        if edge.source not in nodes or edge.target not in nodes:
            raise Damaged(f"edge {edge.id!r} from {edge.source!r} to {edge.target!r}: one of its ends is missing")
    for node in generation.nodes:
        _check_properties(node)
    for edge in generation.edges:
        _check_properties(edge)
    for labels in {node.labels for node in generation.nodes}:
        _check_labels(labels)
    for word in {edge.type for edge in generation.edges}:
        _check_word(word)
    return generation


def is_text(text: str) -> bool:
    """False for text with half a surrogate pair, which has no UTF-8."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _repeated(items: Iterable[Node | Edge]) -> str:
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            return item.id
        seen.add(item.id)
    return ""


def _check_properties(item: Node | Edge) -> None:
    if item.properties.get("id") != item.id:
        raise Damaged(f"{item.id!r} has the property id {item.properties.get('id')!r}; the two must be the same")
    for key, value in item.properties.items():
        if not (_fits_all(value) if isinstance(value, list) else _fits(value)):
            raise Damaged(
                f"{item.id!r} has {key} = {value!r}, which no store can keep: "
                "text, whole numbers of 64 bits, floats, booleans, or lists of one of these"
            )


def _fits(value: object) -> bool:
    kind = type(value)
    if kind is str:
        return is_text(cast(str, value))
    if kind is int:
        return SMALLEST <= cast(int, value) <= LARGEST
    return kind is bool or kind is float


def _fits_all(values: list[Any]) -> bool:
    return all(_fits(value) for value in values) and len({type(value) for value in values}) <= 1


def _check_labels(labels: tuple[str, ...]) -> None:
    if list(labels) != sorted(set(labels)) or not set(labels) & set(LABELS):
        raise Damaged(f"the labels {labels!r} are not sorted, each once, with one of {', '.join(LABELS)}")
    for label in labels:
        _check_word(label)


def _check_word(word: str) -> None:
    if not (word.isascii() and word.isidentifier()):
        raise Damaged(f"{word!r} is no label or relationship type: letters, digits and underscores only")
