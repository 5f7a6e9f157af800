"""What the build leaves for a quick start: the same expressions, and rules, that there would be without it."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cleaner import installed, patterns, prepare
from cleaner.installed import MadeOf
from cleaner.judge import built
from cleaner.judge.built import builtin_rules
from cleaner.judge.learned import ready
from cleaner.patterns import Lazy, code_in, codes, engine, from_code, key

from .conftest import ROOT

ONE = MadeOf((), "one")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the build leaves."""
    folder = tmp_path_factory.mktemp("data")
    prepare.write(folder)
    return folder


def ours() -> list[Lazy]:
    """All expressions that are made when they are first used."""
    found = [Lazy(text, 0) for rule in builtin_rules() for text in rule.patterns]
    for path in sorted((ROOT / "cleaner").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[-1] != "__main__" and "learn" not in parts:
            for value in vars(importlib.import_module(".".join(p for p in parts if p != "__init__"))).values():
                found += [
                    one for one in (value if isinstance(value, list | tuple) else [value]) if isinstance(one, Lazy)
                ]
    return found


def test_expressions_are_the_same_as_compiled_ones(made: Path) -> None:
    for one in ours():
        code = code_in(made / "patterns.ready", key(one.pattern, one.asked))
        assert code is not None
        again = from_code(one.pattern, code)
        compiled = re.compile(one.pattern, one.asked)
        assert again == compiled, one.pattern  # its flags, groups and code
        assert again.groupindex == compiled.groupindex
    assert len(codes(made / "patterns.ready")[0]) > 200


def test_an_expression_is_taken_from_the_file(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "FILE", made / "patterns.ready")
    monkeypatch.setattr(re, "compile", None)
    one = next(one for one in ours() if one.asked)
    assert Lazy(one.pattern, one.asked).flags & one.asked


def test_codes_for_another_engine_are_not_used(made: Path, tmp_path: Path) -> None:
    assert code_in(tmp_path / "missing.ready", "0:a") is None
    whole = (made / "patterns.ready").read_bytes()
    other = tmp_path / "other.ready"
    other.write_bytes(whole.replace(engine().encode(), b"cpython 3.1 20010710 4 little"))
    assert codes(other)[0] == {}
    assert codes(made / "patterns.ready")[0]


def test_the_build_leaves_all(made: Path, tmp_path: Path) -> None:
    pytest.importorskip("setuptools")
    command = [sys.executable, "setup.py", "-q", "build_py", "--build-lib", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    left = tmp_path / "cleaner" / "ready"
    for name in ("patterns.ready", "rules.ready"):
        assert (left / name).read_bytes() == (made / name).read_bytes()
    one, other = [
        installed.unpacked((folder / "body.ready").read_bytes().partition(b"\n")[2])[1] for folder in (left, made)
    ]
    assert one.pop("lexicons") == [b"", b""]  # nothing is compiled yet when they are made here
    del other["lexicons"]
    assert one == other
    assert installed.read(made / "rules.ready", built.made_of()) is not None


def test_a_file_is_read_for_what_it_was_made_of_alone(tmp_path: Path) -> None:
    file = tmp_path / "some.ready"
    assert installed.read(file, ONE) is None
    file.write_bytes(b"")
    assert installed.read(file, ONE) is None
    value = {
        "texts": installed.joined(["a", "é"]),
        "lines": installed.joined(["a\n", "b"]),
        "none": installed.joined([]),
    }
    installed.write(file, ONE, value)
    assert installed.read(file, MadeOf((), "on")) is None
    read = installed.read(file, ONE)
    assert read is not None
    found, nothing = read
    assert [installed.parted(texts) for texts in found.values()] == [["a", "é"], ["a\n", "b"], []]
    assert (found["texts"], found["lines"]) == ("a\né", ["a\n", "b"])
    assert nothing == b""


def test_what_lies_aside_is_found_where_it_lies(tmp_path: Path) -> None:
    file, aside = tmp_path / "some.ready", installed.Aside()
    places = [aside.put(part) for part in (b"one", b"", "zwölf".encode())]
    installed.write(file, ONE, places, aside.whole())
    read = installed.read(file, ONE)
    assert read is not None
    assert [bytes(read[1][begin:end]) for begin, end in read[0]] == [b"one", b"", "zwölf".encode()]
    installed.write(file, ONE, ["new"])  # who has the old one keeps it
    assert bytes(read[1][:3]) == b"one"


def test_a_file_of_another_layout_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "some.ready"
    monkeypatch.setattr(installed, "LAYOUT", installed.LAYOUT - 1)
    installed.write(file, MadeOf(()), ["old"])
    assert installed.read(file, MadeOf(())) is not None
    monkeypatch.undo()
    assert installed.read(file, MadeOf(())) is None


def test_a_file_is_up_to_date_as_make_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, file = tmp_path / "a.toml", tmp_path / "some.ready"
    source.write_text("one")
    installed.write(file, MadeOf([source]), ["one"])
    made = file.stat().st_mtime_ns
    os.utime(source, ns=(made, made))
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", None)
        assert installed.read(file, MadeOf([source])) is not None  # it is no older, so nobody reads the source
    os.utime(source, ns=(made + 1, made + 1))
    assert installed.read(file, MadeOf([source])) is not None  # it is older, but the source says the same
    source.write_text("two")
    os.utime(source, ns=(made + 1, made + 1))
    assert installed.read(file, MadeOf([source])) is None
    source.write_text("three")
    os.utime(source, ns=(made - 1, made - 1))
    assert installed.read(file, MadeOf([source])) is None  # of another size, whatever its time says
    source.rename(tmp_path / "b.toml")
    assert installed.read(file, MadeOf([tmp_path / "b.toml"])) is None


def test_installers_write_the_folder_behind_what_it_is_made_of() -> None:
    """A wheel holds folder by folder in order, and what is older than its sources is checked against each of them."""
    sources = {*built.made_of().files, *built.TABLED_BY, ready.SHIPPED, *ready.CODE}
    folders = {file.relative_to(prepare.PACKAGE).parts[0] for file in sources if file.parent != prepare.PACKAGE}
    assert max(folders) < installed.FOLDER.name


def test_what_lies_ready_lies_where_c_may_look(tmp_path: Path) -> None:
    file = tmp_path / "some.ready"
    assert installed.lying(file, ONE) is None
    installed.lay(file, ONE, b"12345678")
    assert file.stat().st_size == installed.ALIGNED + 8
    assert installed.lying(file, MadeOf((), "on")) is None
    found = installed.lying(file, ONE)
    assert found == b"12345678"
    installed.lay(file, MadeOf((), "two"), b"")
    assert found == b"12345678"  # another file than the one that is mapped
    assert installed.lying(file, ONE) is None


def test_a_file_that_is_not_whole_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "some.ready"
    installed.write(file, ONE, ["a lamp", 1.5], b"aside")
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    assert installed.read(file, ONE) is None
    assert installed.lying(file, ONE) is None
    file.write_bytes(whole + b"!")
    assert installed.read(file, ONE) is None
    head = whole.index(b"\n") + 1
    for damage in (b"\xff", b"0"):
        file.write_bytes(whole[:head] + damage + whole[head + len(damage) :])
        assert installed.read(file, ONE) is None
    file.write_bytes(whole)
    assert installed.read(file, ONE) is not None
