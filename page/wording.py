"""The page's words for people: headings of relations, statuses and modes in a sentence each."""

from __future__ import annotations

from typing import Any

from actorgraph.graph.vocabulary import MODE_WORDS, NEGATED_WORDS, Kind, Status, Vocabulary

__all__ = ["words_of"]

_STATUS = {
    Status.HAPPENED: ("happened", "The source tells it as a fact, or the responsible party admits it."),
    Status.ALLEGED: ("alleged", "Somebody says that it happened; the source does not say so itself."),
    Status.PLANNED: ("planned", "Announced, promised, threatened, expected or possible: it had not happened."),
    Status.WISHED: ("wished", "Wanted, asked for, ordered or recommended: it had not happened."),
    Status.DENIED: ("denied", "Somebody denies it, or the source says that it is not so. No line is drawn."),
}

_FAMILY = {
    "met": "Met, talked, visited",
    "asked": "Asked, ordered, invited",
    "said": "Said, announced",
    "agreed": "Agreed, promised",
    "supported": "Supported, helped",
    "freed": "Freed, returned",
    "yielded": "Admitted, apologised, gave way",
    "accused": "Accused, investigated",
    "refused": "Refused, called off",
    "pressed": "Threatened, punished",
    "taken": "Abducted, taken hostage",
    "held": "Arrested, detained",
    "harmed": "Attacked, killed, harmed",
    "lives": "Lives and careers",
    "tied": "Offices and ties",
}

_KIND = {
    Kind.PERSON: ("person", "people"),
    Kind.GOVERNMENT: ("government", "governments"),
    Kind.ORGANIZATION: ("organization", "organizations"),
    Kind.GROUP: ("group", "groups"),
    Kind.PLACE: ("place", "places"),
}

_STRUCTURE = {"PART_OF": "is part of", "SUBSET_OF": "is among", "LED_TO": "led to", "CALLS_FOR": "calls for"}


def words_of(vocabulary: Vocabulary) -> dict[str, Any]:
    """All words of the page by what they stand for, ready for its data block."""
    return {
        "status": {
            status.value: {
                "word": word,
                "heading": "denied or not so" if status is Status.DENIED else word,
                "means": means,
                "not": NEGATED_WORDS[status],
            }
            for status, (word, means) in _STATUS.items()
        },
        "mode": {mode.value: {"word": word, "holder": holder} for mode, (word, holder) in MODE_WORDS.items()},
        "kind": {kind.value: {"one": one, "many": many} for kind, (one, many) in _KIND.items()},
        "family": {
            family: _FAMILY.get(family, family.capitalize())
            for family in dict.fromkeys(relation.family for relation in vocabulary)
        },
        "relation": {
            relation.name: {
                "type": relation.type,
                "done": relation.done,
                "infinitive": relation.infinitive,
                "family": relation.family,
                "symmetric": relation.symmetric,
                "means": relation.means,
            }
            for relation in vocabulary
        },
        "structure": _STRUCTURE,
        "topic": {topic.name: topic.means for topic in vocabulary.topics.values()},
    }
