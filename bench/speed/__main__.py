"""`python -m bench.speed [CLAIMS]`: loading into every store, the engine, and the named queries, as ratios."""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from actorgraph.graph.case import base_registry
from actorgraph.graph.graph import open_graph
from bench.speed.alone import beside_kglite
from bench.speed.asking import ask_all, ask_neo4j
from bench.speed.clock import Figure
from bench.speed.loading import into_memory, into_neo4j, into_sqlite
from bench.speed.synthetic import readings
from tests.server.emptying import empty
from tests.server.neo4j_server import neo4j_server, why_not

CLAIMS = 100_000
PEOPLE = ("person/person-number-0", "person/person-number-1")
RESULTS = Path("bench/results/speed.json")


def main(claims: int) -> None:
    """Measure, print a table, and keep the figures."""
    registry = base_registry()
    record = list(readings(claims))
    print(f"{claims} claims in {len(record)} documents; ratio = ours / peer, in one run")
    figures, generation = into_memory(record, registry)
    print(f"{len(generation.nodes)} nodes, {len(generation.edges)} edges")
    show(figures)
    with tempfile.TemporaryDirectory() as folder:
        figures += show(into_sqlite(record, registry, generation, Path(folder)))
        with open_graph(Path(folder) / "case.db") as graph:
            figures += show(beside_kglite(graph, generation, PEOPLE[0]))
            missing = why_not()
            if missing:
                print(f"NOT MEASURED on Neo4j: {missing}")
                figures += show(ask_all(graph, PEOPLE))
            else:
                with neo4j_server() as address:
                    os.environ.update(address.environment)
                    figures += show(into_neo4j(record, registry, generation, address, empty))
                    with open_graph(address.uri) as server:
                        asked, raw = ask_neo4j(server, PEOPLE, address)
                        figures += show(asked)
                    figures += show(ask_all(graph, PEOPLE, raw, "Neo4j, raw driver"))
    keep(claims, figures)


def show(figures: list[Figure]) -> list[Figure]:
    """Print figures as they come, and give them back."""
    for figure in figures:
        print(figure.line(), flush=True)
    return figures


def keep(claims: int, figures: list[Figure]) -> None:
    """Write the figures, with what they were measured with."""
    RESULTS.parent.mkdir(exist_ok=True)
    about = {
        "claims": claims,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "versions": {name: metadata.version(name) for name in ("actorgraph", "kglite", "neo4j", "networkx")},
    }
    text = json.dumps({**about, "figures": [figure.row() for figure in figures]}, indent=2)
    RESULTS.write_text(text.replace("NaN", "null") + "\n", "utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
