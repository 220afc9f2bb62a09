"""How well the reader reads: `python -m bench.reading`, also `make evaluate`."""

__all__: list[str] = []
