"""Small typed tables: what the helpers return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from actorgraph.graph.cypher import Result

if TYPE_CHECKING:
    import pandas as pd
    from _typeshed import DataclassInstance

__all__ = ["Rows", "columns_of", "typed"]


Row = TypeVar("Row", bound="DataclassInstance")


class Rows(Sequence[Row], Generic[Row]):
    """Rows of one kind, as a sequence; `to_pandas()` gives a data frame with the same columns.

    `note` says what an empty answer might hide, such as meetings that are only planned.
    """

    def __init__(self, rows: Sequence[Row], columns: Sequence[str], note: str = "") -> None:
        self._rows = tuple(rows)
        self.columns = tuple(columns)
        self.note = note

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return "\n".join(str(row) for row in self._rows) or f"no rows{'; ' + self.note if self.note else ''}"

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a data frame; Unreachable when pandas is not installed."""
        return self.result.to_pandas()

    def to_json(self) -> str:
        """A list of objects by column name."""
        return self.result.to_json()

    @property
    def result(self) -> Result:
        """The same rows without their kind, as a query gives them."""
        return Result(self.columns, tuple(_plain(row) for row in self._rows))

    def _repr_html_(self) -> str:
        """A table, for notebooks."""
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return self.result._repr_html_() + note


def _plain(row: DataclassInstance) -> tuple[Any, ...]:
    return tuple(getattr(row, each.name) for each in fields(row))


def columns_of(kind: type[DataclassInstance]) -> tuple[str, ...]:
    """The columns of a kind of row: the fields of its dataclass."""
    return tuple(each.name for each in fields(kind))


def typed(result: Result, kind: type[Row], rename: dict[str, str] | None = None, note: str = "") -> Rows[Row]:
    """The rows of a result as instances of a dataclass, by column name; columns that it lacks are left out."""
    names = [(rename or {}).get(column, column) for column in result.columns]
    wanted = columns_of(kind)
    made = []
    for row in result:
        values = dict(zip(names, row, strict=True))
        made.append(kind(**{name: values[name] for name in wanted}))
    return Rows(made, wanted, note)
