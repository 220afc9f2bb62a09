"""A real Neo4j for tests and benches; see `tests.server.neo4j_server`."""

__all__: list[str] = []
