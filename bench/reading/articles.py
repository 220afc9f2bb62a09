"""An article as read, able to say whether a claim is what a label of a gold table says."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.case import Registry
from actorgraph.graph.derive import derive
from actorgraph.graph.record import Reading
from bench.reading.crosswalk import Meaning
from bench.reading.gold import Characters, GoldRow, Trap, is_statement
from bench.reading.reads import read_text
from bench.reading.told import End, Told, ends_of, told

__all__ = ["Article", "published"]

_PUBLISHED = {"000": "2018-04-05", "001": "2024-03-05"}


@dataclass(frozen=True)
class Article:
    """One article: its claims, which of them carry others, what is part of what, and who its characters are."""

    name: str
    reading: Reading
    claims: tuple[Told, ...]
    carriers: frozenset[str]
    parts: frozenset[tuple[str, str]]
    ends: tuple[End, ...]
    people: Characters

    @staticmethod
    def of(name: str, text: str, registry: Registry, people: Characters) -> Article:
        """The article read with a registry; `people` serves comparison alone."""
        reading = read_text(name, text, registry, published(name))
        return Article.told(reading, registry, people)

    @staticmethod
    def told(reading: Reading, registry: Registry, people: Characters) -> Article:
        """The same of a reading that is at hand."""
        edges = derive([reading], registry).edges
        return Article(
            name=reading.document.key,
            reading=reading,
            claims=told(reading, registry),
            carriers=frozenset(link.target for link in reading.links if link.type == "CONTENT_OF"),
            parts=frozenset((edge.source, edge.target) for edge in edges if edge.type == "PART_OF"),
            ends=ends_of(reading, registry),
            people=people,
        )

    def says(self, row: GoldRow | Trap, meaning: Meaning, each: Told) -> bool:
        """True when the claim has that relation between the two ends of the row.

        An end that is an issue or a statement is met by a topic, by content, or where the relation needs no such end.
        """
        if each.claim.relation != meaning.relation:
            return False
        left, right = (each.sources, each.sources) if each.relation.symmetric else (each.sources, each.targets)
        if meaning.turned:
            left, right = right, left
        empty = isinstance(row, GoldRow) and row.subject_may_be_empty
        return self._meets(row.subject, left, each, empty=empty) and self._meets(row.target, right, each, empty=False)

    def has_part(self, row: GoldRow) -> bool:
        """True when the derived graph holds the subject to be part of the target."""
        parts, wholes = self._ids(row.subject), self._ids(row.target)
        return any(part in parts and whole in wholes for part, whole in self.parts)

    def _meets(self, label: str, ends: tuple[End, ...], each: Told, *, empty: bool) -> bool:
        if label in self.people.anybody:
            return True
        if is_statement(label) and label not in self.people.synonyms:
            return bool(each.claim.topics) or each.claim.id in self.carriers or each.relation.target.optional
        if not ends:
            return empty
        return all(any(self.people.are(name, end, self.name) for end in ends) for name in label.split(" & "))

    def _ids(self, label: str) -> set[str]:
        return {end.actor for end in self.ends if end.actor and self.people.are(label, end, self.name)}


def published(name: str) -> str:
    """The day that stands for an article's publication: the articles carry none, these lie where their texts say."""
    return _PUBLISHED.get(name[:3], "")
