"""What people said of claims, on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.graph import open_graph
from actorgraph.graph.judging import judge
from actorgraph.graph.record import checked
from actorgraph.page import page_html
from tests.graph.derive.builders import REGISTRY
from tests.page.conftest import Open
from tests.page.given import readings

pytestmark = pytest.mark.chromium


def test_the_card_of_a_claim_tells_who_checked_it_why_and_what_the_reader_had(visit: Open, tmp_path: Path) -> None:
    with open_graph(tmp_path / "case.db", create=True) as graph:
        for each in readings():
            graph.replace(checked(each))
        graph.derive(REGISTRY)
        ids = {str(row[1]): str(row[0]) for row in graph.cypher("MATCH (c:Claim) RETURN c.id, c.quote")}
        asked = ids["Arvel asked Bor for help."]
        judge(graph, asked, "confirm", why="heard the tape", who="Ines Okoro")
        (met,) = [id_ for quote, id_ in ids.items() if "2018-04-27 happened" in quote]
        judge(graph, met, "correct", change={"date": "2018-04-28"}, why="the diary says so", who="Ines Okoro")
        html = page_html(graph)
    opened = visit(html)

    def card(claim: str) -> str:
        opened.run(
            "(id) => { const { app } = window.actorgraph; app.select(app.store.index.get(`claim:${id}`)); }", claim
        )
        return opened.panel()

    assert "Confirmed by Ines Okoro" in card(asked)
    assert "heard the tape" in card(asked)
    assert "Corrected by Ines Okoro" in card(met)
    assert "28 Apr 2018" in card(met)
    assert "The reader had" in card(met)
