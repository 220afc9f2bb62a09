"""The templates that people start from load without a remark, and show every column."""

import csv
import shutil
from pathlib import Path

from actorgraph.graph.case.actors import ACTOR_COLUMNS
from actorgraph.graph.graph import open_graph
from actorgraph.loaders import load
from actorgraph.loaders.tables import CLAIM_COLUMNS

TEMPLATES = Path(__file__).parents[2] / "docs" / "templates"
GUIDE = TEMPLATES.parent / "loading.md"


def header(name: str) -> tuple[str, ...]:
    with (TEMPLATES / name).open(encoding="utf-8", newline="") as file:
        return tuple(next(csv.reader(file)))


def test_the_templates_load_together(tmp_path: Path) -> None:
    for name in ("actors.csv", "claims.csv"):
        shutil.copy(TEMPLATES / name, tmp_path)
    with open_graph(tmp_path / "case.db", create=True) as graph:
        report = load(graph, [tmp_path])
        assert (report.new, report.ok, report.warnings) == (("claims.csv",), True, ())
        assert report.claims == {"alleged": 1, "denied": 1, "happened": 2, "wished": 1}
        types = sorted({edge.type for edge in graph.edges()})
        assert {"MET_WITH", "REQUESTED_OF", "ALLEGED", "PROSPECT", "LED_TO", "CONTENT_OF", "CONTRADICTS"} <= set(types)


def test_the_templates_show_every_column() -> None:
    assert header("claims.csv") == CLAIM_COLUMNS.known
    assert header("actors.csv") == ACTOR_COLUMNS.known


def test_the_guide_explains_every_column() -> None:
    told = GUIDE.read_text("utf-8")
    assert [name for name in (*CLAIM_COLUMNS.known, *ACTOR_COLUMNS.known) if f"`{name}`" not in told] == []
