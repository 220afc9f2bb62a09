"""What every test may ask for; each part lives beside what it starts."""

pytest_plugins = ["tests.server.fixtures", "tests.page.modules"]
