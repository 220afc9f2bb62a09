"""Who speaks: voices as actors, outlets that relay, quotations, sources that are revealed a sentence later."""

from actorgraph.loaders.reader.attribution.quotes import quoted_sentences, voices_of_quotes
from actorgraph.loaders.reader.attribution.rejoinders import denied_back
from actorgraph.loaders.reader.attribution.revealed import revealed_source
from actorgraph.loaders.reader.attribution.voices import Voices

__all__ = ["Voices", "denied_back", "quoted_sentences", "revealed_source", "voices_of_quotes"]
