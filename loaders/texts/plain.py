"""Plain text and Markdown, with front matter if there is any."""

from __future__ import annotations

import re

from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.errors import BadInput, Where, did_you_mean
from actorgraph.graph.plain_yaml import plain_yaml
from actorgraph.loaders.metadata import ALSO, FIELDS, Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts.article import Article, checked_lines

__all__ = ["plain_article"]

_OPENS = re.compile(r"---[ \t]*\n(?=[ \t]*(?:#|[A-Za-z_][\w -]*:|---[ \t]*(?:\n|$)|\n))")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|$)", re.MULTILINE)


def plain_article(source: Source) -> Article:
    """The text below the front matter: a block of `key: value` lines between two lines of three hyphens.

    BadInput for another encoding than UTF-8, and with its line for front matter that is never closed or no YAML.
    Keys that mean nothing here are kept out and remarked on.
    """
    text = decoded(source.data, source.key)
    opening = _OPENS.match(text)
    if not opening:
        return Article(checked_lines(text, source.key), Metadata())
    closing = _CLOSES.search(text, opening.end())
    if not closing:
        raise BadInput("front matter begins here and is never closed by a line ---", Where(source.key, 1))
    own, remarks = _front_matter(text[opening.end() : closing.start()], source.key)
    body = text[closing.end() :]
    above = text.count("\n", 0, closing.end()) + 1
    return Article(checked_lines(body, source.key, above), own, remarks)


def _front_matter(text: str, key: str) -> tuple[Metadata, tuple[str, ...]]:
    tree = plain_yaml(text, key, first_line=2)
    if tree.value == "":
        return Metadata(), ()
    if not isinstance(tree.value, dict):
        raise BadInput("front matter is no list of `key: value` lines", Where(key, tree.line))
    given: dict[str, str] = {}
    unused: list[str] = []
    for name, entry in tree.value.items():
        field = ALSO.get(name.lower(), name.lower())
        if field not in FIELDS:
            unused.append(f"{key}: front matter key {name!r} is not used{did_you_mean(field, FIELDS)}")
        elif not isinstance(entry.value, str):
            raise BadInput("holds more than one value", Where(key, entry.line, name))
        elif given.setdefault(field, entry.value) != entry.value:
            raise BadInput(f"says {field} a second time", Where(key, entry.line, name))
    return Metadata.of(given, Where(key)), tuple(unused)
