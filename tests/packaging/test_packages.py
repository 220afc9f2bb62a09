"""The packages stand at the top of the repository and are imported under one name."""

import json
import subprocess
import sys

import pytest

from tests.packaging.project import ROOT, packages, pyproject

TOP_LEVEL_BUT_NOT_SHIPPED = {"bench", "tests"}


def ruff(*arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251", *arguments]
    return subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, check=False)


def test_every_list_of_packages_agrees_with_the_wheel_s() -> None:
    tool = pyproject()["tool"]
    targets = tool["hatch"]["build"]["targets"]
    on_disk = {path.parent.name for path in ROOT.glob("[!.]*/__init__.py")} - TOP_LEVEL_BUT_NOT_SHIPPED

    assert packages() == sorted(on_disk)
    assert packages() == sorted(targets["wheel"]["only-include"])
    assert packages() == sorted(set(targets["sdist"]["only-include"]) & on_disk)
    assert packages() == sorted(tool["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"])
    assert packages() == sorted(name.removeprefix("actorgraph.") for name in tool["importlinter"]["root_packages"])


def test_the_wheel_maps_each_package_into_the_namespace() -> None:
    sources = pyproject()["tool"]["hatch"]["build"]["targets"]["wheel"]["sources"]

    assert sources == {name: f"actorgraph/{name}" for name in packages()}


def test_each_package_says_that_it_is_typed() -> None:
    assert [package for package in packages() if not (ROOT / package / "py.typed").is_file()] == []


def test_the_namespace_itself_has_no_init() -> None:
    assert not (ROOT / ".dev" / "actorgraph" / "__init__.py").exists()


def test_no_file_imports_a_package_by_its_bare_name() -> None:
    done = ruff(".")

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("package", packages())
def test_a_bare_import_would_be_noticed(package: str) -> None:
    text = f"import {package}\nimport {package} as other\nfrom {package} import anything\n"

    done = ruff("--output-format", "concise", "--stdin-filename", "new.py", "-", text=text)

    assert done.stdout.count("TID251") == 3


def test_pyright_checks_the_files_that_make_check_names() -> None:
    subprocess.run(["make", "--silent", "build/links"], cwd=ROOT, check=True)
    named = [f"build/links/actorgraph/{package}/__init__.py" for package in packages()]

    command = [sys.executable, "-m", "pyright", "--outputjson", "-"]
    done = subprocess.run(command, cwd=ROOT, input="\n".join(named), capture_output=True, text=True, check=False)

    assert json.loads(done.stdout)["summary"]["filesAnalyzed"] == len(named)
