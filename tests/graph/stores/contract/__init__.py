"""What every store must do. Each test here runs on all three (fixtures `store` and `place`)."""

__all__: list[str] = []
