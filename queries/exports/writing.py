"""Files that are there whole or not at all, and values as cells and attributes have them."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any

from actorgraph.graph.errors import BadInput, Where

__all__ = ["flat", "write_lines", "write_whole", "xml_text"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_whole(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Put a file in place by an atomic rename; BadInput when the path cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise BadInput(f"cannot be written: {error.strerror or error}", Where(str(path))) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
        draft.chmod(0o644)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise BadInput(f"cannot be written: {error.strerror or error}", Where(str(path))) from error
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Put a text file in place, a line each, UTF-8."""
    write_whole(path, lambda file: file.writelines(f"{line}\n".encode() for line in lines))


def flat(value: Any) -> Any:
    """A property as one cell or attribute holds it: a list with semicolons."""
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def xml_text(value: Any) -> Any:
    """A flat value without the characters that XML cannot hold."""
    found = flat(value)
    return _NOT_XML.sub("\ufffd", found) if isinstance(found, str) else found
