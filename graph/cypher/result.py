"""What a query returns, the same on every store: columns and rows, with nodes, relationships and paths as values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from actorgraph.graph.errors import Unreachable

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from rich.table import Table

__all__ = ["Path", "Relationship", "Result", "Vertex", "data_frame"]


@dataclass(frozen=True, slots=True)
class Vertex:
    """A returned node; equal when the id is the same. Labels are sorted."""

    id: str
    labels: tuple[str, ...] = field(compare=False)
    properties: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A returned relationship; `source` and `target` are node ids, in the direction as stored."""

    id: str
    type: str = field(compare=False)
    source: str = field(compare=False)
    target: str = field(compare=False)
    properties: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Path:
    """A returned path: n + 1 nodes joined by n relationships."""

    nodes: tuple[Vertex, ...]
    relationships: tuple[Relationship, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows of a query under named columns, in the order of the query; `hints` say what may be misspelt."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    hints: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column name."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_json(self) -> str:
        """A list of objects by column name; nodes, relationships and paths whole, times as ISO text."""
        from actorgraph.graph.cypher.display import as_json  # noqa: PLC0415 (it knows this class)

        return as_json(self)

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a data frame; Unreachable when pandas is not installed."""
        return data_frame(self.rows, self.columns)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The nodes, relationships and paths in the rows as a networkx graph."""
        from actorgraph.graph.cypher.display import as_graph  # noqa: PLC0415 (it knows this class)

        return as_graph(self)

    def _repr_html_(self) -> str:
        """A table, for notebooks."""
        from actorgraph.graph.cypher.display import as_html  # noqa: PLC0415 (it knows this class)

        return as_html(self)

    def __rich__(self) -> Table:
        """A table, for `rich.print`."""
        from actorgraph.graph.cypher.display import as_table  # noqa: PLC0415 (it knows this class)

        return as_table(self)


def data_frame(rows: Iterable[Sequence[Any]], columns: Sequence[str]) -> pd.DataFrame:
    """Rows as a data frame of pandas; Unreachable when it is not installed."""
    try:
        import pandas as pd  # noqa: PLC0415 (an extra that few need)
    except ImportError as error:
        raise Unreachable("pandas is not installed; pip install 'actorgraph[pandas]'") from error
    return pd.DataFrame([tuple(row) for row in rows], columns=list(columns))
