"""The name swap: what is read must not depend on who it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actorgraph.graph.case import Registry
from actorgraph.graph.derive import derive
from bench.reading.cipher import Cipher, invented_names, other_names
from bench.reading.items import Item
from bench.reading.reads import read_text
from bench.reading.shape import shape_of
from bench.reading.tally import ratio

__all__ = ["Swap", "SwapScore", "Text", "score_invented", "score_swap", "texts_of"]


_NAME = re.compile(r"(?:[^\W\d_a-z][\w’'-]+)(?: (?:[^\W\d_a-z][\w’'-]+|ag|al|de|del|el))*")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be read under other names; `unknown`: names in it that no registry has."""

    key: str
    text: str
    published: str = ""
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Swap:
    """One text read twice: whether names changed at all, and whether the two graphs are one."""

    key: str
    changed: bool
    same: bool


@dataclass(frozen=True)
class SwapScore:
    """All texts read twice."""

    swaps: tuple[Swap, ...]

    @property
    def different(self) -> tuple[str, ...]:
        """Keys of the texts whose graph changed with the names."""
        return tuple(swap.key for swap in self.swaps if not swap.same)

    def figures(self) -> dict[str, object]:
        """Plain numbers for a file: the share is of the texts in which a name was changed."""
        changed = [swap for swap in self.swaps if swap.changed]
        same = sum(swap.same for swap in changed)
        return {"texts_with_names": len(changed), "same_graph": same, "share": ratio(same, len(changed))}


def texts_of(items: Iterable[Item]) -> list[Text]:
    """Own sentences as texts, with the names of their participants: those that are written in capitals throughout."""
    return [
        Text(
            f"sentences/{item.id}",
            item.text,
            item.published,
            tuple(
                sorted(
                    {
                        name
                        for claim in item.claims
                        for name in claim.names
                        if _NAME.fullmatch(name) and (" " in name or not item.text.startswith(name))
                    }
                )
            ),
        )
        for item in items
    ]


def score_swap(texts: Sequence[Text], registry: Registry) -> SwapScore:
    """Every text read as it stands and under other names, with the registry's rows under the same other names."""
    cipher = other_names(registry, (text.text for text in texts), (name for text in texts for name in text.unknown))
    other = cipher.registry(registry)
    before = [_shape(text, text.text, registry) for text in texts]
    after = [_shape(text, cipher(text.text), other) for text in texts]
    return SwapScore(
        tuple(
            Swap(text.key, _changes(text, cipher), one == two)
            for text, one, two in zip(texts, before, after, strict=True)
        )
    )


def score_invented(texts: Sequence[Text], registry: Registry) -> SwapScore:
    """Every text read as it stands and with people whom no registry has; places of the registry keep their names.

    Here nobody counts as himself: two graphs are one when the same is said of as many, whoever they are.
    """
    cipher = invented_names(registry, (text.text for text in texts), (name for text in texts for name in text.unknown))
    before = [_shape(text, text.text, registry, anonymous=True) for text in texts]
    after = [_shape(text, cipher(text.text), registry, anonymous=True) for text in texts]
    return SwapScore(
        tuple(
            Swap(text.key, _changes(text, cipher), one == two)
            for text, one, two in zip(texts, before, after, strict=True)
        )
    )


def _shape(text: Text, words: str, registry: Registry, *, anonymous: bool = False) -> tuple[str, ...]:
    reading = read_text(text.key, words, registry, text.published)
    return shape_of(derive([reading], registry), None if anonymous else registry.actors)


def _changes(text: Text, cipher: Cipher) -> bool:
    return cipher(text.text) != text.text
