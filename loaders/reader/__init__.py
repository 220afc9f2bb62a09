"""Prose → readings: one stage a package, over one intermediate with offsets into the original text."""

from actorgraph.loaders.reader.model import ModelReport, load_model, model_report
from actorgraph.loaders.reader.read import READER_VERSION, Given, examine, examine_all, read

__all__ = ["READER_VERSION", "Given", "ModelReport", "examine", "examine_all", "load_model", "model_report", "read"]
