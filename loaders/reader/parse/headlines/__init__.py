"""Headlines written out: the words that they leave out are put in before they are parsed, and taken away again."""

from actorgraph.loaders.reader.parse.headlines.choice import faults
from actorgraph.loaders.reader.parse.headlines.restored import restored
from actorgraph.loaders.reader.parse.headlines.verbs import Head
from actorgraph.loaders.reader.parse.headlines.written import Written, written_out

__all__ = ["Head", "Written", "faults", "restored", "written_out"]
