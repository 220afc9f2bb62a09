"""Shape by kind, dash by status: what tells lines and actors apart without colour. Colours are in the style sheet."""

from __future__ import annotations

from actorgraph.graph.vocabulary import Kind, Status

__all__ = ["DASHES", "SHAPES", "WIDTHS"]

SHAPES = {
    Kind.PERSON: "dot",
    Kind.GOVERNMENT: "square",
    Kind.ORGANIZATION: "diamond",
    Kind.GROUP: "triangle",
    Kind.PLACE: "hexagon",
}

DASHES: dict[Status, tuple[int, ...]] = {
    Status.HAPPENED: (),
    Status.ALLEGED: (11, 5),
    Status.PLANNED: (5, 4),
    Status.WISHED: (1, 4),
}
"""Lengths of dash and gap in pixels; denied has no line."""

WIDTHS = {Status.HAPPENED: 1.8, Status.ALLEGED: 1.6, Status.PLANNED: 1.6, Status.WISHED: 2.0}
