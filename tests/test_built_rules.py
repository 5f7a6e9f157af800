"""The file of rules that an install leaves: equal to the TOML, used only where it is up to date."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest

from cleaner.installed import packed, unpacked, write
from cleaner.judge import built
from cleaner.judge.built import builtin_rules, toml_rules
from cleaner.judge.lookup import Lookup
from cleaner.judge.match import Matcher
from cleaner.judge.rules import Rule, RuleSet

from .conftest import ROOT


def test_it_says_what_the_toml_says(tmp_path: Path) -> None:
    file = tmp_path / "rules.ready"
    built.write(file)
    found, source = built.read(file), toml_rules()
    assert found is not None
    assert list(found) == list(source)
    assert [hash(rule) for rule in found] == [hash(rule) for rule in source]
    for name in ("exact", "placed", "held"):
        ours, theirs = getattr(found.wording.phrases, name), getattr(source.wording.phrases, name)
        assert plain(ours) == plain(theirs)
    assert found.wording.needs == source.wording.needs


def plain(value: object) -> object:
    """With lists for tuples, as the file has some, and what lies there taken from it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, memoryview):
        return bytes(value)
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def test_texts_of_any_kind_come_back() -> None:
    rule = Rule(
        id="other/x",
        kind="other",
        why="It is a test \U0001f600.",
        phrases=("one", "\U0001f600 two", "by {name}"),
        patterns=("a[\n ]b",),
        drops=("two\nlines", "one"),
        keeps=("",),
        max_words=3,
    )
    shared = Rule(id="other/y", kind="other", why="So is this.", phrases=("ONE", "three"))
    apart, aside = built.taken_apart(RuleSet([rule, shared]))
    found = built.put_together(unpacked(packed(apart)), memoryview(aside))
    assert list(found) == [rule, shared]
    assert [sorted(Lookup(found).worded(text)) for text in ("One", "By Jo", "a b", "ab")] == [[0, 1], [0], [0], []]


def test_a_file_made_of_other_rules_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "rules.ready"
    assert built.read(file) is None
    write(file, "0badbeef", *built.taken_apart(toml_rules()))
    assert built.read(file) is None
    file.write_text("", encoding="utf-8")
    assert built.read(file) is None


def test_it_is_older_once_a_rule_or_the_code_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.toml").write_text("one")
    code = tmp_path / "code.py"
    code.write_text("two")
    monkeypatch.setattr(built, "RULES", tmp_path)
    monkeypatch.setattr(built, "CODE", (code,))
    seen = {built.fingerprint()}
    (tmp_path / "a.toml").write_text("won")
    seen.add(built.fingerprint())
    code.write_text("too")
    seen.add(built.fingerprint())
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    seen.add(built.fingerprint())
    (tmp_path / "c.toml").write_text("")
    seen.add(built.fingerprint())
    assert len(seen) == 5
    (tmp_path / "notes.md").write_text("no rules")
    assert built.fingerprint() in seen


def test_all_code_that_it_is_made_by_counts() -> None:
    """What built.py imports of its folder, and what that imports, is in the checksum."""
    made_by: set[str] = set()
    asked = ["built"]
    while asked:
        name = asked.pop()
        made_by.add(name)
        tree = ast.parse((ROOT / "cleaner" / "judge" / f"{name}.py").read_text(encoding="utf-8"))
        found = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 1}
        asked.extend(module for module in found if module is not None and module not in made_by)
    assert {path.stem for path in built.CODE} == made_by | {"installed"}


def test_without_the_file_the_toml_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "read", lambda: None)
    assert list(builtin_rules.__wrapped__()) == list(builtin_rules())


def test_a_pickled_set_says_the_same() -> None:
    again = pickle.loads(pickle.dumps(builtin_rules()))
    assert list(again) == list(builtin_rules())
    assert again.wording.needs == builtin_rules().wording.needs
    assert Matcher(again).rules == tuple(builtin_rules())


def test_tables_are_those_of_the_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "TABLES", tuple(tmp_path / table.name for table in built.TABLES))
    rules, texts = toml_rules(), ["Leave a Reply", "Posted on May 3", "12 Kommentare", "The lamps were lit."]
    file = tmp_path / "rules.ready"
    built.write(file)
    tables = Matcher(rules).tables()
    built.write_tables(tmp_path, tables)
    found = built.read(file)
    assert found is not None
    assert bool(found.wording.ready) == all(tables)
    assert Matcher(found).tables() == tables
    assert [Matcher(found).labels(text, patterns=True) for text in texts] == [
        Matcher(rules).labels(text, patterns=True) for text in texts
    ]
