"""Claims tables in their shapes: CSV, TSV, YAML and XLSX give the same rows."""

from __future__ import annotations

from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.case.sheets import sheet_rows
from actorgraph.graph.case.tables import Flavour, Row, read_rows
from actorgraph.graph.errors import BadInput
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.recognise import Shape
from actorgraph.loaders.source import Source
from actorgraph.loaders.tables.claims import CLAIM_COLUMNS
from actorgraph.loaders.tables.yaml_rows import yaml_rows

__all__ = ["claim_rows"]


def claim_rows(source: Source, shape: Shape, faults: list[BadInput]) -> tuple[Metadata, list[Row], tuple[str, ...]]:
    """What the file says of itself, its rows, and remarks for the report; rows that are none go to `faults`."""
    if shape is Shape.XLSX:
        sheet = sheet_rows(source.data, source.key, CLAIM_COLUMNS, faults)
        return Metadata(), [*sheet.rows], tuple(f"{source.key}: {remark}" for remark in sheet.remarks)
    text = decoded(source.data, source.key)
    if shape is Shape.YAML:
        own, rows = yaml_rows(text, source.key, CLAIM_COLUMNS, faults)
        return own, [*rows], ()
    flavour = Flavour.CSV if shape is Shape.CSV else Flavour.TSV
    return Metadata(), [*read_rows(text, source.key, CLAIM_COLUMNS, faults, flavour)], ()
