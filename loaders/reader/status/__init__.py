"""Whether it happened, may happen or is only wished, and who says so: operators composed from the root to the event."""

from actorgraph.loaders.reader.status.colons import colon_speaker
from actorgraph.loaders.reader.status.outlook import Scope

__all__ = ["Scope", "colon_speaker"]
