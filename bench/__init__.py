"""Measurements: how well the reader reads, how fast the stores are, where Cypher differs."""
