"""All stores behave the same: `contract.py`; what only one of them can do wrong: its own module."""

__all__: list[str] = []
