import base64
import hashlib
import re

import pytest

from actorgraph.graph.errors import Refused
from actorgraph.page import page_html
from actorgraph.page.assemble import joined_script, policy, script_modules
from tests.page.given import small_graph

LEAF = "export const leaf = 1;\n"


def test_a_module_comes_after_what_it_needs() -> None:
    joined = joined_script({"main": 'import { leaf } from "./other.js";\nleaf;\n', "other": LEAF})
    assert joined.index("module_other =") < joined.index("module_main =")
    assert "import" not in joined
    assert "export" not in joined


def test_modules_keep_their_own_names_to_themselves() -> None:
    joined = joined_script({"main": "const x = 1;\n", "other": "const x = 2;\n" + LEAF})
    assert joined.count("(() => {") == 2


@pytest.mark.parametrize(
    ("modules", "says"),
    [
        ({"main": 'import { leaf } from "./gone.js";\n'}, "no module gone.js"),
        ({"main": 'import { gone } from "./other.js";\n', "other": LEAF}, "exports no such thing"),
        ({"a": 'import { b } from "./b.js";\n', "b": 'import { a } from "./a.js";\n'}, "in a circle"),
        ({"main": 'const x = "</script>";\n'}, "would end the script"),
    ],
)
def test_modules_that_do_not_fit_are_refused(modules: dict[str, str], says: str) -> None:
    with pytest.raises(Refused, match=says):
        joined_script(modules)


def test_every_module_of_the_page_is_used() -> None:
    modules = script_modules()
    wanted = {other for text in modules.values() for other in re.findall(r'from "\./(\w+)\.js"', text)}
    assert set(modules) == wanted | {"main"}


def test_no_module_writes_markup_or_runs_text() -> None:
    dangerous = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|setAttribute\(\"style"
    )
    for name, text in script_modules().items():
        assert not re.search(dangerous, text), name


def test_the_policy_names_exactly_the_scripts_and_styles_of_the_page() -> None:
    html = page_html(small_graph())
    scripts = re.findall(r"<script(?: type=\"module\")?>(.*?)</script>", html, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts + styles
    ]
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert found
    allowed = found[1].replace("&#39;", "'")
    assert len(hashes) == 3
    assert re.findall(r"'sha256-[^']+'", allowed) == hashes
    assert "unsafe" not in allowed
    assert policy(scripts, styles) == allowed
