"""The commands under `actorgraph review`."""

from __future__ import annotations

import typer

from actorgraph.cli.review.claims import review_claims_command
from actorgraph.cli.review.names import review_names_command

__all__ = ["review_app"]

review_app = typer.Typer(
    help="Look through claims and names, one key each.", no_args_is_help=True, add_completion=False
)
review_app.command("claims")(review_claims_command)
review_app.command("names")(review_names_command)
