"""The links that let an editable install find the packages."""

import os
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager

from hatch_build import EditableLinks

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has junctions, which are made by other means")

PYPROJECT = """
[project]
name = "sample"
version = "1"
[tool.hatch.build.targets.wheel.sources]
"graph" = "sample/graph"
"later" = "sample/later"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / "graph").mkdir()
    return tmp_path


def build(project: Path, version: str) -> None:
    metadata: ProjectMetadata[PluginManager] = ProjectMetadata(str(project), PluginManager())
    config = WheelBuilder(str(project), metadata=metadata).config
    hook = EditableLinks(str(project), {}, config, metadata, str(project), "wheel")
    hook.initialize(version, {})


def test_an_editable_install_links_each_package_that_exists(project: Path) -> None:
    build(project, "editable")

    links = project / ".dev" / "sample"
    assert [link.name for link in links.iterdir()] == ["graph"]
    assert (links / "graph").resolve() == project / "graph"


def test_a_second_install_finds_its_links_and_those_of_a_moved_project_are_mended(project: Path) -> None:
    link = project / ".dev" / "sample" / "graph"
    link.parent.mkdir(parents=True)
    link.symlink_to("/somewhere/that/was")

    build(project, "editable")
    build(project, "editable")

    assert link.resolve() == project / "graph"


def test_a_wheel_makes_no_links(project: Path) -> None:
    build(project, "standard")

    assert not (project / ".dev").exists()
