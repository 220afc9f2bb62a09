"""The tests, mirroring the packages."""

__all__: list[str] = []
