"""One HTML file that shows a graph, with the sentence behind every line; it asks no network for anything."""

from __future__ import annotations

import gc
import gzip
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from actorgraph.graph.vocabulary import Vocabulary
from actorgraph.page.assemble import joined_script, joined_style, policy, script_modules
from actorgraph.page.block import data_block
from actorgraph.page.content import Content, content_of
from actorgraph.page.looks import DASHES, SHAPES, WIDTHS
from actorgraph.page.network import LICENCE, json_block, library, rendered
from actorgraph.page.packing import TEXTS, packed
from actorgraph.page.scenes import Scenes, scenes_of
from actorgraph.page.sevenbit import seven_bit
from actorgraph.page.story import Step, read_story
from actorgraph.page.wording import words_of
from actorgraph.queries.exports.writing import write_whole

if TYPE_CHECKING:
    from actorgraph.graph.graph import Graph

__all__ = ["PageReport", "page_html", "write_page"]

TITLE = "Who did what to whom"
LARGEST_PLAIN = 5_000_000
"""Characters of data that a page carries as they are; more are compressed."""


@dataclass(frozen=True, slots=True)
class PageReport:
    """What a written page holds. Its opening picture has `drawn` marks: actors, or communities of a large graph.

    `size` is in bytes.
    """

    path: Path
    actors: int
    drawn: int
    lines: int
    claims: int
    documents: int
    size: int

    def __str__(self) -> str:
        """The report on one line."""
        return (
            f"{self.path}: {self.claims} claims of {self.documents} documents, {self.lines} lines, "
            f"{self.actors} actors and places, {self.drawn} marks in its first picture, {self.size / 1e6:.1f} MB"
        )


def write_page(
    graph: Graph, path: Path | str, *, title: str | None = None, story: Path | str | None = None
) -> PageReport:
    """Write the page of a graph to a file, whole or not at all; BadInput when the path cannot be written.

    `story` is a YAML file of steps, each a view and a caption (`docs/page.md`); BadInput says what in it does not fit.
    """
    path = Path(path)
    with _uncollected():
        content, words = _content(graph), graph.vocabulary()
        scenes = scenes_of(content, words)
        steps = read_story(story, content, words) if story else ()
        html = _html(graph, content, scenes, words, title, steps).encode("utf-8")
    write_whole(path, lambda file: file.write(html))
    return PageReport(
        path,
        len(content.actors),
        len(scenes.opening.marks),
        len(content.lines),
        len(content.statements),
        len(content.documents),
        len(html),
    )


def page_html(graph: Graph, *, title: str | None = None) -> str:
    """The page of a graph as text: the same graph gives the same text."""
    content, words = _content(graph), graph.vocabulary()
    return _html(graph, content, scenes_of(content, words), words, title)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: a page is millions of small values without one, which it would walk again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _content(graph: Graph) -> Content:
    return content_of(graph.nodes(), graph.edges(), graph.readings())


def _html(
    graph: Graph, content: Content, scenes: Scenes, words: Vocabulary, title: str | None, story: Iterable[Step] = ()
) -> str:
    """The page; text that UTF-8 cannot hold (half a surrogate pair) becomes "?"."""
    title = " ".join((title or TITLE).split())
    about = {
        "title": title,
        "version": _version(),
        "generation": graph.generation() or "",
        "looks": {
            "dashes": {status.value: list(dash) for status, dash in DASHES.items()},
            "widths": {status.value: width for status, width in WIDTHS.items()},
            "shapes": {kind.value: shape for kind, shape in SHAPES.items()},
        },
    }
    data = data_block(content, scenes.communities, words_of(words), about)
    data["story"] = [{"view": step.view, "caption": step.caption} for step in story]
    html = rendered(_environment(title, data), "page.html", scenes.opening.marks, scenes.opening.strokes)
    return html.encode("utf-8", errors="replace").decode("utf-8")


def _environment(title: str, data: dict[str, Any]) -> Environment:
    vis, script, style = library(), _script(), joined_style()
    environment = Environment(
        loader=PackageLoader("actorgraph.page"), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    plain = json_block(data) if _letters(data) <= LARGEST_PLAIN else ""
    large = not 0 < len(plain) <= LARGEST_PLAIN
    tables, texts = packed(data) if large else ({}, [])
    environment.filters["block"] = json_block
    shown: dict[str, Any] = {
        "page_title": title,
        "policy": policy([vis, script], [style]),
        "licence": LICENCE,
        # The project's own files and the library: written by no source, hashed in the policy.
        "style": Markup(style),  # noqa: S704
        "vis": Markup(vis),  # noqa: S704
        "script": Markup(script),  # noqa: S704
        "data": _compressed(json_block(tables)) if large else plain,
        "texts": _compressed(json_block(texts)) if large else "",
    }
    environment.globals.update(shown)
    return environment


def _letters(data: Mapping[str, Any]) -> int:
    """How many letters the sentences have: as JSON the whole has more."""
    return sum(map(len, (text for name in TEXTS for text in data["claims"].get(name, ()))))


def _compressed(text: str) -> Markup:
    """The text compressed, seven bits a letter; without a time in it, so that equal texts stay equal."""
    letters = seven_bit(gzip.compress(text.encode("utf-8", errors="replace"), compresslevel=7, mtime=0))
    return Markup(letters)  # noqa: S704 — it has no letter that could end the element


@cache
def _script() -> str:
    return joined_script(script_modules())


def _version() -> str:
    try:
        return version("actorgraph")
    except PackageNotFoundError:
        return ""
