"""One module of the page's script, with those that it needs, in a real Chromium: given values in, its values out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from actorgraph.page.assemble import joined_script, script_modules

__all__ = ["Module", "module"]

_NEEDS = re.compile(r'from "\./(\w+)\.js";')

Module = Callable[[str, str, Any], Any]
"""(name of the module, a function of one value that may call `module_<name>.…`, the value) → what it gives."""


def _needed(name: str) -> set[str]:
    """The module and all that it imports."""
    texts, found, left = script_modules(), set[str](), [name]
    while left:
        if (each := left.pop()) not in found:
            found.add(each)
            left += _NEEDS.findall(texts[each])
    return found


@pytest.fixture(scope="session")
def module(chromium: Browser) -> Iterator[Module]:
    """Evaluates modules, each on an empty page of its own."""
    context = chromium.new_context(offline=True)
    pages: dict[str, Page] = {}

    def run(name: str, function: str, value: Any) -> Any:
        if name not in pages:
            pages[name] = context.new_page()
            texts = script_modules()
            pages[name].add_script_tag(content=joined_script({each: texts[each] for each in _needed(name)}))
        return pages[name].evaluate(function, value)

    yield run
    context.close()
