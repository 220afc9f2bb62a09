"""A question on the command line waits for no library that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SLOW = ("edtf", "neo4j", "networkx", "numpy", "pandas", "spacy", "trafilatura")
"""Each takes a tenth of a second or more to import; typer brings pydantic by itself."""
OURS = ("actorgraph.cli.read", "actorgraph.cli.review", "actorgraph.graph.derive.derive", "actorgraph.loaders")
"""What other commands need."""


def test_a_question_imports_nothing_slow(loaded_case: Path) -> None:
    program = (
        "import sys; from actorgraph.cli import main; sys.argv[1:] = ['query', 'requests', '--format', 'csv']\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"sys.stderr.write(' '.join(name for name in {(*SLOW, *OURS)!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=loaded_case, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[1:] == []
    assert len(done.stdout.splitlines()) > 1
