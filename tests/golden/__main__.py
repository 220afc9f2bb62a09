"""`python -m tests.golden` writes the golden files anew; look at the difference before it is committed."""

from __future__ import annotations

from actorgraph.graph import open_graph
from actorgraph.loaders import load
from tests.golden.render import FOLDER, answers, claims

with open_graph("memory:") as graph:
    load(graph, ["seeds"])
    for name, lines in (("claims", claims(graph)), ("answers", answers(graph))):
        (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
