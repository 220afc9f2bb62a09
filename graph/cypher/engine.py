"""The engine: the handful of kglite calls that the seam uses, all of them reads once the index is built.

Layout, chosen so that nothing of the engine's own shows through: a node type a set of labels (K0, K1 …), a
relationship type a type (T0, T1 …), ids are places in the order of nodes (by labels, then id) and of edges; the
properties as they are stand in one JSON text `j`; short texts stand in a column beside it, to search by.
"""

from __future__ import annotations

import json
import warnings
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import kglite

from actorgraph.graph.errors import Damaged, LimitReached
from actorgraph.graph.generation import Edge, Node

__all__ = ["Engine", "Hop", "Summary"]

_LAYOUT = 1
_LONGEST_COLUMN = 160
_NO_TIMEOUT = 0
_BATCH = 20_000

Hop = tuple[int, int, int, int, str | None]
"""The node asked about, the edge, its type's number, the node at the other end, the edge's JSON or None."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the graph consists of: label sets and types with how many there are of each, and the keys of properties.

    `node_columns` and `edge_columns` are keys that can be searched by; those that a label set or type has at all stand
    in `kind_columns` and `type_columns`, in the order of `kinds` and `types`.
    """

    kinds: tuple[tuple[tuple[str, ...], int], ...]
    types: tuple[tuple[str, int], ...]
    kind_columns: tuple[tuple[str, ...], ...]
    type_columns: tuple[tuple[str, ...], ...]
    node_keys: tuple[str, ...]
    edge_keys: tuple[str, ...]
    node_columns: tuple[str, ...]
    edge_columns: tuple[str, ...]


def _columns(items: Sequence[Node] | Sequence[Edge]) -> tuple[str, ...]:
    """Keys whose values are all short texts."""
    unfit: set[str] = set()
    seen: set[str] = set()
    for item in items:
        for key, value in {**item.properties, "id": item.id}.items():
            seen.add(key)
            if not isinstance(value, str) or len(value) > _LONGEST_COLUMN:
                unfit.add(key)
    return tuple(sorted(seen - unfit))


def _record(item: Node | Edge, columns: Sequence[str]) -> dict[str, Any]:
    """A row for the engine; a mark before each text keeps the engine from reading dates or numbers into it."""
    properties = {**item.properties, "id": item.id}
    record: dict[str, Any] = {"j": json.dumps(properties, ensure_ascii=False, separators=(",", ":"))}
    for place, key in enumerate(columns):
        if key in properties:
            record[f"c{place}"] = f"={properties[key]}"
    return record


def _held(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that some rows have."""
    names = {name for row in rows for name in row}
    return tuple(key for place, key in enumerate(columns) if f"c{place}" in names)


class Engine:
    """A graph inside kglite, read-only."""

    def __init__(self, graph: kglite.KnowledgeGraph, summary: Summary) -> None:
        self._graph = graph
        self.summary = summary
        self._starts: list[int] = []
        total = 0
        for _, count in summary.kinds:
            self._starts.append(total)
            total += count
        self._graph.read_only(True)

    @staticmethod
    def build(nodes: Iterable[Node], edges: Iterable[Edge]) -> Engine:
        """Load nodes and edges; an edge to a node that is not there is Damaged."""
        ordered = sorted(nodes, key=lambda node: (node.labels, node.id))
        place = {node.id: index for index, node in enumerate(ordered)}
        lines = sorted(edges, key=lambda edge: edge.id)
        node_columns, edge_columns = _columns(ordered), _columns(lines)
        kinds: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for index, node in enumerate(ordered):
            kinds.setdefault(node.labels, []).append({"h": index, **_record(node, node_columns)})
        kind_of = {labels: number for number, labels in enumerate(kinds)}
        types = {name: number for number, name in enumerate(sorted({edge.type for edge in lines}))}
        groups: dict[tuple[int, int, int], list[dict[str, Any]]] = {}
        counts = dict.fromkeys(types, 0)
        for index, edge in enumerate(lines):
            try:
                source, target = place[edge.source], place[edge.target]
            except KeyError as missing:
                raise Damaged(f"edge {edge.id} names a node that is not there: {missing.args[0]}") from None
            counts[edge.type] += 1
            ends = kind_of[ordered[source].labels], kind_of[ordered[target].labels]
            row = {"s": source, "t": target, "h": index, **_record(edge, edge_columns)}
            groups.setdefault((types[edge.type], *ends), []).append(row)
        summary = Summary(
            tuple((labels, len(rows)) for labels, rows in kinds.items()),
            tuple(counts.items()),
            tuple(_held(rows, node_columns) for rows in kinds.values()),
            tuple(
                _held([row for (of, _, _), rows in groups.items() if of == number for row in rows], edge_columns)
                for number in types.values()
            ),
            tuple(sorted({"id", *(key for node in ordered for key in node.properties)})),
            tuple(sorted({"id", *(key for edge in lines for key in edge.properties)})),
            node_columns,
            edge_columns,
        )
        engine = Engine(_load(kinds, groups, summary, len(ordered)), summary)
        held = engine.count_edges()
        if held != len(lines):
            raise Damaged(f"the index holds {held} of {len(lines)} edges")
        return engine

    def save(self, path: Path) -> None:
        """Write a snapshot file."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._graph.save(str(path))

    @staticmethod
    def load(path: Path) -> Engine:
        """Read a snapshot file; Damaged when it is none of ours."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                graph = kglite.load(str(path))
            (row,) = _rows(graph.cypher("MATCH (m:Summary) RETURN m.j AS j, m.layout AS layout"))
            if row["layout"] != _LAYOUT:
                raise Damaged(f"{path}: a snapshot of another version; delete it, it is made again")
            return Engine(graph, _summary(row["j"]))
        except (kglite.KgError, OSError, ValueError, KeyError) as broken:
            raise Damaged(f"{path}: not a snapshot of a graph; delete it, it is made again ({broken})") from broken

    def kind(self, handle: int) -> int:
        """The number of a node's label set."""
        return bisect_right(self._starts, handle) - 1

    def handles(self, kind: int) -> range:
        """All nodes of one label set."""
        start = self._starts[kind]
        return range(start, start + self.summary.kinds[kind][1])

    def nodes_where(self, kind: int, equal: Mapping[str, str], seconds: float | None) -> list[int]:
        """The nodes of one label set whose searchable keys have these texts."""
        if not equal.keys() <= set(self.summary.kind_columns[kind]):
            return []
        test, parameters = _test("n", equal, self.summary.node_columns)
        found = self._run(f"MATCH (n:K{kind}) WHERE {test} RETURN n.id AS n", parameters, seconds)
        return [row["n"] for row in found]

    def nodes_by(self, kind: int, key: str, texts: Sequence[str], seconds: float | None) -> Iterator[tuple[str, int]]:
        """For some texts of one searchable key the nodes of one label set that have them."""
        if not texts or key not in self.summary.kind_columns[kind]:
            return
        column = self.summary.node_columns.index(key)
        query = f"UNWIND $texts AS t MATCH (n:K{kind} {{c{column}: t}}) RETURN t, n.id AS n"
        for row in self._run(query, {"texts": [f"={text}" for text in texts]}, seconds):
            yield row["t"][1:], row["n"]

    def edges_of(
        self,
        handles: Sequence[int],
        types: Sequence[int],
        direction: Literal["out", "in"],
        equal: Mapping[str, str],
        *,
        whole: bool,
        seconds: float | None,
    ) -> Iterator[Hop]:
        """The edges that leave (or reach) some nodes; `whole` brings their properties along."""
        if not handles:
            return
        test, parameters = _test("r", equal, self.summary.edge_columns)
        arrow = ("-", "->") if direction == "out" else ("<-", "-")
        payload = ", r.j AS j" if whole else ""
        for number in self._with_columns(types, equal):
            rows = self._run(
                f"UNWIND $ids AS i MATCH (n {{id: i}}){arrow[0]}[r:T{number}]{arrow[1]}(m) "
                f"{f'WHERE {test} ' if equal else ''}RETURN i AS n, r.h AS r, m.id AS m{payload}",
                {"ids": list(handles), **parameters},
                seconds,
            )
            for row in rows:
                yield row["n"], row["r"], number, row["m"], row.get("j")

    def edges_where(
        self, types: Sequence[int], equal: Mapping[str, str], *, whole: bool, most: int | None, seconds: float | None
    ) -> Iterator[Hop]:
        """All edges of some types, or the first few of each, as they leave their sources."""
        limit = "" if most is None else f" LIMIT {most:d}"
        test, parameters = _test("r", equal, self.summary.edge_columns)
        payload = ", r.j AS j" if whole else ""
        for number in self._with_columns(types, equal):
            rows = self._run(
                f"MATCH (n)-[r:T{number}]->(m) {f'WHERE {test} ' if equal else ''}"
                f"RETURN n.id AS n, r.h AS r, m.id AS m{payload}{limit}",
                parameters,
                seconds,
            )
            for row in rows:
                yield row["n"], row["r"], number, row["m"], row.get("j")

    def count_edges(self) -> int:
        """How many edges the engine holds."""
        return int(self._run("MATCH ()-[r]->() RETURN count(r) AS c", {}, None)[0]["c"])

    def _with_columns(self, types: Sequence[int], equal: Mapping[str, str]) -> list[int]:
        """The types that have all keys of a condition: no edge of another one can meet it."""
        return [number for number in types if equal.keys() <= set(self.summary.type_columns[number])]

    def texts(self, handles: Sequence[int], seconds: float | None) -> Iterator[tuple[int, str]]:
        """The properties of some nodes, as JSON."""
        query = "UNWIND $ids AS i MATCH (n {id: i}) RETURN i AS n, n.j AS j"
        for row in self._run(query, {"ids": list(handles)}, seconds):
            yield row["n"], row["j"]

    def _run(self, query: str, parameters: dict[str, Any], seconds: float | None) -> list[dict[str, Any]]:
        timeout = _NO_TIMEOUT if seconds is None else max(1, int(seconds * 1000))
        try:
            result = self._graph.cypher(query, params=parameters, timeout_ms=timeout)
        except kglite.CypherTimeoutError as late:
            raise LimitReached("the query ran longer than it may and was stopped; narrow it or add LIMIT") from late
        except kglite.KgError as failed:
            raise Damaged(f"the index cannot be read ({failed}); delete its snapshot, it is made again") from failed
        return _rows(result)


def _rows(result: Any) -> list[dict[str, Any]]:
    """The rows of a result; kglite types it as one of three, and only this one is ever asked for."""
    rows: list[dict[str, Any]] = result.to_list()
    return rows


def _test(variable: str, equal: Mapping[str, str], columns: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """A condition on searchable keys, with the texts as parameters."""
    wanted = sorted(equal.items())
    parts = [f"{variable}.c{columns.index(key)} = $p{number}" for number, (key, _) in enumerate(wanted)]
    return " AND ".join(parts), {f"p{number}": f"={text}" for number, (_, text) in enumerate(wanted)}


def _load(
    kinds: Mapping[tuple[str, ...], list[dict[str, Any]]],
    groups: Mapping[tuple[int, int, int], list[dict[str, Any]]],
    summary: Summary,
    summary_id: int,
) -> kglite.KnowledgeGraph:
    note = {
        "h": summary_id,
        "layout": _LAYOUT,
        "j": json.dumps([list(getattr(summary, name)) for name in Summary.__slots__]),
    }
    nodes = [
        {"type": f"K{number}", "id_field": "h", "title_field": "h", "records": rows}
        for number, rows in enumerate(kinds.values())
    ]
    nodes.append({"type": "Summary", "id_field": "h", "title_field": "h", "records": [note]})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = kglite.from_records({"nodes": nodes, "connections": []}, on_missing_endpoint="error")
    for (number, source, target), rows in sorted(groups.items()):
        _connect(graph, number, f"K{source}", f"K{target}", rows)
    for number in range(len(kinds)):
        for key in ("id", "name"):
            if key in summary.node_columns:
                graph.create_index(f"K{number}", f"c{summary.node_columns.index(key)}")
    return graph


def _connect(graph: kglite.KnowledgeGraph, number: int, source: str, target: str, rows: list[dict[str, Any]]) -> None:
    """Add edges one by one: the engine's bulk loader merges edges of one type between the same two nodes."""
    columns = sorted({name for row in rows for name in row} - {"s", "t", "h", "j"})
    properties = ", ".join(f"{name}: row.{name}" for name in ("h", "j", *columns))
    query = (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.s}}), (b:{target} {{id: row.t}}) "
        f"CREATE (a)-[:T{number} {{{properties}}}]->(b)"
    )
    for at in range(0, len(rows), _BATCH):
        part = [{**dict.fromkeys(columns), **row} for row in rows[at : at + _BATCH]]
        graph.cypher(query, params={"rows": part}, timeout_ms=_NO_TIMEOUT)


def _summary(text: str) -> Summary:
    kinds, types, kind_columns, type_columns, *keys = json.loads(text)
    return Summary(
        tuple((tuple(labels), count) for labels, count in kinds),
        tuple((name, count) for name, count in types),
        tuple(map(tuple, kind_columns)),
        tuple(map(tuple, type_columns)),
        *(tuple(group) for group in keys),
    )
