"""Lets an editable install find `graph/` as `actorgraph.graph` (docs/adr has the reasons)."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EditableLinks(BuildHookInterface[BuilderConfig]):
    """Links `.dev/actorgraph/<package>` to `<package>` for each entry of the wheel's `sources` table.

    The links are git-ignored; a package whose folder does not exist yet is left out.
    A built wheel has no use for them: hatchling maps the same folders itself.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the links that are missing; `version` is "editable" or "standard"."""
        if version != "editable":
            return
        root = Path(self.root)
        for source, target in self.build_config.target_config["sources"].items():
            folder = root / source
            link = root / ".dev" / target
            if folder.is_dir():
                link.parent.mkdir(parents=True, exist_ok=True)
                point(link, folder)


def point(link: Path, folder: Path) -> None:
    """Make `link` lead to `folder`, whatever it led to before."""
    if link.exists() and link.resolve() == folder.resolve():
        return
    link.unlink(missing_ok=True)
    if sys.platform == "win32":
        # A junction needs no administrator, a symbolic link does.
        import _winapi

        _winapi.CreateJunction(str(folder), str(link))
    else:
        link.symlink_to(folder, target_is_directory=True)
