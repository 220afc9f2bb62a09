"""`python -m actorgraph.cli` is `actorgraph`."""

from actorgraph.cli.app import main

if __name__ == "__main__":
    main()
