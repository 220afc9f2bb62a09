"""Texts read with the shipped registry, as a user's would be: the only place here that calls the reader."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from actorgraph.graph.case import Registry
from actorgraph.graph.record import Document, Reading
from actorgraph.loaders.reader import Given, examine_all, read
from actorgraph.loaders.reader.examination import Examination
from actorgraph.loaders.reader.predicates import Predicate, predicates_of
from bench.reading.items import Item
from bench.reading.outlooks import PredicateItem

__all__ = ["examine_items", "read_items", "read_predicates", "read_text"]

TOGETHER = 100
"""Sentences that are read in one go."""


def read_text(key: str, text: str, registry: Registry, published: str = "") -> Reading:
    """The reading of one text; whatever goes wrong says in which."""
    try:
        return read(_document(key, text, published), text, registry)
    except Exception as problem:
        problem.add_note(f"while reading {key}")
        raise


def _document(key: str, text: str, published: str) -> Document:
    return Document(key=key, sha256=hashlib.sha256(text.encode()).hexdigest(), name=key, published=published)


def read_items(items: Sequence[Item], registry: Registry) -> list[Reading]:
    """The readings of own sentences, each a document of its own; many are read together, which takes half the time."""
    return [seen.reading for seen in _examined("sentences", items, registry)]


def examine_items(items: Sequence[Item], registry: Registry) -> list[Examination]:
    """The same with what stands behind each claim."""
    return list(_examined("sentences", items, registry))


def read_predicates(items: Sequence[PredicateItem], registry: Registry) -> list[tuple[Predicate, ...]]:
    """The verbs and event nouns of each sentence, a document of its own."""
    return [predicates_of(seen) for seen in _examined("predicates", items, registry)]


def _examined(folder: str, items: Sequence[Item | PredicateItem], registry: Registry) -> Iterator[Examination]:
    for at in range(0, len(items), TOGETHER):
        few = items[at : at + TOGETHER]
        given = [Given(_document(f"{folder}/{each.id}", each.text, each.published), each.text) for each in few]
        yield from examine_all(given, registry)
