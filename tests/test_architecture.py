"""The shape of the code: imports run one way, heavy libraries have one home, importing is light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import cleaner

from .conftest import ROOT

PACKAGE = ROOT / "cleaner"
MODULES = sorted(p for p in PACKAGE.rglob("*.py"))

NOUNS = {"records", "kinds", "errors", "options", "patterns", "installed", "script_json"}
MAY_IMPORT = {
    "frozen": set(),
    "records": set(),
    "kinds": set(),
    "patterns": {"installed"},
    "installed": set(),
    "script_json": {"patterns"},
    "errors": {"records"},
    "options": {"errors"},
    "article": NOUNS | {"restored", "write"},
    "restored": NOUNS,
    "read": NOUNS,
    "blocks": NOUNS,
    "judge": NOUNS | {"blocks"},
    "fields": NOUNS | {"blocks"},
    "write": NOUNS,
    "assemble": NOUNS | {"article", "blocks", "write"},
    "pipeline": NOUNS | {"article", "assemble", "read", "blocks", "judge", "fields"},
}
"""Which parts of the package a part may import; cli and the package's own names may import anything."""

LEAVES = {"cleaner.frozen", "cleaner.judge.learned.forest"}
"""Modules that any part may import: they import nothing of ours but their own twin."""

HOMES = {
    "requests": {"read/fetch.py"},
    "bs4": {"read"},
    "lxml": {"read", "blocks", "fields/structured.py"},
    "trafilatura": {"judge/witness.py", "learn"},
}
"""Where a library may be imported: files or folders of the package."""


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path, *, typing_too: bool = False) -> set[str]:
    """Absolute names of what a module imports, except below `if TYPE_CHECKING`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = ("cleaner", *path.relative_to(PACKAGE).parts[:-1])
    skipped = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for child in ast.walk(node)
    }
    names = set()
    for node in ast.walk(tree):
        if node in skipped and not typing_too:
            continue
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join((*base, *([node.module] if node.module else [])))
            names.update([f"{stem}.{a.name}" for a in node.names] if not node.module else [stem])
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(path)
    if part not in MAY_IMPORT:
        assert part in {"__init__", "__main__", "cli", "learn", "prepare"}
        return
    own = {n.split(".")[1] for n in imports(path) if n.startswith("cleaner.") and n not in LEAVES}
    assert own - {part} <= MAY_IMPORT[part]


@pytest.mark.parametrize("library", HOMES)
def test_libraries_have_one_home(library: str) -> None:
    users = {str(p.relative_to(PACKAGE)) for p in MODULES if any(n.split(".")[0] == library for n in imports(p))}
    strays = {u for u in users if not any(u == home or u.startswith(home + "/") for home in HOMES[library])}
    assert not strays


def test_nobody_imports_the_command() -> None:
    users = [
        p for p in MODULES if any(n.startswith("cleaner.cli") for n in imports(p)) and not part_of(p).startswith("cli")
    ]
    assert [p.name for p in users] == ["__main__.py"]


def test_importing_is_light() -> None:
    code = "import cleaner, sys; print([m for m in ('lxml', 'bs4', 'requests', 'trafilatura') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_public_names() -> None:
    assert cleaner.__all__ == sorted(cleaner.__all__)
    assert {name: getattr(cleaner, name) is not None for name in cleaner.__all__} == dict.fromkeys(
        cleaner.__all__, True
    )
    assert set(cleaner.__all__) <= set(dir(cleaner))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        cleaner.nothing  # noqa: B018


def test_the_command_loads_little_for_a_page() -> None:
    page = ROOT / "fixtures" / "html-source-link" / "page.html"
    loaded = "[m for m in ('argparse', 'difflib', 'heapq', 'html', 'tempfile', 'tomllib', 'cleaner.judge.lines.model') if m in sys.modules]"
    code = f"import sys; from cleaner.cli import main; main([{str(page)!r}]); print({loaded}, file=sys.stderr)"
    out = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert "West Bank News" in out.stdout
    assert set(ast.literal_eval(out.stderr.splitlines()[-1])) <= {"tomllib"}  # read where no install left the rules
