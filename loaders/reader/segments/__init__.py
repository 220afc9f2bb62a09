"""Text → segments: headline, lead, body, heading, caption, boilerplate."""

from actorgraph.loaders.reader.segments.segments import segment

__all__ = ["segment"]
