"""Files become readings: documents with the claims that they make."""

from actorgraph.loaders.load import load, remove
from actorgraph.loaders.report import KindCount, LoadReport, Progress, Refusal, Step

__all__ = ["KindCount", "LoadReport", "Progress", "Refusal", "Step", "load", "remove"]
