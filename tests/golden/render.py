"""The seed collection's claims and the answers of the demo, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from actorgraph.graph import Graph
from actorgraph.queries import ask

__all__ = ["ANSWERS", "FOLDER", "answers", "claims"]

FOLDER = Path("tests/golden")
ANSWERS = ("requests", "meetings", "abductions", "prospects", "contradictions")
"""The five questions of `make demo`."""

_CLAIMS = """
MATCH (c:Claim)-[:FROM]->(d:Document)
OPTIONAL MATCH (c)-[s:SAID_BY]->(a:Actor)
WITH c, d, s, a ORDER BY s.step, a.name
WITH c, d, collect(a.name) AS said_by
RETURN d.key AS document, c.quote AS quote, c.name AS claim, c.status AS status, c.date AS date, said_by,
       c.count_low AS low, c.count_high AS high
ORDER BY document, c.quote_start, claim, status, date
"""


def claims(graph: Graph) -> Iterator[str]:
    """Each sentence that gave claims, with its claims below it, document by document."""
    document = quote = ""
    for row in graph.cypher(_CLAIMS).dicts():
        if row["document"] != document:
            document, quote = row["document"], ""
            yield f"== {document}"
        if row["quote"] != quote:
            quote = row["quote"]
            yield f"  “{quote}”"
        said = f" [said by {', '.join(row['said_by'])}]" if row["said_by"] else ""
        date = f" {{{row['date']}}}" if row["date"] else ""
        count = f" ({row['low']}–{row['high']})" if row["low"] or row["high"] else ""
        yield f"      {row['status']}: {row['claim']}{date}{count}{said}"


def answers(graph: Graph) -> Iterator[str]:
    """The rows of the demo's questions, without ids."""
    for name in ANSWERS:
        result = ask(graph, name)
        kept = [i for i, column in enumerate(result.columns) if column not in ("event", "quote")]
        yield f"== {name}: {', '.join(result.columns[i] for i in kept)}"
        for row in result:
            yield "  " + " | ".join("" if row[i] is None else str(row[i]) for i in kept)
