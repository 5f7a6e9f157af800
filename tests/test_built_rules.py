"""The file of rules that an install leaves: equal to the TOML, used only where it is up to date."""

from __future__ import annotations

import ast
import pickle
from array import array
from pathlib import Path

import pytest

from cleaner.installed import MadeOf, packed, unpacked, write
from cleaner.judge import built
from cleaner.judge.built import builtin_rules, toml_rules
from cleaner.judge.match import Matcher
from cleaner.judge.phrases.lookup import Lookup
from cleaner.judge.phrases.wording import Placed
from cleaner.judge.rules import Rule, RuleSet

from .conftest import ROOT


def test_it_says_what_the_toml_says(tmp_path: Path) -> None:
    file = tmp_path / "rules.ready"
    built.write(file)
    found, source = built.read(file), toml_rules()
    assert found is not None
    assert list(found) == list(source)
    assert [hash(rule) for rule in found] == [hash(rule) for rule in source]
    ours, theirs = found.wording.phrases, source.wording.phrases
    assert plain(ours.exact) == plain(theirs.exact)
    assert plain(ours.held) == plain(theirs.held)
    for name in Placed._fields:
        assert plain(getattr(ours.placed, name)) == plain(getattr(theirs.placed, name))
    assert plain(found.wording.needs) == plain(source.wording.needs)


def plain(value: object) -> object:
    """With lists for tuples, as the file has some, and what lies there taken from it."""
    if isinstance(value, memoryview):
        return value.tolist() if value.format == "I" else bytes(value)
    if isinstance(value, array):
        return value.tolist()
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
    write(file, MadeOf((), "0badbeef"), *built.taken_apart(toml_rules()))
    assert built.read(file) is None
    file.write_text("", encoding="utf-8")
    assert built.read(file) is None


def test_it_is_older_once_a_rule_or_the_code_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.toml").write_text("one")
    code = tmp_path / "code.py"
    code.write_text("two")
    monkeypatch.setattr(built, "RULES", tmp_path)
    monkeypatch.setattr(built, "CODE", (code,))
    seen = {built.made_of().head()}
    (tmp_path / "a.toml").write_text("won")
    seen.add(built.made_of().head())
    code.write_text("too")
    seen.add(built.made_of().head())
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    seen.add(built.made_of().head())
    (tmp_path / "c.toml").write_text("")
    seen.add(built.made_of().head())
    assert len(seen) == 5
    (tmp_path / "notes.md").write_text("no rules")
    assert built.made_of().head() in seen


def test_all_code_that_it_is_made_by_counts() -> None:
    """What built.py imports of its folder, and what that imports, is in the checksum."""
    package = ROOT / "cleaner"
    made_by: set[Path] = set()
    asked = [package / "judge" / "built.py"]
    while asked:
        path = asked.pop()
        made_by.add(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level and node.module is not None:
                imported = path.parents[node.level - 1].joinpath(*node.module.split(".")).with_suffix(".py")
                if (package / "judge") in imported.parents and imported not in made_by:
                    asked.append(imported)
    assert set(built.CODE) == made_by | {package / "installed.py"}


def test_without_the_file_the_toml_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "read", lambda: None)
    assert list(builtin_rules.__wrapped__()) == list(builtin_rules())


def test_a_pickled_set_says_the_same() -> None:
    again = pickle.loads(pickle.dumps(builtin_rules()))
    assert list(again) == list(builtin_rules())
    assert plain(again.wording.needs) == plain(builtin_rules().wording.needs)
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


def test_a_set_of_known_rules_takes_their_wording_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """To take the wording of all rules apart takes a second, which one rule of the user's is not to cost."""
    mine = Rule(
        id="other/mine",
        kind="other",
        why="It is a test.",
        phrases=("harbour gazette", "read {n} more", "{some}of the harbour{some}", "{any} gazette"),
    )
    replaced = builtin_rules()["read-time/word"].replace(phrases=("a minute or two",), patterns=())
    kept = builtin_rules().plus([mine])
    changed = kept.without("byline/*", "comment-form/*").plus([replaced]).without("related-links/new-tab")
    texts = sorted({text for rule in builtin_rules() for text in (*rule.drops[:2], *rule.keeps[:1])})
    texts += ["Harbour Gazette", "Read 7 more", "News of the harbour and more", "The old gazette", "A minute or two"]
    for rules in (kept, changed):
        with monkeypatch.context() as patched:
            patched.setattr("cleaner.judge.rules.need", None)
            found = Lookup(rules)
        fresh = RuleSet(rules)
        assert plain(rules.wording.needs) == plain(fresh.wording.needs)
        asked = Lookup(fresh)
        for text in texts:
            assert found.worded(text) == asked.worded(text), text
    assert len(kept) - 1 in Lookup(kept).worded("Harbour Gazette")
