"""A story: views of the page in an order, each with a caption, as people write them into a small YAML file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from actorgraph.graph.errors import BadInput, Where, did_you_mean, one_of
from actorgraph.graph.plain_yaml import Tree, plain_yaml
from actorgraph.graph.vocabulary import Kind, Status, Vocabulary
from actorgraph.page.content import Content

__all__ = ["KEYS", "MOST_STEPS", "Step", "read_story"]

MOST_STEPS = 60
LONGEST_CAPTION = 1000
FORM = "is a list of steps, each written {view: ADDRESS, caption: TEXT}"

_LISTS = ("status", "relation", "kind", "known", "voice", "topic", "document", "drawn", "country")
_CHOICES = {
    "undated": ("no",),
    "clock": ("said",),
    "paths": ("yes",),
    "maybe": ("yes",),
    "without": ("governments,places",),
    "directed": ("yes",),
    "view": ("picture", "table"),
    "rows": ("claims", "actors"),
    "events": ("yes",),
}
_ACTORS = ("around", "from", "to")
_NUMBERS = ("community", "way")
KEYS = (*_LISTS, *(f"not-{name}" for name in _LISTS), "time", "hide", "at", *_CHOICES, *_ACTORS, *_NUMBERS)
"""What the address of a page can say, behind "#"; the colours are the reader's, and no part of a story."""

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?")


@dataclass(frozen=True, slots=True)
class Step:
    """A view, as the address of the page tells it behind "#", and what is to be seen there."""

    view: str
    caption: str


def read_story(path: Path | str, content: Content, words: Vocabulary) -> tuple[Step, ...]:
    """The steps of a story file for a page of this content.

    BadInput with the line for a file that is no list of steps, a part of a view that the page does not know, and an
    actor, document or claim that is not in the graph.
    """
    path = Path(path)
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror or error}", Where(str(path))) from error
    except UnicodeDecodeError as error:
        raise BadInput("is no text in UTF-8", Where(str(path))) from error
    tree = plain_yaml(text, str(path))
    if not isinstance(tree.value, list):
        raise BadInput(FORM, Where(str(path), tree.line))
    if len(tree.value) > MOST_STEPS:
        raise BadInput(f"has {len(tree.value)} steps; at most {MOST_STEPS} are shown", Where(str(path)))
    known = _known(content, words)
    return tuple(_step(each, str(path), known) for each in tree.value)


def _step(tree: Tree, file: str, known: Mapping[str, Collection[str]]) -> Step:
    where = Where(file, tree.line)
    if not isinstance(tree.value, dict):
        raise BadInput(FORM, where)
    cells = tree.value
    for name in cells:
        if name not in {"view", "caption"}:
            raise BadInput(f"unknown part {name!r} of a step — view, caption", Where(file, cells[name].line))
    caption, view = (_text(cells, name, file, tree.line) for name in ("caption", "view"))
    if not caption:
        raise BadInput("the step has no caption: say in a sentence what is to be seen", where)
    if len(caption) > LONGEST_CAPTION:
        raise BadInput(f"the caption has {len(caption)} characters; at most {LONGEST_CAPTION} can be read", where)
    view = view.partition("#")[2] if "#" in view else view
    line = cells["view"].line if "view" in cells else tree.line
    for problem in _problems(view, known):
        raise BadInput(problem, Where(file, line, "view"))
    return Step(view, caption)


def _text(cells: Mapping[str, Tree], name: str, file: str, line: int) -> str:
    cell = cells.get(name)
    if cell is None:
        return ""
    if not isinstance(cell.value, str):
        raise BadInput("is one value, some words", Where(file, line, name))
    return " ".join(cell.value.split())


def _problems(view: str, known: Mapping[str, Collection[str]]) -> Iterator[str]:
    for part in filter(None, view.split("&")):
        name, _, value = part.partition("=")
        if name not in KEYS:
            yield f"the address of a page has no part {name!r}{did_you_mean(name, KEYS)} — {one_of(KEYS)}"
        elif problem := _problem(name, value, known):
            yield f"{name}: {problem}"


def _problem(name: str, value: str, known: Mapping[str, Collection[str]]) -> str:
    facet = name.removeprefix("not-")
    if facet in _LISTS or name == "hide":
        values = [unquote(each) for each in value.split(",") if each]
        allowed = known["actor" if name == "hide" else facet]
        return next((_unknown(each, allowed) for each in values if each not in allowed), "")
    if name in _ACTORS:
        return "" if unquote(value) in known["actor"] else _unknown(unquote(value), known["actor"])
    if name == "at":
        kind, _, id_ = unquote(value).partition(":")
        if kind not in {"actor", "document", "claim", "event", "line"}:
            return f"{unquote(value)!r} is no actor:ID, line:ID, claim:ID, event:ID or document:ID"
        ids = known["document" if kind == "document" else kind]
        return "" if id_ in ids else _unknown(id_, ids)
    if name in _CHOICES and unquote(value) not in _CHOICES[name]:
        return f"{value!r} is none of {', '.join(_CHOICES[name])}"
    if name in _NUMBERS and not value.isdecimal():
        return f"{value!r} is no number"
    if name == "time" and not _TIME.fullmatch(value):
        return f"{value!r} is no span of days, such as 2002-01-01..2004-12-31"
    return ""


def _unknown(value: str, allowed: Collection[str]) -> str:
    return f"the graph has no {value!r}{did_you_mean(value, allowed)}"


def _known(content: Content, words: Vocabulary) -> dict[str, Collection[str]]:
    """All values that a view can name, by the part of the address or the kind of thing."""
    actors = {actor.id for actor in content.actors}
    return {
        "status": {status.value for status in Status},
        "relation": {relation.name for relation in words},
        "kind": {kind.value for kind in Kind},
        "known": {"known", "unknown"},
        "drawn": {"line", "open", "denied"},
        "topic": {*words.topics, "-"},
        "voice": {*actors, "-", "?"},
        "country": {*_countries(content), "-"},
        "actor": actors,
        "document": {node.id for node in content.documents},
        "event": {node.id for node in content.events},
        "claim": {statement.id for statement in content.statements},
        "line": {line.id for line in content.lines},
    }


def _countries(content: Content) -> Iterable[str]:
    return (actor.country for actor in content.actors if actor.country)
