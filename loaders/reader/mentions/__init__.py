"""Names, titles, quantities and noun phrases: who and what a document mentions."""

from actorgraph.loaders.reader.mentions.cast import Cast
from actorgraph.loaders.reader.mentions.counts import count_of
from actorgraph.loaders.reader.mentions.gazetteer import Gazetteer
from actorgraph.loaders.reader.mentions.namings import namings_of
from actorgraph.loaders.reader.mentions.quantities import quantities_of

__all__ = ["Cast", "Gazetteer", "count_of", "namings_of", "quantities_of"]
