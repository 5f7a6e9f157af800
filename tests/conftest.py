"""Shared by all tests: the --update switch, and the fixture folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")  # the same examples on every machine, however slow

ROOT = Path(__file__).resolve().parent.parent


SOURCES = ("py", "pxd", "pyx")
"""Endings of the files that an extension is made from."""


def pytest_configure(config: pytest.Config) -> None:
    """None; stops where modules that were compiled in the checkout are older than their source."""
    for built in [*(ROOT / "cleaner").rglob("*.so"), *(ROOT / "cleaner").rglob("*.pyd")]:
        stem = built.name.partition(".")[0]
        sources = [path for ending in SOURCES if (path := built.with_name(f"{stem}.{ending}")).exists()]
        if any(path.stat().st_mtime > built.stat().st_mtime for path in sources):
            pytest.exit(f"{built.name} is older than its source: run python -m pip install -e . again", returncode=4)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the expected Markdown of fixtures anew; read the diff"
    )
    parser.addoption("--data", metavar="DIR", help="the folder of the labelled sets: hold the quality gate on them")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be written."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def data(request: pytest.FixtureRequest) -> Path:
    """The folder of the labelled sets; a test that needs it is skipped where --data does not name it."""
    folder = request.config.getoption("--data")
    if folder is None:
        pytest.skip("give the folder of the labelled sets with --data DIR")
    return Path(folder)
