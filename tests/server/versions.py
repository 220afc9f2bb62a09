"""Which Neo4j a started server is."""

from __future__ import annotations

import os

__all__ = ["REFERENCE", "wanted_version"]

REFERENCE = "5.26.25"


def wanted_version() -> str:
    """The version named by ACTORGRAPH_NEO4J_VERSION (such as 2026.05.0, on Java 25), else the reference."""
    return os.environ.get("ACTORGRAPH_NEO4J_VERSION") or REFERENCE
