"""README.md is true: its code runs, its outputs are what comes out, its tables are the code's own words.

`pytest tests/test_readme.py --update` writes the outputs and the generated parts anew; its diff is read.
"""

from __future__ import annotations

import ast
import configparser
import contextlib
import inspect
import io
import json
import re
import shlex
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

import cleaner
from cleaner.article import Article
from cleaner.cli import help_text, main
from cleaner.cli.arguments import read_arguments
from cleaner.cli.order import Order
from cleaner.cli.output import Exit
from cleaner.errors import WARNINGS
from cleaner.frozen import Frozen
from cleaner.judge.rules import Rule
from cleaner.kinds import KINDS
from cleaner.options import Options
from cleaner.pipeline import LARGEST_JUDGED
from cleaner.read.fetch_options import FetchOptions

from .conftest import ROOT

README = ROOT / "README.md"
NOTE = re.compile(r"<!-- (.+) -->")
GENERATED = re.compile(r"<!-- generated: (?P<name>[\w ]+) -->\n(?P<part>.*?)\n<!-- end -->", re.DOTALL)
LINK = re.compile(r"\]\(([^()\s]+)\)")
NOT_RUN, FILE, OUTPUT = "not run: ", "file: ", "text"
LANGUAGES = {"python", "console", "sh", "toml", OUTPUT}
PROMPT = "$ "


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block of the README."""

    language: str
    code: str
    """With a newline at its end."""
    line: int
    """Of its first line of code, from 0."""
    note: str
    """The comment right above it: 'not run: WHY', 'file: NAME' or ''."""


def sections(text: str) -> dict[str, list[Fence]]:
    """The fences below each heading that has some."""
    found: dict[str, list[Fence]] = {}
    heading = note = ""
    tokens = MarkdownIt().parse(text)
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = tokens[place + 1].content
        elif token.type == "fence":
            assert token.map is not None
            found.setdefault(heading, []).append(Fence(token.info, token.content, token.map[0] + 1, note))
        comment = NOTE.fullmatch(token.content.strip()) if token.type == "html_block" else None
        note = comment[1] if comment and comment[1].startswith((NOT_RUN, FILE)) else ""
    return found


def play(fences: Sequence[Fence]) -> Iterator[tuple[Fence, str]]:
    """Each fence of a section that states an output, and what it must hold: all run in order, with common names."""
    names: dict[str, Any] = {"__name__": "readme"}
    for fence, following in zip_longest(fences, fences[1:]):
        if fence.note.startswith(NOT_RUN):
            compile(fence.code, README.name, "exec")
        elif fence.language == "python":
            printed = run_python(fence, names)
            if following is not None and following.language == OUTPUT:
                yield following, printed
            else:
                assert printed == "", f"line {fence.line}: what it prints stands in no {OUTPUT} block"
        elif fence.language == "console":
            yield fence, "".join(map(run_command, commands(fence)))
        elif fence.note.startswith(FILE):
            Path(fence.note.removeprefix(FILE)).write_text(fence.code, encoding="utf-8")


def run_python(fence: Fence, names: dict[str, Any]) -> str:
    """What the code prints; a traceback names the README's own line."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile("\n" * fence.line + fence.code, README.name, "exec"), names)
    return out.getvalue()


def run_command(command: str) -> str:
    """The command behind its prompt, and what a terminal shows of it; '| grep WORD' picks lines as there."""
    line, _, picked = command.partition(" | grep ")
    words = shlex.split(line)
    assert words[0] == "cleaner"
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(shown):
        main(words[1:])
    lines = [x for x in shown.getvalue().splitlines(keepends=True) if picked.strip("'\"") in x]
    return "".join((PROMPT, command, "\n", *lines))


def commands(fence: Fence) -> list[str]:
    return [x.removeprefix(PROMPT) for x in fence.code.splitlines() if x.startswith(PROMPT)]


def docs(owner: type) -> dict[str, str]:
    """The docstring below each field of a class, by its name, on one line."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for field, doc in zip(tree.body, tree.body[1:], strict=False):
        target = field.targets[0] if isinstance(field, ast.Assign) else getattr(field, "target", None)
        if isinstance(target, ast.Name) and isinstance(doc, ast.Expr) and isinstance(doc.value, ast.Constant):
            found[target.id] = " ".join(str(doc.value.value).split())
    return found


def table(*head: str, rows: Iterator[Sequence[str]]) -> str:
    """A Markdown table; a cell that is not code has its marks escaped."""
    lines = [head, ["---"] * len(head), *([cell(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cell(text: str) -> str:
    return text.replace("|", r"\|") if text.startswith("`") else re.sub(r"([|*<])", r"\\\1", text)


def of_options() -> str:
    said, default = docs(Options), Options()
    rows = ((f"`{name}`", f"`{getattr(default, name)!r}`", said[name]) for name in Options._fields)
    return table("Option", "Default", "What it does", rows=rows)


def names_of(owner: type[Frozen]) -> str:
    return " · ".join(f"`{name}`" for name in owner._fields)


def of_rule() -> str:
    """A table of the keys of a rule, with defaults as TOML writes them."""
    said = docs(Rule)
    rows = ((f"`{name}`", default_of(name), said[name]) for name in Rule._fields)
    return table("Key", "Default", "What it says", rows=rows)


def default_of(key: str) -> str:
    if key not in Rule._defaults:
        return "required"
    default = Rule._defaults[key]
    return "" if default in (None, ()) else f"`{json.dumps(default)}`"


def of_mapping(head: str, meaning: str, mapping: Mapping[str, str], pairs: int = 1) -> str:
    """A table of names and meanings, so many of them side by side, to be read down."""
    cells = [(f"`{name}`", said) for name, said in mapping.items()]
    height = -(-len(cells) // pairs)
    columns = [cells[start : start + height] for start in range(0, len(cells), height)]
    rows = (list(chain.from_iterable(row)) for row in zip_longest(*columns, fillvalue=("", "")))
    return table(*(head, meaning) * pairs, rows=rows)


PARTS: Mapping[str, Callable[[], str]] = {
    "options": of_options,
    "fetch options": lambda: names_of(FetchOptions),
    "article": lambda: names_of(Article),
    "rule keys": of_rule,
    "kinds": lambda: of_mapping("Kind", "What it is", KINDS, pairs=3),
    "warnings": lambda: of_mapping("Code", "What it says", WARNINGS),
    "exit codes": lambda: of_mapping("Code", "When", {str(x.value): docs(Exit)[x.name] for x in Exit}),
    "help": lambda: f"```{OUTPUT}\n{help_text()}```",
}
"""What the README holds between marks, and how it is made."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: empty but for the fixtures."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def text() -> str:
    return README.read_text(encoding="utf-8")


@pytest.mark.parametrize("section", sections(README.read_text(encoding="utf-8")))
def test_code_says_what_is_stated(section: str, text: str, folder: Path, update: bool) -> None:
    stated = list(play(sections(text)[section]))
    if update:
        lines = text.splitlines(keepends=True)
        for fence, shown in reversed(stated):
            lines[fence.line : fence.line + fence.code.count("\n")] = [shown]
        README.write_text("".join(lines), encoding="utf-8")
        return
    for fence, shown in stated:
        assert fence.code == shown, f"README.md, line {fence.line + 1}"


@pytest.mark.parametrize("name", PARTS)
def test_generated_parts_are_the_codes_own(name: str, text: str, update: bool) -> None:
    (found,) = (m for m in GENERATED.finditer(text) if m["name"] == name)
    made = f"\n{PARTS[name]()}\n"
    if update:
        README.write_text(f"{text[: found.start('part')]}{made}{text[found.end('part') :]}", encoding="utf-8")
        return
    assert found["part"] == made


def test_nothing_escapes_the_tests(text: str) -> None:
    fences = [fence for group in sections(text).values() for fence in group]
    assert {fence.language for fence in fences} == LANGUAGES
    assert {m["name"] for m in GENERATED.finditer(text)} == set(PARTS)
    assert all(fence.note.startswith(FILE) for fence in fences if fence.language == "toml")
    assert all(commands(fence) for fence in fences if fence.language == "console")


def test_shell_lines_are_commands_that_exist(text: str) -> None:
    shell = "".join(f.code for group in sections(text).values() for f in group if f.language == "sh")
    ours = re.findall(r"(?:^|\| )cleaner (.+)", shell, re.MULTILINE)
    assert len(ours) > 1
    for words in ours:
        assert isinstance(read_arguments(shlex.split(words)), Order)


def test_the_two_commands(text: str, folder: Path) -> None:
    page, tests = (fence.code.splitlines()[-1] for fence in sections(text)["Two commands"])
    assert main(shlex.split(page)[1:]) == Exit.FOUND
    assert tests == "python -m pytest"
    assert tests in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def headings(text: str) -> list[str]:
    tokens = MarkdownIt().parse(text)
    return [inner.content for outer, inner in pairwise(tokens) if outer.type == "heading_open"]


def test_links_lead_somewhere(text: str) -> None:
    anchors = {"-".join(re.findall(r"[\w-]+", heading.lower())) for heading in headings(text)}
    links = [link for link in LINK.findall(text) if not link.startswith("https://")]
    assert links
    for link in links:
        path, _, anchor = link.partition("#")
        assert (ROOT / path).exists(), link
        assert not anchor or path or anchor in anchors, link


def test_all_that_is_public_is_named(text: str) -> None:
    assert [name for name in cleaner.__all__ if not re.search(rf"\b{name}\b", text)] == []


def test_each_dependency_earns_its_place(text: str) -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    required = re.findall(r"^[\w-]+", setup["options"]["install_requires"], re.MULTILINE)
    assert [name for name in required if f"| `{name}` |" not in text] == []


def test_limits_are_the_codes_own(text: str) -> None:
    assert f"Beyond {LARGEST_JUDGED:,} blocks" in text
