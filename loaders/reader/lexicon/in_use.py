"""The lexicon in use: what the reader knows of English, with what the case at hand adds; what is made of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

from actorgraph.graph.vocabulary import Vocabulary, shipped_vocabulary
from actorgraph.graph.vocabulary import using as using_vocabulary

__all__ = ["Lexicon", "kept", "lexicon", "shipped_lexicon", "using"]

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words that a case adds to those that ship.

    `frames`: name → row, in the form of the frame files; `lists`: file → key → words, or a mapping of such;
    `version`: 12 hex digits, "" when nothing is added.
    """

    vocabulary: Vocabulary
    frames: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    lists: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    version: str = ""
    memory: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    """What was made of it: indexes, sets."""


@cache
def shipped_lexicon() -> Lexicon:
    """The words that come with actorgraph and no others."""
    return Lexicon(shipped_vocabulary())


_IN_USE: ContextVar[Lexicon | None] = ContextVar("lexicon", default=None)


def lexicon() -> Lexicon:
    """The lexicon that `using` put in place; outside of it the one that ships."""
    return _IN_USE.get() or shipped_lexicon()


@contextmanager
def using(words: Lexicon) -> Iterator[None]:
    """Inside, the reader reads with these words, and `vocabulary()` is theirs."""
    before = _IN_USE.set(words)
    try:
        with using_vocabulary(words.vocabulary):
            yield
    finally:
        _IN_USE.reset(before)


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """A function of words alone, asked once for each lexicon in use and set of words."""

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        memory = lexicon().memory
        key = (function, args, tuple(sorted(kwargs.items())))
        if key not in memory:
            memory[key] = function(*args, **kwargs)
        found: T = memory[key]
        return found

    return asked
