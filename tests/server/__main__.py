"""`python -m tests.server`: start a Neo4j, print how to reach it, keep it until Ctrl-C."""

from __future__ import annotations

import contextlib
import shlex
import sys
import threading

from tests.server.neo4j_server import NoNeo4jError, started_server


def main() -> int:
    """0 after Ctrl-C, 1 if no server can be started here."""
    try:
        with started_server() as address, contextlib.suppress(KeyboardInterrupt):
            for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD"):
                sys.stdout.write(f"export {name}={shlex.quote(address.environment[name])}\n")
            sys.stdout.flush()
            sys.stderr.write("Ctrl-C stops it and forgets what it holds.\n")
            threading.Event().wait()
    except NoNeo4jError as reason:
        sys.stderr.write(f"No Neo4j: {reason}\n")
        return 1
    except KeyboardInterrupt:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
