"""GraphML and GEXF, through networkx: for Gephi, yEd, Cytoscape and their like."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from actorgraph.graph.graph import Graph
from actorgraph.queries.exports.writing import write_whole, xml_text

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["write_gexf", "write_graphml"]


def write_graphml(graph: Graph, path: Path) -> None:
    """Every node and edge with all properties; lists stand with semicolons."""
    import networkx as nx  # noqa: PLC0415 (slow to import)

    flattened = _flattened(graph)
    write_whole(path, lambda file: nx.write_graphml(flattened, file))


def write_gexf(graph: Graph, path: Path) -> None:
    """The same with time: an edge or event that has days lasts from the first to the last that it may mean."""
    import networkx as nx  # noqa: PLC0415 (slow to import)

    flattened = _flattened(graph)
    flattened.graph["mode"] = "dynamic"
    for _, properties in flattened.nodes(data=True):
        properties["label"] = properties.get("name", "")
        _timed(properties)
    for _, _, properties in flattened.edges(data=True):
        properties["label"] = properties.get("of", properties["type"])
        # GEXF has a kind of edge under this name.
        properties["relation_type"] = properties.pop("type")
        _timed(properties)

    def write(file: IO[bytes]) -> None:
        nx.write_gexf(flattened, file)

    write_whole(path, write)


def _timed(properties: dict[str, Any]) -> None:
    if "earliest" in properties:
        properties["start"] = properties["earliest"]
    if "latest" in properties:
        properties["end"] = properties["latest"]


def _flattened(graph: Graph) -> nx.MultiDiGraph[str]:
    import networkx as nx  # noqa: PLC0415 (slow to import)

    flattened: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes():
        flattened.add_node(node.id, **_properties(node.properties), labels=":".join(node.labels))
    for edge in graph.edges():
        flattened.add_edge(edge.source, edge.target, key=edge.id, **_properties(edge.properties), type=edge.type)
    return flattened


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    """Without the id, which stands as the identity of its node or edge already."""
    return {key: xml_text(value) for key, value in properties.items() if key != "id"}
