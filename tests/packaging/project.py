"""The project's own files, as the tests of its packaging read them."""

import tomllib
from pathlib import Path
from typing import Any

__all__ = ["ROOT", "packages", "pyproject", "source_files"]

ROOT = Path(__file__).parents[2]


def pyproject() -> dict[str, Any]:
    """The parsed pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def packages() -> list[str]:
    """The packages of `actorgraph`, sorted: the folders that the wheel maps into the namespace."""
    sources: dict[str, str] = pyproject()["tool"]["hatch"]["build"]["targets"]["wheel"]["sources"]
    return sorted(sources)


def source_files(package: str) -> list[Path]:
    """Every file of a package that belongs to it, code and data alike, relative to the project."""
    found = (path for path in (ROOT / package).rglob("[!.]*") if path.is_file())
    return sorted(path.relative_to(ROOT) for path in found if "__pycache__" not in path.parts)
