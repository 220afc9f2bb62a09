"""Passages → sentences: words and entities first, then, with names known, trees."""

from actorgraph.loaders.reader.parse.trees import Named, sentences_of
from actorgraph.loaders.reader.parse.words import passages_of

__all__ = ["Named", "passages_of", "sentences_of"]
