"""The commands that the documents name exist, and the server that they start is safe by default."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.packaging.project import ROOT

PROMISED = {"install", "demo", "test", "check", "evaluate", "bench", "lock", "clean"}


def targets() -> set[str]:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(re.findall(r"^make (\w+)", done.stdout, re.MULTILINE))


def test_make_offers_what_is_promised() -> None:
    assert targets() >= PROMISED


@pytest.mark.parametrize(
    "document", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]), ids=lambda path: path.name
)
def test_every_make_command_in_a_document_exists(document: Path) -> None:
    named = set(re.findall(r"(?:^|`)make (\w+)", document.read_text("utf-8"), re.MULTILINE))

    assert named <= targets()


def test_the_compose_file_opens_neo4j_to_this_machine_only_and_never_with_a_known_password() -> None:
    service = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]["neo4j"]

    assert [port for port in service["ports"] if not port.startswith("127.0.0.1:")] == []
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?[^}]+\}", service["environment"]["NEO4J_AUTH"])
