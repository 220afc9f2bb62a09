"""What the picture shows: everybody who has a line, as long as that can be read; else communities, one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from actorgraph.graph.vocabulary import Kind, Status, Vocabulary
from actorgraph.page.communities import communities_of
from actorgraph.page.content import Actor, Content
from actorgraph.page.filed import Line
from actorgraph.page.labels import box_of, label_lines, radius
from actorgraph.page.layout import STARTS, place
from actorgraph.page.looks import DASHES, SHAPES, WIDTHS
from actorgraph.page.network import Mark, Stroke

__all__ = ["MOST_DRAWN", "MOST_IN_COMMUNITY", "Community", "Scene", "Scenes", "scenes_of"]

MOST_DRAWN = 300
"""Actors in one picture at most."""
MOST_IN_COMMUNITY = 80
"""Actors that the picture of a community shows; the others are found by search, each with its surroundings."""
LINKS = 3
"""Links of each community that the overview draws, the strongest."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Marks and strokes of one picture."""

    marks: tuple[Mark, ...] = ()
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True)
class Community:
    """A part of a large graph: its name, all its members, and the places of those that its picture shows."""

    name: str
    members: tuple[str, ...]
    positions: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Scenes:
    """The picture that the page opens with; `communities` is empty when it shows everybody who has a line."""

    opening: Scene
    communities: tuple[Community, ...] = ()


def scenes_of(content: Content, words: Vocabulary) -> Scenes:
    """All actors that have a line, up to 300; of more, an overview of communities and a picture for each."""
    drawn = content.drawn()
    if len(drawn) <= MOST_DRAWN:
        return Scenes(_picture(drawn, content, words))
    pairs = [(line.source, line.target) for line in content.lines]
    parts = communities_of([actor.id for actor in drawn], pairs)
    actors = {actor.id: actor for actor in drawn}
    lines = _counted(content.lines)
    within = _within(parts, content.lines)
    communities = tuple(_community(part, actors, own, lines) for part, own in zip(parts, within, strict=True))
    return Scenes(_overview(communities, pairs), communities)


def _picture(drawn: Sequence[Actor], content: Content, words: Vocabulary) -> Scene:
    lines = _counted(content.lines)
    positions = _positions(drawn, content.lines, lines)
    marks = tuple(
        Mark(
            actor.id,
            "\n".join(label_lines(actor.name)),
            SHAPES[Kind(actor.kind)],
            radius(lines[actor.id]),
            *positions[actor.id],
        )
        for actor in drawn
    )
    symmetric = {relation.type: relation.symmetric for relation in words}
    strokes = tuple(
        Stroke(
            line.id,
            line.source,
            line.target,
            bool(line.claims) and not symmetric.get(line.of, False),
            DASHES[Status(line.status)],
            WIDTHS[Status(line.status)] if line.claims else 1.0,
        )
        for line in (*content.lines, *content.structure)
        if line.source in positions and line.target in positions
    )
    return Scene(marks, strokes)


def _positions(
    drawn: Sequence[Actor], between: Iterable[Line], lines: Mapping[str, int], starts: int = STARTS
) -> dict[str, tuple[float, float]]:
    boxes = {actor.id: box_of(label_lines(actor.name), radius(lines[actor.id])) for actor in drawn}
    return place(boxes, [(line.source, line.target) for line in between], starts)


def _counted(lines: Iterable[Line]) -> Counter[str]:
    """How many lines each actor has."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts.update((line.source, line.target))
    return counts


def _within(parts: Sequence[tuple[str, ...]], lines: Iterable[Line]) -> list[list[Line]]:
    """The lines inside each part."""
    home = {member: number for number, members in enumerate(parts) for member in members}
    found: list[list[Line]] = [[] for _ in parts]
    for line in lines:
        if home[line.source] == home[line.target]:
            found[home[line.source]].append(line)
    return found


def _community(
    members: tuple[str, ...], actors: Mapping[str, Actor], own: Sequence[Line], lines: Mapping[str, int]
) -> Community:
    ranked = sorted(members, key=lambda member: (-lines[member], member))
    shown = {member: actors[member] for member in sorted(ranked[:MOST_IN_COMMUNITY])}
    within = [line for line in own if line.source in shown and line.target in shown]
    return Community(actors[ranked[0]].name, members, _positions(tuple(shown.values()), within, lines, 1))


def _overview(communities: Sequence[Community], pairs: Iterable[tuple[str, str]]) -> Scene:
    """One mark a community, as large as it has members; strokes where most lines run between two."""
    home = {member: number for number, each in enumerate(communities) for member in each.members}
    between: Counter[tuple[int, int]] = Counter()
    for one, other in pairs:
        if home[one] != home[other]:
            between[min(home[one], home[other]), max(home[one], home[other])] += 1
    kept: set[tuple[int, int]] = set()
    for number in range(len(communities)):
        own = sorted((pair for pair in between if number in pair), key=lambda pair: (-between[pair], pair))
        kept.update(own[:LINKS])
    names = [f"community/{number}" for number in range(len(communities))]
    labels = [(*label_lines(each.name)[:2], f"and {len(each.members) - 1} more") for each in communities]
    sizes = [round(8 + 1.2 * len(each.members) ** 0.5, 1) for each in communities]
    boxes = {name: box_of(label, size) for name, label, size in zip(names, labels, sizes, strict=True)}
    positions = place(boxes, [(names[one], names[other]) for one, other in sorted(kept)])
    marks = tuple(
        Mark(name, "\n".join(label), "dot", size, *positions[name])
        for name, label, size in zip(names, labels, sizes, strict=True)
    )
    strokes = tuple(
        Stroke(f"{names[one]}|{names[other]}", names[one], names[other], False, (), 1.5) for one, other in sorted(kept)
    )
    return Scene(marks, strokes)
