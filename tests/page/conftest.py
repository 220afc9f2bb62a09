"""A real Chromium for the tests of the page; where there is none they are skipped, and the summary says so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

MISSING = pytest.StashKey[str]()
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "chromium: opens the page in a real browser")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if reason := config.stash.get(MISSING, None):
        terminalreporter.write_line(f"NOT TESTED in a real browser: {reason}", yellow=True, bold=True)


@pytest.fixture(scope="session")
def chromium(pytestconfig: pytest.Config) -> Iterator[Browser]:
    """One browser for the whole run; required when ACTORGRAPH_REQUIRE has the word chromium."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        reason = f"none of {', '.join(PROGRAMS)} is installed"
        if "chromium" in os.environ.get("ACTORGRAPH_REQUIRE", "").replace(",", " ").split():
            pytest.fail(f"ACTORGRAPH_REQUIRE asks for Chromium: {reason}", pytrace=False)
        pytestconfig.stash[MISSING] = reason
        pytest.skip(f"no Chromium: {reason}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@dataclass
class Visit:
    """An opened page, what it asked of any network, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def run(self, script: str, value: Any = None) -> Any:
        """What a function of the page's own context gives."""
        return self.page.evaluate(script, value)

    def hash(self) -> str:
        """The state as the address tells it, once it has settled."""
        self.page.wait_for_timeout(250)
        return str(self.run("() => location.hash.slice(1)"))

    def panel(self) -> str:
        """The text of the evidence panel, its spaces made plain."""
        return " ".join(self.page.inner_text("#evidence").split())

    def line_spot(self, line: str) -> tuple[float, float]:
        """Where in the window the middle of a line is."""
        x, y = self.run(
            """(id) => {
                const { network } = window.actorgraph.picture;
                const at = network.canvasToDOM(network.body.edges[id].edgeType.getPoint(0.5));
                const room = document.querySelector("#canvas canvas").getBoundingClientRect();
                return [room.left + at.x, room.top + at.y];
            }""",
            line,
        )
        return float(x), float(y)

    def click_line(self, line: str) -> None:
        """Click the middle of a line in the picture, as a person would."""
        self.page.mouse.click(*self.line_spot(line))
        # vis-network waits so long to see whether it was a double click.
        self.page.wait_for_timeout(400)


Open = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the text of a page from a file, without network, at 1440 by 900 unless told otherwise."""
    opened: list[Any] = []

    def open_page(html: str, hash_: str = "", **context: Any) -> Visit:
        file = tmp_path / f"page{len(opened)}.html"
        file.write_text(html, encoding="utf-8")
        options: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}, "offline": True} | context
        opened.append(chromium.new_context(**options))
        page = opened[-1].new_page()
        visit = Visit(page)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("console", lambda said: visit.complaints.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        page.goto(file.as_uri() + hash_)
        try:
            page.wait_for_function("() => window.actorgraph && window.actorgraph.ready", timeout=10_000)
        except Error:
            pytest.fail(f"the page did not start: {visit.complaints}")
        return visit

    yield open_page
    for context in opened:
        context.close()
