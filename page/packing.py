"""A large page's data made small: what one thing repeats of another is said in its terms. `unpacking.js` undoes it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any

__all__ = ["TEXTS", "packed", "packed_column"]

TERMS = "".join(map(chr, range(0x80, 0x9E)))
"""Control characters that no article has and a browser keeps in one byte; each stands for a word of a given list."""
RAW = "\u009e"
"""Before a text that has such characters of its own; alone: the same as elsewhere."""
PART = "\u009f"
"""Between the texts of one document."""
TEXTS = ("before", "quote", "after")

_SIGNS = re.compile("[\u0080-\u009f]")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Columns = Mapping[str, list[Any]]


def packed(data: Mapping[str, Any]) -> tuple[dict[str, Any], list[str | list[str]]]:
    """The data of a page table by table, values that are equal in every row said once; and beside it its texts.

    Claims must stand in the order of their documents.
    """
    claims, actors, kinds = data["claims"], data["actors"], _kinds(data)
    texts, numbers = _texts(claims)
    tables = {
        "about": data["about"],
        "words": data["words"],
        "story": data["story"],
        "actors": _packed_table(actors | {"id": _actor_ids(actors)} if actors else actors),
        "documents": _packed_table(data["documents"]),
        "kinds": kinds,
        "events": _packed_table(_events(data, kinds)),
        "claims": _packed_table(_claims(data, numbers)),
        "lines": _packed_table(_lines(data)),
        "structure": _packed_table(data["structure"]),
        "event_links": _packed_table(data["event_links"]),
        "rivals": data["rivals"],
        "contents": data["contents"],
        "communities": [each | {"members": _steps(each["members"])} for each in data["communities"]],
        "namings": _namings(data, claims),
    }
    return tables, _packed_texts(texts, _names_by_document(data))


def _packed_texts(texts: Mapping[int, list[str]], names: Mapping[int, list[str]]) -> list[str | list[str]]:
    """The sentences of each document that has claims, joined, with signs for those that it names most.

    A document with such signs of its own has its sentences as a list.
    """
    return [
        each if _SIGNS.search("".join(each)) else _said_by_signs(PART.join(each), names.get(document, ()))
        for document, each in sorted(texts.items())
    ]


def packed_column(values: Sequence[Any]) -> dict[str, Any]:
    """One column in the shortest of a few ways; each names itself by its keys."""
    first, types = values[0], set(map(type, values))
    if len(types) == 1 and values.count(first) == len(values):
        return {"all": first, "times": len(values)}
    if types == {int}:
        steps = _steps(values)
        return {"steps": steps} if sum(map(abs, steps)) < sum(map(abs, values)) else {"list": list(values)}
    if types == {list}:
        flat = [*chain.from_iterable(values)]
        if set(map(type, flat)) <= {int}:
            sizes = packed_column([len(value) for value in values])
            return {"sizes": sizes, "flat": packed_column(flat)}
    if types == {str}:
        return _packed_strings(values)
    keys = [json.dumps(value, ensure_ascii=False) for value in values]
    return _table(keys, [json.loads(key) for key in dict.fromkeys(keys)])


def _packed_strings(values: Sequence[str]) -> dict[str, Any]:
    distinct = dict.fromkeys(values)
    if 2 * len(distinct) <= len(values):
        return _table(values, list(distinct))
    widths = {len(value) for value in values}
    stem, slash, _ = values[0].partition("/")
    before = stem + slash
    if len(widths) == 1 and slash and all(value.startswith(before) for value in values):
        wide = widths.pop() - len(before)
        return {"before": before, "wide": wide, "joined": "".join(value[len(before) :] for value in values)}
    return {"list": list(values)}


def _table(keys: Sequence[str], values: list[Any]) -> dict[str, Any]:
    place = {key: position for position, key in enumerate(dict.fromkeys(keys))}
    return {"table": values, "at": packed_column([place[key] for key in keys])}


def _packed_table(table: Columns) -> dict[str, Any]:
    return {name: packed_column(values) for name, values in table.items() if values}


def _steps(numbers: Sequence[int]) -> list[int]:
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]


def _in_terms(text: str, words: Sequence[str]) -> str:
    """The text with a sign in place of every word of the list; what has such signs already is left as it is."""
    return RAW + text if _SIGNS.search(text) else _said_by_signs(text, words)


def _said_by_signs(text: str, words: Sequence[str]) -> str:
    for sign, word in zip(TERMS, words, strict=False):
        if word and word in text and not _SIGNS.search(word):
            text = text.replace(word, sign)
    return text


def plain(name: str) -> str:
    """A name as ids have it, where that takes no more than small letters and hyphens; "" for others."""
    return _NOT_PLAIN.sub("-", name.lower()).strip("-") if name.isascii() else ""


def _actor_ids(actors: Columns) -> list[str]:
    return [
        _in_terms(actor, (plain(name), f"{kind}/"))
        for actor, name, kind in zip(actors["id"], actors["name"], actors["kind"], strict=True)
    ]


def _ends(claims: Columns, claim: int) -> list[int]:
    return [*claims["sources"][claim], *claims["targets"][claim], *claims["places"][claim]]


def _claims(data: Mapping[str, Any], numbers: Columns) -> dict[str, list[Any]]:
    """The claims: their texts and events by number, bounds only where their date does not tell them."""
    claims: Columns = data["claims"]
    if not claims:
        return {}
    events = {event: position for position, event in enumerate(data["events"].get("id", ()))}
    told = {"earliest": 0, "latest": 1}
    return {
        **claims,
        **numbers,
        "event": [events.get(event, -1) for event in claims["event"]],
        **{
            name: [
                RAW if bounds(date)[side] == day else day
                for date, day in zip(claims["date"], claims[name], strict=True)
            ]
            for name, side in told.items()
        },
    }


def bounds(date: str) -> tuple[str, str]:
    """The first and the last day of a plain date, a year or a day; ("", "") for any other."""
    if len(date) == 4 and date.isdecimal():
        return f"{date}-01-01", f"{date}-12-31"
    return (date, date) if _ONE_DAY.fullmatch(date) else ("", "")


def _first_claims(rows: Sequence[Sequence[int]]) -> list[int]:
    return [row[0] if row else -1 for row in rows]


def _lines(data: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The lines in terms of their first claim: an end by its place there, relation and status only if they differ."""
    lines, claims, relations = data["lines"], data["claims"], data["words"]["relation"]
    if not lines:
        return {}
    packed_rows: dict[str, list[Any]] = {"source": [], "target": [], "of": [], "status": []}
    for row, first in enumerate(_first_claims(lines["claims"])):
        ends = _ends(claims, first)
        for end in ("source", "target"):
            actor = lines[end][row]
            packed_rows[end].append(-1 - ends.index(actor) if actor in ends else actor)
        own = relations.get(claims["relation"][first], {}).get("type")
        packed_rows["of"].append(RAW if lines["of"][row] == own else lines["of"][row])
        same = lines["status"][row] == claims["status"][first]
        packed_rows["status"].append(RAW if same else lines["status"][row])
    return {**packed_rows, "claims": lines["claims"]}


def _first_about(data: Mapping[str, Any]) -> dict[str, int]:
    """Event id → the first claim about it."""
    events = data["claims"].get("event", [])
    return dict(zip(reversed(events), range(len(events) - 1, -1, -1), strict=True))


def _kinds(data: Mapping[str, Any]) -> dict[str, str]:
    """Relation → the kind of event that its claims are about, as the first such event has it."""
    first, events, relation = _first_about(data), data["events"], data["claims"].get("relation", [])
    kinds: dict[str, str] = {}
    for event, what in zip(events.get("id", ()), events.get("what", ()), strict=True):
        if event in first:
            kinds.setdefault(relation[first[event]], what)
    return kinds


def _events(data: Mapping[str, Any], kinds: Mapping[str, str]) -> dict[str, list[Any]]:
    """The events in terms of the first claim about each."""
    events, claims, actors, first = data["events"], data["claims"], data["actors"], _first_about(data)
    if not events:
        return {}
    rows: dict[str, list[Any]] = {"id": [], "name": [], "what": [], "date": []}
    for event, name, what, date in zip(*(events[key] for key in ("id", "name", "what", "date")), strict=True):
        ids, names, day = event_terms(claims, actors, first[event], what) if event in first else ((), (), "")
        usual = event in first and kinds.get(claims["relation"][first[event]]) == what
        rows["what"].append(RAW if usual else what)
        rows["id"].append(_in_terms(event, ids))
        rows["name"].append(_in_terms(name, names))
        rows["date"].append(_in_terms(date, (day,)))
    return rows


def event_terms(
    claims: Columns, actors: Columns, claim: int, what: str
) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Words that an event's id and name are made of, and its day, as a claim about it has them."""
    ends, day = _ends(claims, claim), claims["date"][claim]
    ids = [actors["id"][end].partition("/")[2] for end in ends]
    names = [actors["name"][end] for end in ends]
    topics = "+".join(sorted(claims["topics"][claim]))
    return (*ids, topics, day, what), (*names, what), day


def _namings(data: Mapping[str, Any], claims: Columns) -> dict[str, Any]:
    """How often each document names those of its claims, in their order, and then whom else it names."""
    times = {(document, actor): count for document, actor, count in data["namings"]}
    told = dict.fromkeys(
        (document, actor) for claim, document in enumerate(claims.get("document", ())) for actor in _ends(claims, claim)
    )
    others = [naming for naming in data["namings"] if (naming[0], naming[1]) not in told]
    table = {name: [naming[at] for naming in others] for at, name in enumerate(("document", "actor", "times"))}
    of_claims = [times.get(each, 0) for each in told]
    return {"told": packed_column(of_claims) if of_claims else None, "others": _packed_table(table)}


def _texts(claims: Columns) -> tuple[dict[int, list[str]], dict[str, list[int]]]:
    """The distinct texts of each document, and which of them, counted through all, stand in each claim; -1 for none."""
    texts: dict[int, dict[str, int]] = {}
    rows: list[tuple[int, list[int]]] = []
    for claim, document in enumerate(claims.get("document", ())):
        own = texts.setdefault(document, {})
        at = [own.setdefault(text, len(own)) if (text := claims[name][claim]) else -1 for name in TEXTS]
        rows.append((document, at))
    order = sorted(texts)
    starts = dict(zip(order, accumulate((len(texts[each]) for each in order), initial=0), strict=False))
    columns = {
        name: [at[i] if at[i] < 0 else starts[document] + at[i] for document, at in rows]
        for i, name in enumerate(TEXTS)
    }
    return {document: list(each) for document, each in texts.items()}, columns


def _names_by_document(data: Mapping[str, Any]) -> dict[int, list[str]]:
    """Whom each document names most, as many as there are signs, longer names of equal ones first."""
    named: dict[int, Counter[int]] = {}
    for document, actor, count in data["namings"]:
        named.setdefault(document, Counter())[actor] = count
    names = data["actors"].get("name", ())
    return {document: names_of(counts, names) for document, counts in named.items()}


def names_of(counts: Mapping[int, int], names: Sequence[str]) -> list[str]:
    """The names that signs stand for, in the order of the signs."""
    kept = sorted(counts, key=lambda actor: (-counts[actor], actor))[: len(TERMS)]
    return [names[actor] for actor in sorted(kept, key=lambda actor: (-len(names[actor]), actor))]
