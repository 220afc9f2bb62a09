"""Hand-coded claims in CSV, TSV, YAML or XLSX become a reading."""

from actorgraph.loaders.tables.claims import CLAIM_COLUMNS, TABLE_VERSION, ClaimsTable, claims_table
from actorgraph.loaders.tables.shapes import claim_rows
from actorgraph.loaders.tables.yaml_rows import yaml_rows

__all__ = ["CLAIM_COLUMNS", "TABLE_VERSION", "ClaimsTable", "claim_rows", "claims_table", "yaml_rows"]
