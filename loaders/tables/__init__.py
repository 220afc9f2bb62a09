"""Hand-coded claims in CSV, TSV or YAML become a reading."""

from actorgraph.loaders.tables.claims import CLAIM_COLUMNS, TABLE_VERSION, ClaimsTable, claims_table
from actorgraph.loaders.tables.yaml_rows import yaml_rows

__all__ = ["CLAIM_COLUMNS", "TABLE_VERSION", "ClaimsTable", "claims_table", "yaml_rows"]
