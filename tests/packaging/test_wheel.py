"""The wheel holds every file of the packages and works where the repository is not."""

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.packaging.project import ROOT, packages, source_files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it and third parties beside it, but not the repository."""
    home = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    install = ["install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(home), *install], check=True)
    (site_packages,) = home.glob("lib/python*/site-packages")
    # A .pth file found in a folder that another .pth file adds is not read: the editable install stays out.
    (site_packages / "third_parties.pth").write_text(sysconfig.get_path("purelib"))
    return home


def test_the_wheel_holds_every_file_of_the_packages_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert held == {f"actorgraph/{path.as_posix()}" for package in packages() for path in source_files(package)}


def test_the_installed_packages_import_from_the_wheel(elsewhere: Path) -> None:
    names = [f"actorgraph.{package}" for package in packages()]
    code = f"import importlib, json; print(json.dumps([importlib.import_module(name).__file__ for name in {names!r}]))"

    done = run(elsewhere, "python", "-c", code)

    assert done.returncode == 0, done.stderr
    assert [file for file in json.loads(done.stdout) if not Path(file).is_relative_to(elsewhere)] == []


def test_the_installed_command_answers(elsewhere: Path) -> None:
    done = run(elsewhere, "actorgraph", "--help")

    assert done.returncode == 0, done.stderr
    assert "load" in done.stdout


def run(home: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command: list[str | Path] = [home / "bin" / program, *arguments]
    return subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
