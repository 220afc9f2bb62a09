"""Names that may be one person, best first, with the reasons; a person decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz import fuzz

from actorgraph.graph.case import Case, Judgement, case_of
from actorgraph.graph.graph import Graph
from actorgraph.graph.names import is_one_letter_off, name_key
from actorgraph.queries.review.likeness import likeness, shape, turned

__all__ = ["Named", "Suggestion", "alike", "suggestions"]

LEAST = 0.7
"""Likeness below which two names are not put beside each other."""
SURE = 0.95
"""Likeness from which a pair is shown however many others its names have."""
_ROUGHLY = 60
"""Of rapidfuzz's 100: what is below is not compared sound by sound, which costs a thousand times as much."""

_ACTORS = """
MATCH (a:Actor) WHERE a.kind IN ['person', 'organization']
RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.kind AS kind, a.country AS country, a.known AS known,
       a.documents AS documents
ORDER BY id
"""
_NEIGHBOURS = "MATCH (a:Actor)-[r]-(b:Actor) WHERE r.of IS NOT NULL RETURN DISTINCT a.id AS one, b.id AS other"
_TOGETHER = "MATCH (d:Document)-[:MENTIONS]->(a:Actor) RETURN a.id AS actor, d.id AS document"


@dataclass(frozen=True, slots=True)
class Named:
    """An actor as it is compared with others."""

    id: str
    name: str
    kind: str = "person"
    aliases: tuple[str, ...] = ()
    country: str | None = None
    known: bool = False
    documents: int = 1
    offices: frozenset[str] = frozenset()
    neighbours: frozenset[str] = frozenset()
    named_in: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors that may be one: how sure (0 to 1), and why; `against` says what speaks against it."""

    one: Named
    other: Named
    score: float
    reasons: tuple[str, ...]
    against: tuple[str, ...] = ()


def suggestions(graph: Graph, case: Case | None = None) -> list[Suggestion]:
    """The pairs of names that nobody has decided on, best first; those that somebody was unsure of come last.

    Two actors that are both known are never put beside each other: their rows say that they are two.
    """
    case = case or case_of(graph.case_folder, graph.stamps())
    decided = {(line.left, line.right): line.judgement for line in case.decisions}
    open_, unsure = [], []
    for each in alike(_named(graph, case)):
        ids = (each.one.id, each.other.id)
        judgement = decided.get(ids) or decided.get((ids[1], ids[0]))
        if judgement is None:
            open_.append(each)
        elif judgement is Judgement.UNSURE:
            unsure.append(each)
    return [*open_, *unsure]


def alike(actors: Iterable[Named]) -> list[Suggestion]:
    """The pairs of actors that may be one, best first: of each name its nearest, and all that sound the same."""
    found = sorted(_pairs(list(actors)), key=lambda pair: (-pair.score, pair.one.id, pair.other.id))
    shown: dict[str, int] = {}
    kept = []
    for pair in found:
        if pair.score >= SURE or not (shown.get(pair.one.id) and shown.get(pair.other.id)):
            kept.append(pair)
            for each in (pair.one.id, pair.other.id):
                shown[each] = shown.get(each, 0) + 1
    return kept


def _pairs(actors: list[Named]) -> Iterator[Suggestion]:
    shapes = {actor.id: (shape(actor.name), shape(turned(actor.name))) for actor in actors}
    for one, other in combinations(actors, 2):
        if one.kind != other.kind or (one.known and other.known):
            continue
        if not _roughly(shapes[one.id], shapes[other.id]) and not _short_form(one, other):
            continue
        pair = _suggested(one, other)
        if pair is not None:
            yield pair


def _roughly(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return any(
        fuzz.ratio(a, b, score_cutoff=_ROUGHLY) for a, b in ((one[0], other[0]), (one[1], other[0]), (one[0], other[1]))
    )


def _suggested(one: Named, other: Named) -> Suggestion | None:
    reasons: list[str] = []
    if _short_form(one, other):
        sound = 0.75
        reasons.append("one is the family name of the other")
    else:
        sound = max(likeness(a, b) for a in _names(one) for b in _names(other))
    if sound < LEAST:
        return None
    if not reasons:
        reasons.append(_how(one.name, other.name, sound))
    score = sound
    shared = one.neighbours & other.neighbours
    for holds, weight, reason in (
        (one.offices & other.offices, 0.1, "the same office"),
        (one.country and one.country == other.country, 0.05, f"the same country ({one.country})"),
        (shared, min(0.1, 0.03 * len(shared)), f"{len(shared)} shared neighbours"),
    ):
        if holds:
            score += weight
            reasons.append(reason)
    against: list[str] = []
    if one.country and other.country and one.country != other.country:
        score -= 0.15
        against.append(f"different countries ({one.country}, {other.country})")
    together = one.named_in & other.named_in
    if together and "@" not in one.id and "@" not in other.id:
        score -= 0.1
        against.append(f"both are named in {len(together)} of the same documents")
    return Suggestion(one, other, round(min(1.0, score), 3), tuple(reasons), tuple(against)) if score >= LEAST else None


def _how(one: str, other: str, sound: float) -> str:
    left, right = name_key(one), name_key(other)
    if left == right:
        return "the same name in two documents"
    if is_one_letter_off(left, right):
        return f"one letter apart ({sound:.2f})"
    if sorted(left.split()) == sorted(right.split()):
        return "the same words in another order"
    if set(left.split()) < set(right.split()) or set(right.split()) < set(left.split()):
        return "one has more words"
    return f"sounds alike in another transliteration ({sound:.2f})"


def _short_form(one: Named, other: Named) -> bool:
    """A bare surname and a full name that begins or ends with it."""
    left, right = name_key(one.name).split(), name_key(other.name).split()
    short, long = sorted((left, right), key=len)
    return one.kind == "person" and len(short) == 1 and len(long) > 1 and short[0] in (long[0], long[-1])


def _names(actor: Named) -> list[str]:
    """The name and a few other full names; a description is no name."""
    return [actor.name, *[each for each in actor.aliases if " " in each and each[:1].isupper()][:5]]


def _is_name(actor: str, name: str) -> bool:
    """False for what a document only describes ("the association", "Police", "the Japanese prime minister")."""
    words = name.split()
    capital = all(word[:1].isupper() for word in words)
    return "@" not in actor or (capital and (actor.startswith("person/") or len(words) > 1 or name.isupper()))


def _named(graph: Graph, case: Case) -> list[Named]:
    neighbours = _grouped((str(a), str(b)) for a, b in graph.cypher(_NEIGHBOURS).rows)
    named_in = _grouped((str(a), str(b)) for a, b in graph.cypher(_TOGETHER).rows)
    return [
        Named(
            str(row["id"]),
            str(row["name"]),
            str(row["kind"]),
            tuple(row["aliases"] or ()),
            row["country"],
            bool(row["known"]),
            int(row["documents"] or 0),
            frozenset(f"{term.office} of {term.of}" for term in case.registry.terms_of(str(row["id"]))),
            frozenset(neighbours.get(str(row["id"]), ())),
            frozenset(named_in.get(str(row["id"]), ())),
        )
        for row in graph.cypher(_ACTORS).dicts()
        if _is_name(str(row["id"]), str(row["name"]))
    ]


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
    return found
