"""What people said of claims, applied to a reading: the rejected go, the corrected say what a person says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from actorgraph.graph.case.verdicts import FIELDS, Change, Judged, Verdict, told
from actorgraph.graph.record import PLACE, Claim, Count, Mention, Participant, Reading, Voice
from actorgraph.graph.vocabulary import Form, Kind, Mode, Relation, Status, Vocabulary

__all__ = ["Verdicts", "as_read", "corrected"]

_COUNTS = ("count_low", "count_high", "count_of")


@dataclass(frozen=True)
class Verdicts:
    """The verdicts that hold, by claim, and the words in which they may speak."""

    standing: Mapping[str, Verdict]
    words: Vocabulary
    read_as: dict[str, str] = field(default_factory=dict)
    """Claim → what its reader says, where a person says otherwise; filled by `applied`."""

    def applied(self, reading: Reading) -> Reading:
        """The reading without what was rejected, and with what a person stands for in place of what was read."""
        if not any(claim.id in self.standing for claim in reading.claims):
            return reading
        claims: list[Claim] = []
        mentions = list(reading.mentions)
        for claim in reading.claims:
            verdict = self.standing.get(claim.id)
            if verdict is None or verdict.verdict is Judged.UNSURE:
                claims.append(claim)
            elif verdict.verdict is not Judged.REJECT:
                other, more = corrected(claim, verdict.what, reading.mentions, self.words)
                claims.append(other)
                mentions.extend(more)
                self._compare(claim, verdict.what, reading)
        kept = {claim.id for claim in claims}
        links = tuple(link for link in reading.links if {link.source, link.target} <= kept)
        return replace(reading, claims=tuple(claims), mentions=tuple(mentions), links=links)

    def properties(self, claim: str) -> dict[str, object]:
        """What the node of a claim says of its verdict; nothing where nobody looked at it."""
        verdict = self.standing.get(claim)
        if verdict is None:
            return {}
        return {
            "verdict": verdict.verdict.value,
            "checked_by": (verdict.who or "somebody") if verdict.is_checked else None,
            "checked_on": verdict.when,
            "checked_why": verdict.why,
            "read_as": self.read_as.get(claim),
        }

    def checker(self, claim: str) -> str | None:
        """Who stands for a claim; None where nobody does."""
        verdict = self.standing.get(claim)
        return (verdict.who or "somebody") if verdict is not None and verdict.is_checked else None

    def _compare(self, claim: Claim, what: Change, reading: Reading) -> None:
        given = dict(what)
        read = dict(as_read(claim, self.words, reading.mentions))
        other = tuple((name, read[name]) for name in FIELDS if name in given and read[name] != given[name])
        if other:
            self.read_as[claim.id] = told(other)


def as_read(claim: Claim, words: Vocabulary, mentions: Iterable[Mention] = ()) -> Change:
    """What a claim says, field by field; its ends in the words of the text, or by id where a table gives one."""
    named = {mention.id: mention.actor or mention.text for mention in mentions}
    relation = words.relations[claim.relation]
    count = claim.count or Count()

    def ends(role: str) -> str:
        return ",".join(named.get(mention, mention) for mention in claim.fillers(role))

    values = {
        "relation": claim.relation,
        "from": ends(relation.source.name),
        "to": "" if relation.symmetric else ends(relation.target.name),
        "place": ends(PLACE),
        "status": claim.status.value,
        "mode": claim.mode.value if claim.mode else "",
        "negated": "yes" if claim.negated else "no",
        "hearsay": "yes" if claim.hearsay else "no",
        "date": claim.date,
        "topic": ",".join(claim.topics),
        **{f"count_{side}": _digits(number) for side, number in _sides(count)},
        "said_by": ",".join(named.get(voice.mention, "") for voice in claim.said_by),
        "held_by": ",".join(named.get(mention, "") for mention in claim.held_by),
    }
    return tuple((name, values[name]) for name in FIELDS)


def corrected(
    claim: Claim, what: Change, mentions: Iterable[Mention], words: Vocabulary
) -> tuple[Claim, tuple[Mention, ...]]:
    """The claim as a person says it, under the id and with the sentence that it has, and the mentions that it adds."""
    given = dict(what)
    there = {mention.id: mention for mention in mentions}
    old = words.relations[claim.relation]
    new = words.relations.get(given.get("relation", ""), old)
    made: list[Mention] = []

    def named(name: str) -> tuple[str, ...]:
        fresh = [_mention(claim, name, actor, n) for n, actor in enumerate(filter(None, given[name].split(",")))]
        made.extend(fresh)
        return tuple(mention.id for mention in fresh)

    parts = list(_renamed(claim, old, new, {m: there[m].kind for m in there}))
    for name, role in (("from", new.source.name), ("to", new.target.name), ("place", PLACE)):
        if name in given and not (name == "to" and new.symmetric):
            parts = [part for part in parts if part.role != role]
            parts += [Participant(role, mention) for mention in named(name)]
    status = Status(given["status"]) if given.get("status") else claim.status
    mode = (Mode(given["mode"]) if given["mode"] else None) if "mode" in given else claim.mode
    other = replace(
        claim,
        relation=new.name,
        participants=tuple(parts),
        status=status,
        mode=mode if status in (Status.PLANNED, Status.WISHED) else None,
        negated=given["negated"] == "yes" if "negated" in given else claim.negated,
        hearsay=given["hearsay"] == "yes" if "hearsay" in given else claim.hearsay,
        date=given.get("date", claim.date),
        topics=tuple(filter(None, given["topic"].split(","))) if "topic" in given else claim.topics,
        count=_count(claim.count, given),
        said_by=tuple(Voice(each) for each in named("said_by")) if "said_by" in given else claim.said_by,
        held_by=named("held_by") if "held_by" in given else claim.held_by,
    )
    return other, tuple(made)


def _renamed(claim: Claim, old: Relation, new: Relation, kinds: Mapping[str, Kind | None]) -> Iterable[Participant]:
    """The participants under the roles of another relation, as far as that one takes their kinds."""
    if old is new:
        return claim.participants
    roles = {old.source.name: new.source, old.target.name: new.source if new.symmetric else new.target}
    moved: list[Participant] = []
    for part in claim.participants:
        role = roles.get(part.role)
        kind = kinds.get(part.mention)
        if role is None:
            moved.append(part)
        elif kind is None or kind in role.kinds:
            moved.append(Participant(role.name, part.mention))
    return moved


def _mention(claim: Claim, name: str, actor: str, number: int) -> Mention:
    words = actor.partition("@")[0].rpartition("/")[2].replace("-", " ").title()
    kind = Kind(actor.partition("/")[0])
    identity = f"{claim.id}/{name}/{number}"
    return Mention(id=identity, text=actor, name=words, form=Form.NAME, kind=kind, actor=actor)


def _count(count: Count | None, given: Mapping[str, str]) -> Count | None:
    if not any(name in given for name in _COUNTS):
        return count
    old = count or Count()
    low, high, of = (
        (int(given[f"count_{side}"]) if given[f"count_{side}"] else None) if f"count_{side}" in given else number
        for side, number in _sides(old)
    )
    changed = Count(low, high, of, old.text)
    return None if (low, high, of) == (None, None, None) and not old.text else changed


def _sides(count: Count) -> Iterable[tuple[str, int | None]]:
    return (("low", count.low), ("high", count.high), ("of", count.of))


def _digits(number: int | None) -> str:
    return "" if number is None else str(number)
