"""Which claims are about one event: keys, and how the vaguer joins the finer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.graph.derive.facts import Fact
from actorgraph.graph.derive.groups import Wholes
from actorgraph.graph.record import EARLIEST, LATEST, Bounds, bounds
from actorgraph.graph.vocabulary import Status

__all__ = ["EventKey", "event_key", "events_of"]

_NO_YEAR = re.compile(r"XXXX(-\d\d(?:-\d\d)?)")


@dataclass(frozen=True, slots=True, order=True)
class EventKey:
    """What makes two claims tell of one event.

    `places` are destinations by role; `date` is empty where it can happen only once; `only` is a claim id where nobody
    in it is known, so that it stands alone.
    """

    kind: str
    actors: tuple[tuple[str, tuple[str, ...]], ...]
    places: tuple[tuple[str, tuple[str, ...]], ...]
    topics: tuple[str, ...]
    date: str
    only: str = ""

    @property
    def id(self) -> str:
        """`event/request/shinzo-abe/moon-jae-in/abductions/-`: kind, fillers by role, topics, date."""
        if self.only:
            return f"event/{self.kind}/{self.only}"
        fillers = ["+".join(_short(actor) for actor in actors) or "-" for _, actors in (*self.actors, *self.places)]
        return "/".join(
            ["event", self.kind, *fillers, "+".join(self.topics) or "-", self.date.replace("/", "--") or "-"]
        )


def _short(actor: str) -> str:
    kind, _, path = actor.partition("/")
    return path if kind == "person" else f"{kind}.{path.replace('/', '.')}"


def event_key(fact: Fact) -> EventKey | None:
    """The key of a claim's event; None for a claim about a lasting state."""
    relation = fact.relation
    if relation.event is None:
        return None
    actors, places = [], []
    for role in relation.roles:
        fillers = fact.of_role(role.name)
        people = tuple(sorted({filler.actor for filler in fillers if not filler.is_place}))
        grounds = tuple(sorted({filler.actor for filler in fillers if filler.is_place}))
        if people or not grounds:
            actors.append((role.name, people))
        if grounds:
            places.append((role.name, grounds))
    once = relation.once and all(f.actor.startswith("person/") for f in fact.of_role(relation.source.name))
    known = any(people for _, people in actors)
    return EventKey(
        relation.event,
        tuple(actors),
        tuple(places),
        tuple(sorted(set(fact.claim.topics))),
        "" if once else fact.claim.date,
        "" if known else fact.claim.id.removeprefix("claim/"),
    )


def events_of(facts: Iterable[Fact], wholes: Wholes) -> Mapping[str, str]:
    """Claim id → event id, for all claims that make events.

    Claims with one key are about one event. A vaguer key (a year for a day, a country for its capital, no topic) joins
    a finer one only where exactly one in the whole graph fits; else it stands alone. What was said before an event can
    only have announced it, what was announced after it is about another: such keys do not join.
    """
    claims: dict[EventKey, list[Fact]] = {}
    for fact in facts:
        key = event_key(fact)
        if key is not None:
            claims.setdefault(key, []).append(fact)
    buckets: dict[object, list[EventKey]] = {}
    for key in sorted(claims):
        if not key.only:
            buckets.setdefault((key.kind, key.actors, tuple(role for role, _ in key.places)), []).append(key)
    roots: dict[EventKey, EventKey] = {}
    for keys in buckets.values():
        roots.update(_joined(keys, claims, wholes))
    return {fact.claim.id: roots.get(key, key).id for key, told in claims.items() for fact in told}


def _joined(keys: list[EventKey], claims: Mapping[EventKey, list[Fact]], wholes: Wholes) -> dict[EventKey, EventKey]:
    """Each vaguer key of one bucket → the one finer key that it joins. Finest first, so that chains end at one root."""
    roots: dict[EventKey, EventKey] = {}
    if len(keys) < 2:
        return roots
    settled: list[EventKey] = []
    of_day: dict[str, list[EventKey]] = {}
    for key in sorted(keys, key=_fineness):
        fits: set[EventKey] = set()
        day = _day(key.date)
        for finer in settled if day is None else of_day.get(day, ()):
            if _vaguer(key, finer, wholes) and _in_time(claims[key], bounds(finer.date)):
                fits.add(roots.get(finer, finer))
                if len(fits) > 1:
                    break
        if len(fits) == 1:
            roots[key] = fits.pop()
        settled.append(key)
        if day is not None:
            of_day.setdefault(day, []).append(key)
    return roots


def _day(date: str) -> str | None:
    """The one day that a date means, if it means one: only keys of that day can be finer."""
    span = bounds(date)
    return span.earliest if span.earliest == span.latest else None


def _fineness(key: EventKey) -> tuple[object, ...]:
    """Narrow spans before wide, deep places before shallow, many topics before none: none precedes a finer one."""
    span = bounds(key.date)
    width = _days(span) if span.earliest else (10**7 if key.date else 10**8)
    depth = sum(place.count("/") for _, places in key.places for place in places)
    return (width, -depth, -len(key.topics), key)


def _days(span: Bounds) -> int:
    first, last = span.earliest or EARLIEST, span.latest or LATEST
    return sum(
        (int(b) - int(a)) * size for a, b, size in zip(first.split("-"), last.split("-"), (372, 31, 1), strict=True)
    )


def _vaguer(key: EventKey, finer: EventKey, wholes: Wholes) -> bool:
    return (
        _date_fits(key.date, finer.date)
        and set(key.topics) <= set(finer.topics)
        and all(
            one == other or (len(one) == len(other) == 1 and wholes.place_within(other[0], one[0]))
            for (_, one), (_, other) in zip(key.places, finer.places, strict=True)
        )
    )


def _date_fits(vague: str, fine: str) -> bool:
    if not vague or vague == fine:
        return True
    no_year = _NO_YEAR.fullmatch(vague)
    if no_year:
        return len(fine) >= 7 and fine[4:].startswith(no_year[1])
    outer, inner = bounds(vague), bounds(fine)
    if not (outer.earliest and outer.latest and inner.earliest and inner.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _in_time(told: Iterable[Fact], span: Bounds) -> bool:
    """False when some claim was said on the wrong side of the event to be about it."""
    for fact in told:
        said = fact.said_at
        if said.earliest is None or said.latest is None or fact.claim.negated:
            continue
        ahead = fact.claim.status in (Status.PLANNED, Status.WISHED)
        if ahead and span.latest is not None and span.latest < said.earliest:
            return False
        if not ahead and span.earliest is not None and span.earliest > said.latest:
            return False
    return True
