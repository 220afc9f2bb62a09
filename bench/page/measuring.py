"""What a page costs in headless Chromium with the network off: milliseconds, megabytes, frames."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from playwright.sync_api import Browser, Error, Page, ViewportSize, sync_playwright

__all__ = ["Figures", "chromium", "measured", "measured_pyvis"]

Figures = dict[str, float | str]

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--enable-precise-memory-info")
WINDOW: ViewportSize = {"width": 1440, "height": 900}
RUNS = 5
WORDS = ("bal", "ministry", "petition", "haskalen peluin", "fishermen court")
"""What is searched for: a start of a name, a word of many names, words of sentences."""

_READY = "() => window.actorgraph && window.actorgraph.ready"
_OPENED = "() => !window.actorgraph.app.store.isOpening"
_FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
_FILTER = f"""async () => {{
    const facet = window.actorgraph.app.facets.find((each) => each.id === "relation").values[0].key;
    const {{ app }} = window.actorgraph;
    const times = [];
    for (let run = 0; run < {2 * RUNS}; run++) {{
        const began = performance.now();
        app.exclude("relation", new Set(run % 2 ? [] : [facet]));
        await {_FRAME};
        times.push(performance.now() - began);
    }}
    return times;
}}"""
_SEARCH = """async (words) => {
    const field = document.getElementById("query");
    const type = (text) => {
        field.value = text;
        const began = performance.now();
        field.dispatchEvent(new Event("input"));
        return performance.now() - began;
    };
    type("warm");
    const times = words.map(type);
    type("");
    return times;
}"""
_PAN = """async (network) => {
    const scene = network ?? window.actorgraph.picture.network;
    const start = scene.getViewPosition();
    const times = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 60; frame++) {
        const turn = (frame / 60) * 2 * Math.PI;
        scene.moveTo({ position: { x: start.x + 90 * Math.sin(turn), y: start.y + 60 * Math.sin(2 * turn) } });
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
    }
    scene.moveTo({ position: start });
    return times;
}"""
_BUSIEST = """() => {
    const { app } = window.actorgraph;
    app.around(app.store.actors.reduce((best, each) => (each.lines.length > best.lines.length ? each : best)));
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a GPU."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


def measured(browser: Browser, path: Path) -> Figures:
    """One of our pages: file in MB, times in ms, frames a second in the scene around the busiest actor, heap in MB."""
    ready = [_opened(browser, path)[1] for _ in range(RUNS)]
    page, _ = _opened(browser, path, keep=True)
    began = perf_counter()
    page.wait_for_function(_OPENED, timeout=60_000)
    sentences = (perf_counter() - began) * 1000
    figures: dict[str, float] = {
        "file_mb": path.stat().st_size / 1e6,
        "ready_ms": median(ready),
        "sentences_after_ready_ms": sentences,
        "filter_ms": median(page.evaluate(_FILTER)),
        "search_ms": max(page.evaluate(_SEARCH, list(WORDS))),
    }
    page.evaluate(_BUSIEST)
    page.wait_for_timeout(300)
    figures |= {"pan_fps": _frames(page.evaluate(_PAN)), "heap_mb": _heap(page)}
    page.context.close()
    return {name: round(value, 2) for name, value in figures.items()}


def measured_pyvis(browser: Browser, path: Path, seconds: float) -> Figures:
    """A stock page of pyvis: the time until its layout stands still, or that it does not within so many seconds."""
    context = browser.new_context(offline=True, viewport=WINDOW)
    page = context.new_page()
    figures: Figures = {"file_mb": round(path.stat().st_size / 1e6, 2)}
    began = perf_counter()
    try:
        page.goto(path.as_uri(), timeout=seconds * 1000, wait_until="commit")
        page.wait_for_function("() => typeof network !== 'undefined'", timeout=seconds * 1000)
        stands = "() => new Promise((done) => network.once('stabilizationIterationsDone', () => done(true)))"
        left = max(1.0, seconds - (perf_counter() - began))
        page.set_default_timeout(left * 1000)
        page.wait_for_function(stands, timeout=left * 1000)
        figures["ready_ms"] = round((perf_counter() - began) * 1000)
        figures["pan_fps"] = round(_frames(page.evaluate(f"() => ({_PAN})(network)")), 1)
        figures["heap_mb"] = round(_heap(page), 1)
    except Error:
        figures["ready_ms"] = f"not within {seconds:.0f} s"
    context.close()
    return figures


def _opened(browser: Browser, path: Path, *, keep: bool = False) -> tuple[Page, float]:
    """The page, and milliseconds from the start of its loading until it is ready, by its own clock."""
    context = browser.new_context(offline=True, viewport=WINDOW)
    page = context.new_page()
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_function(_READY, timeout=120_000)
    ready = float(page.evaluate("() => window.actorgraph.readyAfter"))
    if not keep:
        context.close()
    return page, ready


def _frames(times: list[float]) -> float:
    return 1000 * len(times) / sum(times)


def _heap(page: Page) -> float:
    """Megabytes after a collection: objects and, beside them, buffers."""
    session: Any = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    usage = json.loads(json.dumps(session.send("Runtime.getHeapUsage")))
    return (float(usage["usedSize"]) + float(usage.get("backingStorageSize", 0))) / 1e6
