"""The commands under `actorgraph review`."""

from __future__ import annotations

import typer

from actorgraph.cli.review.claims import review_claims_command

__all__ = ["review_app"]

review_app = typer.Typer(help="Look through claims and names, one key each.", no_args_is_help=True)
review_app.command("claims")(review_claims_command)
