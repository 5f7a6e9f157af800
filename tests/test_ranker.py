"""The ranking of a field's candidates: what the trees see, the file that holds them, and what they do to a choice."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleaner
from cleaner.errors import ModelError, ReadError
from cleaner.fields.candidates import Candidate, Standing
from cleaner.fields.find import find_fields
from cleaner.fields.lines.candidates import TEXT_TITLE
from cleaner.fields.ranker import FEW, GENERAL, Ranker, from_bytes, rows_of, to_bytes
from cleaner.fields.weights import Measures, Weigher, builtin_weigher
from cleaner.options import Options

from .field_pages import TITLE, declared, fields, ld
from .stumps import stump

WORDS = GENERAL.index("words")


def long_ones(
    *, least: float = 0.0, margin: float = 0.0, margin_of_few: float = 0.0, own: tuple[str, ...] = ()
) -> Ranker:
    """Trees that like candidates of more than two words."""
    return Ranker(own, ("h1", "title"), stump(WORDS, 2.0, -1.0, 1.0), least, margin, margin_of_few)


def standing(*pairs: tuple[str, str]) -> list[Standing]:
    """Candidates of one signal each."""
    return [(Candidate(v, s), {s: Candidate(v, s)}, ()) for v, s in pairs]


def test_what_the_trees_see() -> None:
    candidates = standing(("Ferry line reopens", "h1"), ("Ferry line", "og:title"), ("Ann; Bo", "h1"))
    rows = rows_of("title", candidates, [2.0, 1.5, -1.0], [(7.0,)] * 3, {"h1": 0, "title": 1, "gone": 2})
    first, second, third = (dict(zip((*GENERAL, "own", "h1", "title", "gone"), row, strict=True)) for row in rows)
    assert (first["lead"], second["lead"], third["lead"]) == (0.5, -0.5, -3.0)
    assert (first["words"], first["around"], second["within"], third["parts"]) == (3.0, 1.0, 1.0, 2.0)
    assert (first["longer"], second["longer"]) == (0.0, 0.5)
    assert [row["h1"] for row in (first, second, third)] == [1.0, 0.0, 1.0]
    assert all((row["title"], row["gone"], row["own"], row["rivals"]) == (1.0, 0.0, 7.0, 3.0) for row in (first, third))


def test_the_trees_have_the_last_word_above_their_least() -> None:
    given = [Candidate("Ferry line", "h1"), Candidate("Ferry line reopens", "og:title")]
    tables = {"title": {"h1": 3.0, "og:title": 1.0}}
    chosen = Weigher(tables).choose("title", given)
    assert chosen is not None
    assert chosen.value == "Ferry line"
    chosen = Weigher(tables, {"title": long_ones()}).choose("title", given)
    assert chosen is not None
    assert chosen.value == "Ferry line reopens"
    assert chosen.rejected == (("Ferry line", "less support (h1)"),)
    assert Weigher(tables, {"title": long_ones(least=2.0)}).choose("title", given) is None
    chosen = Weigher(tables, {"title": long_ones(margin_of_few=2.5)}).choose("title", given)
    assert chosen is not None
    assert chosen.value == "Ferry line"
    doubted = {"title": {"h1": -3.0, "og:title": -4.0}}
    chosen = Weigher(doubted, {"title": long_ones(margin_of_few=2.5)}).choose("title", given)
    assert chosen is not None
    assert chosen.value == "Ferry line reopens", "a sum that is no answer leads nothing"
    assert Weigher(tables, {"title": long_ones()}).choose("title", []) is None


def test_beside_few_others_the_greatest_sum_leads_by_more() -> None:
    tables = {"title": {"h1": 3.0, "og:title": 1.0}}
    others = [Candidate(word, "og:title") for word in ("Boats", "Quays", "Storms", "Ramps", "Goats", "Sails")]
    few = [Candidate("Ferry line", "h1"), *others]
    assert len(few) == FEW
    many = [*few, Candidate("Ferry line reopens", "og:title")]
    for margins, value in (({"margin": 2.5}, "Ferry line"), ({"margin_of_few": 2.5}, "Ferry line reopens")):
        chosen = Weigher(tables, {"title": long_ones(**margins)}).choose("title", many)
        assert chosen is not None
        assert chosen.value == value
    given = [*many[:1], *many[2:]]
    for margins, value in (({"margin": 2.5}, "Ferry line reopens"), ({"margin_of_few": 2.5}, "Ferry line")):
        chosen = Weigher(tables, {"title": long_ones(**margins)}).choose("title", given)
        assert chosen is not None
        assert chosen.value == value


def test_a_model_for_other_measures_is_refused() -> None:
    weigher = Weigher({"title": {"h1": 1.0}}, {"title": long_ones(own=("height",))})
    with pytest.raises(ModelError, match="other measures"):
        weigher.choose("title", [Candidate("Ferry line", "h1")])
    measures = Measures(("height",), lambda standing: [(1.0,)] * len(standing))
    with pytest.raises(ModelError, match="other measures"):
        weigher.choose("title", [Candidate("Ferry line", "h1")], measures=Measures(("width",)))
    assert weigher.choose("title", [Candidate("Ferry line to it", "h1")], measures=measures)


def test_a_file_gives_what_was_written() -> None:
    rankers = {"title": long_ones(margin=0.5, margin_of_few=2.0, own=("height",)), "authors": long_ones(least=-1.0)}
    assert from_bytes(to_bytes(rankers), "x") == rankers
    assert to_bytes(rankers) == to_bytes(rankers)


@pytest.mark.parametrize("damage", [lambda b: b"", lambda b: b[:-9], lambda b: b"x" + b, lambda b: b[:15] + b"x" * 40])
def test_a_damaged_file_says_so(damage: object) -> None:
    data = to_bytes({"title": long_ones()})
    with pytest.raises(ModelError, match=r"fields\.model: not a model of fields .*cleaner train --fields"):
        from_bytes(damage(data), "fields.model")  # type: ignore[operator]


def test_trees_that_do_not_end_are_refused(tmp_path: Path) -> None:
    ranker = long_ones()
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    (tmp_path / "x.model").write_bytes(to_bytes({"title": ranker}))
    assert Weigher.load(tmp_path / "x.json").rankers == {"title": ranker}
    ranker.forest.left[0] = 0
    (tmp_path / "x.model").write_bytes(to_bytes({"title": ranker}))
    with pytest.raises(ModelError, match=r"x\.model.*damaged"):
        Weigher.load(tmp_path / "x.json")


def test_weights_that_are_not_there(tmp_path: object) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        Weigher.load(tmp_path / "none.json")  # type: ignore[operator]


def test_what_ships_is_whole() -> None:
    weigher = builtin_weigher()
    assert weigher.rankers.keys() == {"title", "authors", TEXT_TITLE}
    for field, ranker in weigher.rankers.items():
        width = len(GENERAL) + len(ranker.own) + len(ranker.signals)
        assert max(ranker.forest.feature) < width, field
        assert {t for t in weigher.tables if t == field or t.startswith(f"{field} of ")} <= set(ranker.signals)


def test_a_part_that_nobody_gave_is_not_told_as_rejected() -> None:
    head = f"<title>{TITLE} - Africa - Harbour Post</title>" + ld(f'{{"@type":"NewsArticle","headline":"{TITLE}"}}')
    found = fields(head, f"<h1>{TITLE}</h1><h2>Timetables of the summer</h2>")["title"]
    assert found.value == TITLE
    assert [value for value, _ in found.rejected] == []


@pytest.mark.parametrize("content", [b"<html>", b"\xff", b"[]", b'{"title": 3}', b'{"title": {"h1": "much"}}'])
def test_what_holds_no_weights_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "fields.json").write_bytes(content)
    with pytest.raises(ModelError, match=r"fields\.json: not a file of weights"):
        cleaner.Cleaner(weights=tmp_path / "fields.json")


def test_a_table_that_is_missing_is_named() -> None:
    with pytest.raises(ModelError, match="no table 'title'"):
        Weigher({}).choose("title", [])


def test_weights_of_ones_own_count_for_every_field_of_a_page() -> None:
    head = f'<title>{TITLE}</title><meta property="og:site_name" content="Harbour Post">'
    head += '<meta property="article:section" content="Ferries">'
    assert {"site", "section", "sections"} <= set(fields(head))
    tables = dict(builtin_weigher().tables)
    for name in ("site", "section"):
        tables[name] = dict.fromkeys(tables[name], -9.0)
    found = find_fields(declared(head), (), None, Options(), Weigher(tables, builtin_weigher().rankers))
    assert not {"site", "section"} & set(found)


def test_weights_of_ones_own_count_for_texts() -> None:
    tables = dict(builtin_weigher().tables)
    text = f"{TITLE} | Outer Islands News\n\nBy Ann Example\n\n3 May 2026\n\n" + "Nobody had counted on the ferry. " * 9
    shipped = cleaner.clean_text(text)
    assert (shipped.title, shipped.section) == (TITLE, "Outer Islands News")
    tables["section of a text"] = dict.fromkeys(tables["section of a text"], -9.0)
    own = cleaner.Cleaner(weights=Weigher(tables, builtin_weigher().rankers)).clean_text(text)
    assert (own.title, own.section) == (TITLE, None)
    tables[TEXT_TITLE] = dict.fromkeys(tables[TEXT_TITLE], -9.0)
    assert cleaner.Cleaner(weights=Weigher(tables)).clean_text(text).title is None
