"""Development data in the form of PLOVER's gold-standard records: one sentence, one event, source and target."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["CodedActor", "CodedEvent", "coded_events"]

NEW_NAMES = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
    "CONCEDE": "YIELD",
    "RETREAT": "YIELD",
}
"""Roots that have other names today."""

MISSPELT = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
"""Country codes of the records that are not ISO 3166."""


@dataclass(frozen=True, slots=True)
class CodedActor:
    """An actor as coded: its words, and an ISO alpha-3 code or one of a kind (IGO, NGO …)."""

    text: str
    code: str


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One record. `targets` is empty where it has none, or where the target is only a place in the sentence."""

    id: str
    text: str
    root: str
    sources: tuple[CodedActor, ...]
    targets: tuple[CodedActor, ...]
    is_mutual: bool
    target_is_a_place: bool


def coded_events(file: Path) -> tuple[CodedEvent, ...]:
    """All records with a sentence, in the order of the file."""
    records: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return tuple(_event(record) for record in records if record.get("text") and record["event"] != "DOCUMENT")


def _event(record: Mapping[str, Any]) -> CodedEvent:
    sources, targets = (_actors(record.get(side), record["text"]) for side in ("source", "target"))
    place = bool(targets) and all(_is_only_a_place(actor.text, record["text"]) for actor in targets)
    return CodedEvent(
        id=record["id"],
        text=record["text"].strip(),
        root=NEW_NAMES.get(str(record["event"]), str(record["event"])),
        sources=sources,
        targets=() if place else targets,
        is_mutual=len(sources) > 1 and not targets,
        target_is_a_place=place,
    )


def _actors(coded: object, text: str) -> tuple[CodedActor, ...]:
    """The actors of one side; anything that is no list of actors counts as none."""
    if not isinstance(coded, list):
        return ()
    return tuple(_actor(actor, text) for actor in coded if isinstance(actor, dict))


def _actor(actor: Mapping[str, Any], text: str) -> CodedActor:
    words, code = str(actor.get("actorText", "")), str(actor.get("code", ""))
    if code == "CIV" and not re.search("Ivor|Ivoir|Abidjan", text):
        code = ""
    return CodedActor(words, MISSPELT.get(code, code))


def _is_only_a_place(words: str, text: str) -> bool:
    """True when the words stand nowhere but after a preposition of place: "a research centre in Tokyo"."""
    everywhere = re.findall(rf"\b{re.escape(words)}\b", text)
    as_place = re.findall(
        rf"\b(?:in|at|near|inside|outside|across|around)\s+(?:the\s+|its\s+)?(?:\w+ern\s+|capital\s+)?{re.escape(words)}\b",
        text,
    )
    return bool(everywhere) and len(as_place) == len(everywhere)
