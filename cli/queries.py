"""`actorgraph queries`: the named queries with what they answer."""

from __future__ import annotations

from actorgraph.cli.tables import print_table
from actorgraph.queries import catalogue

__all__ = ["queries_command"]


def queries_command() -> None:
    """List the named queries: what each answers, its parameters (? = may be left out) and columns."""
    rows = [
        (
            query.group,
            query.name,
            query.answers,
            ", ".join(f"{each.name}{'' if each.required else '?'}" for each in query.parameters),
            ", ".join(query.columns),
        )
        for query in catalogue().values()
    ]
    print_table(("group", "name", "answers", "parameters", "columns"), rows)
