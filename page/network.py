"""The pyvis adapter: the only module that knows pyvis, and all that is trusted of it.

pyvis 0.3.2 is used for what it is good at: a checked list of nodes and edges, vis-network's options, and the library
itself, which it carries. Its own template is never used: it loads a style sheet from a CDN even when told to inline,
and it executes scripts that stand in names, headings and options. `directed` is always true, because an undirected
network drops parallel edges.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from pyvis.network import Network

from actorgraph.graph.errors import Unreachable

__all__ = ["LICENCE", "Mark", "Stroke", "json_block", "library", "rendered"]

_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"

LICENCE = """vis-network, https://visjs.github.io/vis-network/
Copyright (c) 2011-2017 Almende B.V, http://almende.com
Copyright (c) 2017-2019 visjs contributors, https://github.com/visjs
Dual licensed under the Apache License 2.0 and the MIT License; used here under the latter:

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""
"""The licence text of what is inlined."""

OPTIONS: Mapping[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "multiselect": False,
        "tooltipDelay": 100000,
        "keyboard": False,
        "navigationButtons": False,
        "zoomSpeed": 0.6,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "chosen": False},
    "edges": {"chosen": False, "hoverWidth": 0, "selectionWidth": 0, "arrowStrikethrough": False, "smooth": False},
}
"""vis-network's options. No physics: positions are computed beforehand, and every opening shows the same picture."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An actor as drawn; `label` may have several lines."""

    id: str
    label: str
    shape: str
    size: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line as drawn; `dashes` empty for a solid one."""

    id: str
    source: str
    target: str
    arrow: bool
    dashes: tuple[int, ...]
    width: float


def rendered(environment: Environment, template: str, marks: Iterable[Mark], strokes: Iterable[Stroke]) -> str:
    """The page that a template of `environment` gives for these marks and strokes, through pyvis.

    The environment must escape by itself; the template gets `nodes`, `edges` and `options` from pyvis.
    """
    # pyvis declares its arguments more narrowly than vis-network takes them.
    network: Any = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    network.templateEnv = environment
    network.path = template
    network.options = dict(OPTIONS)
    for mark in marks:
        network.add_node(mark.id, label=mark.label, shape=mark.shape, size=mark.size, x=mark.x, y=mark.y, color=None)
    for stroke in strokes:
        network.add_edge(
            stroke.source,
            stroke.target,
            id=stroke.id,
            arrows="to" if stroke.arrow else "",
            dashes=list(stroke.dashes) or False,
            width=stroke.width,
        )
    html: str = network.generate_html()
    return html


def library() -> str:
    """vis-network as the installed pyvis carries it, without line ends that a browser would rewrite."""
    try:
        text = files("pyvis").joinpath(_LIBRARY).read_text("utf-8")
    except FileNotFoundError as error:
        raise Unreachable(
            f"the installed pyvis has no {_LIBRARY}; the page is made for pyvis 0.3.2: pip install pyvis==0.3.2"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def json_block(value: object) -> Markup:
    """The value as JSON that can stand inside a script element: no `<`, `>` or `&`, keys in their given order.

    A text is taken for JSON already, as pyvis gives its options. Source: HTML standard, "Restrictions for contents of
    script elements".
    """
    plain = json.loads(value) if isinstance(value, str) else value
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 — nothing is left in it that could end the element
