"""Nodes of the derived graph: actors, places, events, claims, documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from actorgraph.graph.case.registry import Registry
from actorgraph.graph.derive.facts import Fact
from actorgraph.graph.generation import Node, Properties
from actorgraph.graph.record import PLACE, Bounds, Count, Mention, Reading, bounds
from actorgraph.graph.vocabulary import Form, Kind, Status, plover_root, strongest

__all__ = [
    "actor_node",
    "claim_node",
    "claim_properties",
    "document_node",
    "event_node",
    "event_status",
    "span_properties",
]


def tidy(properties: Mapping[str, object]) -> Properties:
    """Properties without those that are unknown or empty: a graph database stores no nulls."""
    return {key: value for key, value in properties.items() if value is not None and value not in ("", [])}  # type: ignore[misc]


def span_properties(date: str) -> dict[str, object]:
    """`date`, `earliest` and `latest` of an EDTF expression."""
    span: Bounds = bounds(date)
    return {"date": date, "earliest": span.earliest, "latest": span.latest}


def count_properties(count: Count | None) -> dict[str, object]:
    if count is None:
        return {}
    return {"count_low": count.low, "count_high": count.high, "count_of": count.of, "count_text": count.text}


def actor_node(actor: str, mentions: Iterable[Mention], documents: int, registry: Registry) -> Node:
    """An actor or place: its registry name, else the name that it is given most often; `known` says which."""
    known = registry.actors.get(actor)
    named = [mention for mention in mentions if mention.name]
    seen = Counter(mention.name for mention in named if mention.form is not Form.OFFICE)
    if not seen and known is None:
        seen = Counter(mention.name for mention in named)
    kind = known.kind if known else Kind(actor.split("/", maxsplit=1)[0])
    ranked = sorted(seen, key=lambda name: (-seen[name], -len(name), name))
    name = known.name if known else (ranked[0] if ranked else actor.partition("/")[2].partition("@")[0])
    aliases = {*(known.aliases if known else ()), *ranked} - {name}
    countries = sorted({mention.country for mention in mentions if mention.country})
    country = (known.country if known else None) or (countries[0] if len(countries) == 1 else None)
    labels = ("Actor", kind.label) if kind.is_actor else (kind.label,)
    return Node(
        actor,
        labels,
        tidy(
            {
                "id": actor,
                "name": name,
                "kind": kind.value,
                "aliases": sorted(aliases),
                "country": country,
                "sector": known.sector if known else None,
                "known": known is not None,
                "documents": documents,
            }
        ),
    )


def document_node(reading: Reading, rejected: int) -> Node:
    """A source, with what came out of it: claims, those rejected, sentences read, relevant ones that gave nothing."""
    document = reading.document
    return Node(
        document.id,
        ("Document",),
        tidy(
            {
                "id": document.id,
                "name": document.name or document.key,
                "key": document.key,
                "publisher": document.publisher,
                "author": document.author,
                "published": document.published,
                "url": document.url,
                "reference": document.reference,
                "language": document.language,
                "media": document.media,
                "sha256": document.sha256,
                "claims": len(reading.claims),
                "rejected": rejected or None,
                "sentences": reading.sentences,
                "gaps": len(reading.gaps),
            }
        ),
    )


def phrase(fact: Fact, names: Mapping[str, str]) -> str:
    """The claim in a few words, as a name: "Shinzo Abe asked Moon Jae-in"; a mark for what is not told as done."""
    relation, claim = fact.relation, fact.claim
    if relation.symmetric:
        ends = [names[filler.actor] for filler in fact.of_role(relation.source.name)]
        first, second = ends[:1], ends[1:]
    else:
        first = [names[filler.actor] for filler in fact.of_role(relation.source.name)]
        second = [names[filler.actor] for filler in fact.of_role(relation.target.name)]
    many = len(first) > 1 or any(f.actor.startswith("group/") for f in fact.of_role(relation.source.name))
    done = relation.done_by_many if many else relation.done
    said = f"{' and '.join(first) or 'somebody'} {done} {' and '.join(second) or '…'}"
    marks = [] if claim.status is Status.HAPPENED else [claim.mode.value if claim.mode else claim.status.value]
    marks += ["not"] if claim.negated else []
    return f"{said} ({', '.join(marks)})" if marks else said


def claim_properties(fact: Fact) -> dict[str, object]:
    """What a claim node and its plain edges share."""
    claim = fact.claim
    return {
        "status": claim.status.value,
        "mode": claim.mode.value if claim.mode else None,
        "topic": ", ".join(sorted(claim.topics)),
        "quote": claim.quote,
        "document": fact.document.id,
        **span_properties(claim.date),
        **count_properties(claim.count),
    }


def claim_node(
    fact: Fact, names: Mapping[str, str], event: str | None, origin: str, contested: int, verdict: Mapping[str, object]
) -> Node:
    """The claim as a node, with its words, all that the reader said of it, who checked it, and the ids at its ends.

    The ends stand here because a claim that is denied or negated has no edge that would tell them.
    """
    claim, relation = fact.claim, fact.relation
    ends = {"from_ids": relation.source.name, "place_ids": PLACE}
    if not relation.symmetric:
        ends["to_ids"] = relation.target.name
    return Node(
        claim.id,
        ("Claim",),
        tidy(
            {
                **claim_properties(fact),
                "id": claim.id,
                "name": phrase(fact, names),
                "relation": claim.relation,
                "plover": plover_root(fact.relation, claim.status, claim.mode, claim.negated),
                "negated": claim.negated,
                "event": event,
                **{key: [filler.actor for filler in fact.of_role(role)] for key, role in ends.items()},
                "trigger": claim.trigger,
                "quote_start": claim.quote_start,
                "quote_end": claim.quote_end,
                "date_text": claim.date_text,
                "said_at": fact.document.published,
                "hearsay": claim.hearsay,
                "row": claim.row,
                "rule": claim.rule,
                "confidence": claim.confidence,
                "note": claim.note,
                "origin": origin,
                "contested": contested,
                **verdict,
            }
        ),
    )


def event_status(facts: Iterable[Fact]) -> Status:
    """The strongest status of the claims that are not negated; with none, `denied`."""
    return strongest(fact.claim.status for fact in facts if not fact.claim.negated)


def event_node(
    event: str, facts: list[Fact], status: Status, names: Mapping[str, str], origins: int, more: Mapping[str, object]
) -> Node:
    """An event: its status is the strongest of its claims that are not negated, its date the narrowest of these."""
    kind = facts[0].relation.event or ""
    told = [fact for fact in facts if not fact.claim.negated] or facts
    best = [fact for fact in told if fact.claim.status is status] or told
    dates = sorted({fact.claim.date for fact in best if fact.claim.date}, key=_narrowest)
    people = dict.fromkeys(names[f.actor] for fact in told for f in fact.fillers if f.role != "place")
    return Node(
        event,
        ("Event",),
        tidy(
            {
                "id": event,
                "name": f"{kind.replace('-', ' ')}: {', '.join(people) or 'unknown'}",
                "kind": kind,
                "status": status.value,
                "topic": ", ".join(sorted({topic for fact in facts for topic in fact.claim.topics})),
                **span_properties(dates[0] if dates else ""),
                "claims": len(facts),
                "documents": len({fact.document.id for fact in facts}),
                "origins": origins,
                **more,
            }
        ),
    )


def _narrowest(date: str) -> tuple[int, str]:
    span = bounds(date)
    if span.earliest is None or span.latest is None:
        return (10**9, date)
    years, months, days = (
        int(b) - int(a) for a, b in zip(span.earliest.split("-"), span.latest.split("-"), strict=True)
    )
    return (years * 372 + months * 31 + days, date)
