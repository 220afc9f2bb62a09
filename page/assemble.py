"""Join, hash, lock: scripts and styles into one text each, and the policy that lets the browser run only these."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from importlib.resources import files

from actorgraph.graph.errors import Refused

__all__ = ["joined_script", "joined_style", "policy", "script_modules"]

_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.MULTILINE)
_SCRIPT_ELEMENT = re.compile(r"</?script|<!--", re.IGNORECASE)


def script_modules() -> Mapping[str, str]:
    """The page's own modules by name."""
    folder = files("actorgraph.page").joinpath("script")
    return {
        file.name.removesuffix(".js"): file.read_text("utf-8")
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".js")
    }


def joined_script(modules: Mapping[str, str]) -> str:
    """All modules as one script: each in a scope of its own, what it needs before it, `main` last.

    A module imports by `import { a, b } from "./other.js";` and exports functions, constants and classes where they are
    declared. Refused when modules need each other in a circle, or name a module or an export that is not there.
    """
    needs = {name: {other for _, other in _IMPORT.findall(text)} for name, text in modules.items()}
    try:
        order = list(TopologicalSorter({name: sorted(others) for name, others in sorted(needs.items())}).static_order())
    except CycleError as error:
        raise Refused(f"modules of the page need each other in a circle: {' → '.join(error.args[1])}") from error
    return "\n".join(_scoped(name, modules) for name in order)


def _scoped(name: str, modules: Mapping[str, str]) -> str:
    if name not in modules:
        raise Refused(f"the page has no module {name}.js — there are: {', '.join(sorted(modules))}")
    text = modules[name]
    for wanted, other in _IMPORT.findall(text):
        missing = set(wanted.split(", ")) - set(_EXPORTED.findall(modules.get(other, "")))
        if other in modules and missing:
            raise Refused(f"{name}.js wants {', '.join(sorted(missing))} of {other}.js, which exports no such thing")
    exported = ", ".join(_EXPORTED.findall(text))
    body = _EXPORT.sub("", _IMPORT.sub(r"const { \1 } = module_\2;" + "\n", text)).strip()
    scoped = f"const module_{name} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"
    if _SCRIPT_ELEMENT.search(scoped):
        raise Refused(f"{name}.js contains the text of a script element or comment, which would end the script")
    return scoped


def joined_style() -> str:
    """The style sheets, in the order of their names."""
    folder = files("actorgraph.page").joinpath("styles")
    sheets = sorted((file for file in folder.iterdir() if file.name.endswith(".css")), key=lambda file: file.name)
    return "\n".join(sheet.read_text("utf-8").strip() for sheet in sheets)


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The Content-Security-Policy: nothing from anywhere, and of what stands in the page these scripts and styles."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {' '.join(map(_hash, styles))}",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
