"""The page inside a notebook: the same file, in a frame of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape

from actorgraph.graph.errors import BadInput
from actorgraph.page.page import page_html

if TYPE_CHECKING:
    from actorgraph.graph.graph import Graph

__all__ = ["Frame", "show"]

HEIGHT = 720
LEAST_HEIGHT = 200

_ALLOWED = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
"""Its own scripts, files to take away, the print dialog, and the source behind a link; nothing of the notebook's."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page that a notebook displays; `html` is the whole of it, `height` that of the frame in pixels."""

    html: str
    height: int = HEIGHT

    def _repr_html_(self) -> str:
        """The frame, shut off from the notebook: the page can neither read nor change what surrounds it."""
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="{_ALLOWED}" width="100%" height="{self.height}" '
            'style="border: 1px solid #8888" title="actorgraph page"></iframe>'
        )

    def __repr__(self) -> str:
        """Where no HTML can be shown, how to see the page."""
        return f"<actorgraph page, {len(self.html) / 1e6:.1f} MB; shown in a notebook, or written by write_page>"


def show(graph: Graph, *, title: str | None = None, height: int = HEIGHT) -> Frame:
    """The page of a graph for the last line of a notebook cell: the same as `write_page` writes.

    `height` is that of the frame in pixels, 200 at least; BadInput below.
    """
    if height < LEAST_HEIGHT:
        raise BadInput(f"a frame of {height} pixels shows no graph; give height={LEAST_HEIGHT} or more")
    return Frame(page_html(graph, title=title), height)
