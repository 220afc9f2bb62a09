"""Texts read with the shipped registry, as a user's would be: the only place here that calls the reader."""

from __future__ import annotations

import hashlib

from actorgraph.graph.case import Registry
from actorgraph.graph.record import Document, Reading
from actorgraph.loaders.reader import read
from bench.reading.items import Item

__all__ = ["read_item", "read_text"]


def read_text(key: str, text: str, registry: Registry, published: str = "") -> Reading:
    """The reading of one text; whatever goes wrong says in which."""
    document = Document(key=key, sha256=hashlib.sha256(text.encode()).hexdigest(), name=key, published=published)
    try:
        return read(document, text, registry)
    except Exception as problem:
        problem.add_note(f"while reading {key}")
        raise


def read_item(item: Item, registry: Registry) -> Reading:
    """The reading of one own sentence, a document of its own."""
    return read_text(f"sentences/{item.id}", item.text, registry, item.published)
