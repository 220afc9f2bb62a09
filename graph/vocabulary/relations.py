"""The relation vocabulary as typed rows: what a claim may say, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from actorgraph.graph.errors import BadVocabulary, Where, did_you_mean, one_of
from actorgraph.graph.names import short_hash
from actorgraph.graph.vocabulary.kinds import Kind

__all__ = ["Relation", "Role", "Topic", "Vocabulary", "relation_of", "shipped_vocabulary"]

ACTOR_KINDS = frozenset(kind for kind in Kind if kind.is_actor)


@dataclass(frozen=True, slots=True)
class Role:
    """One end of a relation: the name of the role, the kinds that may fill it, and whether it may stay empty."""

    name: str
    kinds: frozenset[Kind]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A row of relations.yaml; `event` is None for a lasting state."""

    name: str
    means: str
    source: Role
    target: Role
    symmetric: bool
    event: str | None
    implies: tuple[str, ...]
    once: bool
    plover: str | None
    done: str
    infinitive: str
    family: str

    @property
    def type(self) -> str:
        """The type of its edges when it happened: `MET_WITH`."""
        return self.name.replace("-", "_").upper()

    @property
    def done_by_many(self) -> str:
        """Its words for people where several did it or suffered it: "were abducted by"."""
        verb, space, rest = self.done.partition(" ")
        return {"was": "were", "is": "are", "has": "have"}.get(verb, verb) + space + rest

    @property
    def roles(self) -> tuple[Role, ...]:
        """Its roles, each once: one for a symmetric relation, else two."""
        return (self.source,) if self.symmetric else (self.source, self.target)

    def role(self, name: str) -> Role | None:
        """The role of that name, if it is one of its two ends."""
        return next((role for role in self.roles if role.name == name), None)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All closed words of one case: relations and topics by name.

    `version`: 12 hex digits over all that claims may say and what follows from it.
    """

    relations: Mapping[str, Relation]
    topics: Mapping[str, Topic]
    version: str = field(init=False, compare=False)
    _by_type: dict[str, Relation] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_type.update({relation.type: relation for relation in self.relations.values()})
        rows = [*map(_stable, self.relations.values()), *map(repr, self.topics.values())]
        object.__setattr__(self, "version", short_hash(*rows, length=12))

    def __iter__(self) -> Iterator[Relation]:
        return iter(self.relations.values())

    def relation(self, name: str, where: Where | None = None) -> Relation:
        """The relation of that name (`met-with`, also `MET_WITH`); BadVocabulary with the allowed names if unknown."""
        found = self.relations.get(name) or self._by_type.get(name)
        if found is None:
            hint = did_you_mean(name.lower().replace("_", "-"), self.relations)
            raise BadVocabulary(f"unknown relation {name!r}{hint or ' — ' + one_of(self.relations)}", where)
        return found

    def topic(self, name: str, where: Where | None = None) -> Topic:
        """The topic of that name; BadVocabulary with the allowed names if unknown."""
        if name not in self.topics:
            raise BadVocabulary(f"unknown topic {name!r} — {one_of(self.topics)}", where)
        return self.topics[name]

    def implied(self, relation: str) -> frozenset[str]:
        """The relation itself and all that follow from it, at any distance."""
        seen = {relation}
        todo = [relation]
        while todo:
            for name in self.relations[todo.pop()].implies:
                if name not in seen:
                    seen.add(name)
                    todo.append(name)
        return frozenset(seen)


@dataclass(frozen=True, slots=True)
class Topic:
    """What claims may be about: its sentence and the words (lemmas) that point to it."""

    name: str
    means: str
    words: tuple[str, ...]


def _stable(row: Relation) -> str:
    """The row as text that is the same in every process: sets of kinds are sorted."""
    ends = [(role.name, sorted(role.kinds), role.optional) for role in (row.source, row.target)]
    return repr((row.name, row.means, ends, row.symmetric, row.event, row.implies, row.once, row.plover, row.done))


def _kinds(names: list[str], where: Where) -> frozenset[Kind]:
    kinds: set[Kind] = set()
    for name in names:
        if name == "actor":
            kinds |= ACTOR_KINDS
        elif name in frozenset(Kind):
            kinds.add(Kind(name))
        else:
            raise BadVocabulary(f"unknown kind {name!r} — {one_of(['actor', *Kind])}", where)
    return frozenset(kinds)


def _role(row: dict[str, Any], where: Where) -> Role:
    return Role(str(row["role"]), _kinds(row["kinds"], where), bool(row.get("optional", False)))


def relation_of(name: str, row: dict[str, Any], file: str) -> Relation:
    """A row of a table of relations as a relation; BadVocabulary where a column is wrong."""
    where = Where(file, field=name)
    known = {"means", "from", "to", "symmetric", "event", "state", "implies", "once", "plover", "done"}
    unknown = set(row) - known - {"infinitive", "family"}
    if unknown:
        raise BadVocabulary(f"unknown column {min(unknown)!r}", where)
    missing = [key for key in ("means", "from", "to", "done", "infinitive", "family") if key not in row]
    if missing:
        raise BadVocabulary(f"column {missing[0]!r} is missing", where)
    if ("event" in row) == bool(row.get("state")):
        raise BadVocabulary("either `event: KIND` or `state: true`, not both", where)
    return Relation(
        name=name,
        means=str(row["means"]),
        source=_role(row["from"], where),
        target=_role(row["to"], where),
        symmetric=bool(row.get("symmetric", False)),
        event=row.get("event"),
        implies=tuple(row.get("implies", ())),
        once=bool(row.get("once", False)),
        plover=row.get("plover"),
        done=str(row["done"]),
        infinitive=str(row["infinitive"]),
        family=str(row["family"]),
    )


@cache
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary that ships with actorgraph, read once."""
    folder = files("actorgraph.graph.vocabulary")
    rows = yaml.safe_load(folder.joinpath("relations.yaml").read_text("utf-8"))
    relations = {name: relation_of(name, row, "relations.yaml") for name, row in rows.items()}
    for relation in relations.values():
        for implied in relation.implies:
            if implied not in relations:
                raise BadVocabulary(f"implies the unknown {implied!r}", Where("relations.yaml", field=relation.name))
    topics = {
        name: Topic(name, row["means"], tuple(row["words"]))
        for name, row in yaml.safe_load(folder.joinpath("topics.yaml").read_text("utf-8")).items()
    }
    return Vocabulary(relations, topics)
