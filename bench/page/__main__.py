"""`python -m bench.page [seeds] [middle] [large]`: what the page costs in Chromium, beside stock pyvis.

Graphs are made once and kept in `build/bench`. `large` is 40,000 actors and 100,000 claims (and as many events).
"""

from __future__ import annotations

import json
import os
import platform
import sys
from importlib import metadata
from pathlib import Path
from time import perf_counter, process_time

from pyvis.network import Network

from actorgraph.graph.case import base_registry
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.loaders import load
from actorgraph.page import PageReport, write_page
from bench.page.collections import readings
from bench.page.measuring import Figures, chromium, measured, measured_pyvis

SIZES = {"seeds": (0, 0), "middle": (5_000, 20_000), "large": (40_000, 100_000)}
PYVIS_SECONDS = 60.0
KEPT = Path("build/bench").resolve()
RESULTS = Path("bench/results/page.json")


def main(names: list[str]) -> None:
    """Measure each size, print it, and keep the figures of those that were measured."""
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    for name in names or list(SIZES):
        kept[name] = {"about": about(), **beside_pyvis(name)}
        print(json.dumps({name: kept[name]}, indent=1), flush=True)
        RESULTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def about() -> dict[str, object]:
    """With what it was measured; `load` is how many processes wanted a core: above `cores` all times are too long."""
    versions = {name: metadata.version(name) for name in ("actorgraph", "pyvis", "playwright")}
    load, _, _ = os.getloadavg()
    return {"python": platform.python_version(), "cores": os.cpu_count(), "load": round(load, 1), "versions": versions}


def beside_pyvis(name: str) -> dict[str, object]:
    """Our page and a stock page of pyvis for the same graph."""
    page, peer = KEPT / f"{name}.html", KEPT / f"{name}.pyvis.html"
    with graph_of(name) as graph:
        wall, cpu = perf_counter(), process_time()
        report = write_page(graph, page)
        ours: Figures = {"write_s": round(perf_counter() - wall, 2), "write_cpu_s": round(process_time() - cpu, 2)}
        cpu = process_time()
        theirs: Figures = {} if name == "large" else {"write_cpu_s": stock_pyvis(graph, peer, cpu)}
    with chromium() as browser:
        ours |= measured(browser, page)
        if name == "large":
            theirs["ready_ms"] = "not tried: it does not come up with a fifth of the lines"
        else:
            theirs |= measured_pyvis(browser, peer, PYVIS_SECONDS)
    return {"holds": counts(report), "ours": ours, "pyvis": theirs}


def counts(report: PageReport) -> dict[str, int]:
    """How much the page shows."""
    names = ("actors", "lines", "claims", "documents")
    return {name: getattr(report, name) for name in names}


def graph_of(name: str) -> Graph:
    """The graph of a size, made where it is not kept yet."""
    path, (actors, claims) = KEPT / f"{name}.db", SIZES[name]
    if path.exists():
        return open_graph(path)
    graph = open_graph(path, create=True)
    if not claims:
        load(graph, ["seeds"])
    else:
        for reading in readings(actors, claims):
            graph.replace(reading)
        graph.derive(base_registry())
    return graph


def stock_pyvis(graph: Graph, path: Path, began: float) -> float:
    """The plain edges of the graph by pyvis as its guide shows it; CPU seconds since `began`."""
    names = {node.id: str(node.properties.get("name", node.id)) for node in graph.nodes()}
    network = Network(directed=True, cdn_resources="in_line")
    for edge in graph.edges():
        if "claim" not in edge.properties:
            continue
        for end in (edge.source, edge.target):
            network.add_node(end, label=names[end])
        network.add_edge(edge.source, edge.target, title=str(edge.properties.get("quote", "")))
    path.write_text(network.generate_html(), encoding="utf-8")
    return round(process_time() - began, 2)


if __name__ == "__main__":
    main(sys.argv[1:])
