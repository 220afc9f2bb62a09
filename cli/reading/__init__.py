"""What the reader made of an article, on a terminal."""

from actorgraph.cli.reading.view import show

__all__ = ["show"]
