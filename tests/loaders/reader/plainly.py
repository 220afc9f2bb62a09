"""Readings as lines that a test can show: `met-with happened participant=Iran participant=Iraq`."""

from __future__ import annotations

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Claim, Document, Mention, Reading
from actorgraph.loaders.reader import read


def reading(text: str, published: str = "2022-05-04") -> Reading:
    document = Document(key="brief.txt", sha256="0" * 64, name="brief", published=published)
    return read(document, text, base_registry())


def lines(text: str, published: str = "2022-05-04", *, states: bool = False) -> list[str]:
    """One line a claim, in order: relation, status, mode, `not`, roles by name. Titles and kin only when asked for."""
    found = reading(text, published)
    mentions = {mention.id: mention for mention in found.mentions}
    return [line(claim, mentions) for claim in found.claims if states or claim.rule not in ("title", "kin")]


def line(claim: Claim, mentions: dict[str, Mention]) -> str:
    status = claim.status.value + (f"/{claim.mode.value}" if claim.mode else "") + (" not" if claim.negated else "")
    roles = " ".join(f"{part.role}={name(part.mention, mentions)}" for part in claim.participants)
    said = "".join(f" said_by={name(voice.mention, mentions)}" for voice in claim.said_by)
    held = "".join(f" held_by={name(holder, mentions)}" for holder in claim.held_by)
    return f"{claim.relation} {status} {roles}{said}{held}{' hearsay' if claim.hearsay else ''}"


def name(mention: str, mentions: dict[str, Mention]) -> str:
    """What a mention is called once it is followed to the one it stands for."""
    found = mentions[mention]
    while found.same_as is not None:
        found = mentions[found.same_as]
    return found.name or found.text
