"""The edges of a graph, filed by what the page needs them for."""

from __future__ import annotations

from dataclasses import dataclass, field

from actorgraph.graph.generation import Edge

__all__ = ["FiledEdges", "Line", "Naming", "Rivalry"]

_STRUCTURE = frozenset({"PART_OF", "SUBSET_OF"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the picture: all plain edges of one pair, relation and status, with their claims, sorted.

    A line without claims is structure: a part and its whole, as the registry or a phrase says.
    """

    source: str
    target: str
    of: str
    status: str
    claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its ends, relation and status: the same as long as these stay."""
        return f"{self.source}|{self.of}|{self.status}|{self.target}"


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two claims that cannot both be right, and why."""

    one: str
    other: str
    why: str


@dataclass(frozen=True, slots=True)
class Naming:
    """A document and an actor that it names, with how often."""

    document: str
    actor: str
    times: int


@dataclass
class FiledEdges:
    """Edges by use: what to draw, what joins events; ends, voices and holders of claims; what contradicts what."""

    lines: dict[tuple[str, str, str, str], set[str]] = field(default_factory=dict)
    structure: list[Line] = field(default_factory=list)
    event_links: list[Line] = field(default_factory=list)
    voices: dict[str, set[tuple[int, str]]] = field(default_factory=dict)
    holders: dict[str, set[str]] = field(default_factory=dict)
    rivalries: list[Rivalry] = field(default_factory=list)
    contents: list[tuple[str, str]] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)

    def add(self, edge: Edge) -> None:
        """File one edge; kinds that the page does not use are left out."""
        if not self._add_of_the_record(edge):
            self._add_of_the_world(edge)

    def _add_of_the_record(self, edge: Edge) -> bool:
        source, target, told = edge.source, edge.target, edge.properties
        match edge.type:
            case "SAID_BY":
                self.voices.setdefault(source, set()).add((int(str(told.get("step", 0))), target))
            case "HELD_BY":
                self.holders.setdefault(source, set()).add(target)
            case "CONTRADICTS":
                self.rivalries.append(Rivalry(source, target, str(told.get("why", ""))))
            case "CONTENT_OF":
                self.contents.append((source, target))
            case "MENTIONS":
                self.namings.append(Naming(source, target, int(str(told.get("times", 1)))))
            case _:
                return False
        return True

    def _add_of_the_world(self, edge: Edge) -> None:
        source, target, told = edge.source, edge.target, edge.properties
        of = str(told.get("of", edge.type))
        if "claim" in told:
            claim = str(told["claim"])
            self.lines.setdefault((source, target, of, str(told["status"])), set()).add(claim)
        elif source.startswith("event/") and target.startswith("event/"):
            behind = told.get("claims", [])
            claims = tuple(map(str, behind)) if isinstance(behind, list) else ()
            self.event_links.append(Line(source, target, of, str(told["status"]), claims))
        elif of in _STRUCTURE:
            self.structure.append(Line(source, target, of, "happened", ()))
