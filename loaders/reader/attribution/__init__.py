"""Who speaks: voices of a clause as actors, outlets that relay, sources that are revealed a sentence later."""

from actorgraph.loaders.reader.attribution.revealed import Revealed, revealed_source
from actorgraph.loaders.reader.attribution.voices import Voices

__all__ = ["Revealed", "Voices", "revealed_source"]
