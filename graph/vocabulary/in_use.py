"""The vocabulary in use: the words of the case at hand, else those that ship."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from actorgraph.graph.vocabulary.relations import Vocabulary, shipped_vocabulary

__all__ = ["using", "vocabulary"]

_IN_USE: ContextVar[Vocabulary | None] = ContextVar("vocabulary", default=None)


def vocabulary() -> Vocabulary:
    """The vocabulary that `using` put in place; outside of it the one that ships with actorgraph."""
    return _IN_USE.get() or shipped_vocabulary()


@contextmanager
def using(words: Vocabulary) -> Iterator[None]:
    """Inside, `vocabulary()` is this one: for the documents of a case that has words of its own."""
    before = _IN_USE.set(words)
    try:
        yield
    finally:
        _IN_USE.reset(before)
