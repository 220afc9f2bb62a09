"""A line of output: the claims of one text as plain values, each end resolved as `derive` resolves it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actorgraph.graph.case import Case, Registry
from actorgraph.graph.derive.actors import Cast, Casting
from actorgraph.graph.record import PLACE, Bounds, Claim, Document, Mention, bounds
from actorgraph.graph.vocabulary import Kind, plover_root, vocabulary
from actorgraph.loaders.jsonl.requests import Request
from actorgraph.loaders.reader.draft import Finding
from actorgraph.loaders.reader.examination import Examination
from actorgraph.loaders.reader.predicates import Predicate, predicates_of
from actorgraph.loaders.reader.read import Given, examine_all
from actorgraph.loaders.texts import READ, language_name, language_of

__all__ = ["Row", "rows_of"]

_GAP = "\n\n"
"""Between a title and its text."""


Row = tuple[dict[str, Any], str]
"""A line of output, and a remark ("" for none): why its text was not read."""


def rows_of(requests: Sequence[Request], case: Case, *, predicates: bool = False) -> list[Row]:
    """The lines of some texts, in their order, read together.

    Offsets count characters of `text`; those of `title_claims`, there only where the title was read apart, of `title`
    with its white space made single. What stands in the other of the two has no offsets.
    """
    languages = [language_of(f"{request.title} {request.text}") for request in requests]
    read = [request for request, code in zip(requests, languages, strict=True) if code in READ]
    seen = iter(examine_all([_given(request) for request in read], case.registry))
    return [
        (_row(request, next(seen), case, predicates=predicates), "")
        if code in READ
        else (_unread(request, predicates=predicates), f"not read: its language is {language_name(code)}")
        for request, code in zip(requests, languages, strict=True)
    ]


def _given(request: Request) -> Given:
    headline = request.headline
    text = headline + _GAP + request.text if headline else request.text
    document = Document(
        key=str(request.id),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        name=headline or str(request.id),
        published=request.published,
    )
    return Given(document, text, len(headline) or request.own_headline)


def _unread(request: Request, *, predicates: bool) -> dict[str, Any]:
    return {"id": request.id, "claims": [], **({"predicates": []} if predicates else {})}


def _row(request: Request, seen: Examination, case: Case, *, predicates: bool) -> dict[str, Any]:
    title = len(request.headline)
    begins = title + len(_GAP) if title else 0
    row: dict[str, Any] = {"id": request.id, "claims": _claims(seen, case, begins, len(seen.text))}
    if title:
        row["title_claims"] = _claims(seen, case, 0, title)
    if predicates:
        found = (predicate for predicate in predicates_of(seen) if predicate.start >= begins)
        row["predicates"] = [_predicate(predicate, begins) for predicate in found]
    return row


def _predicate(found: Predicate, begins: int) -> dict[str, Any]:
    return {
        "start": found.start - begins,
        "end": found.end - begins,
        "lemma": found.lemma,
        "status": found.status,
        "mode": found.mode,
        "negated": found.negated,
    }


def _claims(seen: Examination, case: Case, begins: int, ends: int) -> list[dict[str, Any]]:
    """The claims whose sentences lie in a part of the text, with offsets from its beginning."""
    cast = Casting.of(case.registry, case.decisions).cast(seen.reading)
    part = _Part(begins, ends, cast, {mention.id: mention for mention in seen.mentions}, case.registry)
    return [
        part.claim(claim, finding)
        for claim, finding in zip(seen.reading.claims, seen.findings, strict=True)
        if begins <= finding.trigger[0] < ends
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a text, and who is who in all of it."""

    begins: int
    ends: int
    cast: Cast
    mentions: Mapping[str, Mention]
    registry: Registry

    def claim(self, claim: Claim, finding: Finding) -> dict[str, Any]:
        days = bounds(claim.date)
        relation = vocabulary().relation(claim.relation)
        count = claim.count
        voices = sorted(claim.said_by, key=lambda voice: voice.step)
        places = [self.mentions[mention].text for mention in claim.fillers(PLACE)]
        return {
            "relation": claim.relation,
            "plover": plover_root(relation, claim.status, claim.mode, claim.negated),
            "status": claim.status.value,
            "mode": claim.mode.value if claim.mode else None,
            "negated": claim.negated,
            "trigger": [finding.trigger[0] - self.begins, finding.trigger[1] - self.begins],
            "quote": claim.quote,
            "quote_start": (claim.quote_start or 0) - self.begins,
            "quote_end": (claim.quote_end or 0) - self.begins,
            "participants": [
                {"role": part.role, **self._end(part.mention, days)}
                for part in claim.participants
                if part.role != PLACE
            ],
            "said_by": [self._voice(voice.mention, days) for voice in voices],
            "held_by": [self._voice(mention, days) for mention in claim.held_by],
            "hearsay": claim.hearsay,
            "date": claim.date or None,
            "date_text": claim.date_text or None,
            "count_low": count.low if count else None,
            "count_high": count.high if count else None,
            "count_of": count.of if count else None,
            "place": "; ".join(places) or None,
            "rule": claim.rule,
            "confidence": claim.confidence,
        }

    def _voice(self, mention_id: str, days: Bounds) -> dict[str, Any]:
        mention = self.mentions[mention_id]
        inside = mention.start is not None and self.begins <= mention.start < self.ends
        return {
            "text": mention.text,
            "start": mention.start - self.begins if mention.start is not None and inside else None,
            "end": mention.end - self.begins if mention.end is not None and inside else None,
            "actor": self.cast.actor(mention_id, days),
        }

    def _end(self, mention_id: str, days: Bounds) -> dict[str, Any]:
        voice = self._voice(mention_id, days)
        last = self._last(mention_id)
        known = self.registry.actors.get(voice["actor"] or "")
        kind = _kind_of(voice["actor"]) or last.kind
        country = known.country if known is not None else last.country
        return {**voice, "kind": kind.value if kind else None, "country": country}

    def _last(self, mention_id: str) -> Mention:
        """The mention that one stands for in the end."""
        mention = self.mentions[mention_id]
        seen = {mention_id}
        while mention.same_as is not None and mention.same_as not in seen:
            seen.add(mention.same_as)
            mention = self.mentions[mention.same_as]
        return mention


def _kind_of(actor: str | None) -> Kind | None:
    """The kind that an id begins with."""
    return Kind(actor.partition("/")[0]) if actor else None
