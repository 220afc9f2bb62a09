"""Custody: whether originals, texts, quotes, decisions, log and graph still agree, and where they do not."""

from actorgraph.loaders.custody.verify import Verification, verify

__all__ = ["Verification", "verify"]
