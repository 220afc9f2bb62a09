"""What holds for the project as a whole: its packages, its wheel, its lock, its commands."""

__all__: list[str] = []
