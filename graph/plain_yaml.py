"""YAML without surprises: mappings, lists and strings, with their lines; nothing is built, shared or guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from actorgraph.graph.errors import BadInput, Where

__all__ = ["Tree", "plain_yaml"]

DEEPEST = 8
"""Levels of nesting; a table of claims needs three."""
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What the specification of YAML leaves out: control characters, above all."""
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A value and the line on which it begins (from 1): a string, a list, or a mapping with strings as keys.

    Scalars stay the words of the file: `2018-04-27`, `no` and `1.10` are strings; an empty one, `~` and `null` are "".
    """

    line: int
    value: str | list[Tree] | dict[str, Tree]


def plain_yaml(text: str, file: str, first_line: int = 1) -> Tree:
    """The one document of a YAML text; `first_line` is where the text begins in its file.

    BadInput with the line for broken YAML, and for anchors, aliases, tags, keys that stand twice, several documents
    and more than 8 levels: none has a place in a list of facts, and some of them can fill the memory.
    """
    odd = _NOT_YAML.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + first_line
        raise BadInput(f"is no YAML: character U+{ord(odd[0]):04X} is not allowed", Where(file, line))
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    builder = _Builder(yaml.parse(text, Loader=loader), file, first_line - 1)
    try:
        return builder.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else first_line
        raise BadInput(f"is no YAML: {error.problem or error.context}", Where(file, line)) from error


@dataclass(slots=True)
class _Builder:
    events: Iterator[yaml.Event]
    file: str
    above: int

    def document(self) -> Tree:
        tree = Tree(self.above + 1, "")
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refused("a second document (---) is not allowed", event)
                tree = self._tree(next(self.events), 1)
        return tree

    def _tree(self, event: yaml.Event, depth: int) -> Tree:
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent):
            raise self._refused("an alias (*) is not allowed; write the value out", event)
        if getattr(event, "anchor", None):
            raise self._refused("an anchor (&) is not allowed; write the value out", event)
        if getattr(event, "tag", None) not in (None, "!"):
            raise self._refused("a tag (!) is not allowed; write the plain value", event)
        if depth > DEEPEST:
            raise self._refused(f"more than {DEEPEST} levels are not allowed", event)
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style in (None, "")
            return Tree(line, "" if plain and event.value in _EMPTY else str(event.value))
        if isinstance(event, yaml.SequenceStartEvent):
            return Tree(line, list(self._items(depth + 1)))
        return Tree(line, self._entries(depth + 1))

    def _items(self, depth: int) -> Iterator[Tree]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self._tree(event, depth)

    def _entries(self, depth: int) -> dict[str, Tree]:
        entries: dict[str, Tree] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            first = self._tree(event, depth)
            key = first.value
            if not isinstance(key, str):
                raise self._refused("a key must be a word", event)
            if key in entries:
                raise self._refused(f"key {key!r} stands twice", event)
            entry = self._tree(next(self.events), depth)
            # What stands below its key belongs to the line of the key.
            entries[key] = entry if isinstance(entry.value, str) else Tree(first.line, entry.value)
        return entries

    def _refused(self, what: str, event: yaml.Event) -> BadInput:
        return BadInput(what, Where(self.file, self._line(event)))

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + 1 + self.above
