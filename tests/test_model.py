"""The model at run time: selection, page features, files, and what it says of pages."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.blocks.features import PageFacts, Tables
from cleaner.blocks.html import cut
from cleaner.errors import ModelError, OptionError, ReadError
from cleaner.judge.learned.forest import Forest
from cleaner.judge.learned.ready import builtin_model
from cleaner.judge.learned.selection import select, sigmoid
from cleaner.judge.learned.type_tokens import TypeTokens
from cleaner.judge.model import MAGIC, Model
from cleaner.read.parse import parse

from .test_forest import leaf, split

PAGE = "<nav><a href=/>Home</a></nav><p>" + "A sentence of some words. " * 8 + "</p><footer>end</footer>"


def tiny(**changes: object) -> Model:
    """A model that keeps blocks by their length alone."""
    body = Forest.from_trees([{"tree_structure": split(0, 2.0, leaf(-3.0), leaf(3.0))}])
    values: dict[str, object] = {
        "columns": ("log_words",),
        "tables": Tables({"<p": 0.5}, {}, {"end": -1.0}),
        "body": body,
        "page_columns": ("q_kept",),
        "types": {
            "article": Forest.from_trees([{"tree_structure": leaf(1.0)}]),
            "forum": Forest.from_trees([{"tree_structure": leaf(2.0)}]),
        },
        "confidence": Forest.from_trees([{"tree_structure": leaf(0.4)}]),
        "calibration": ((0.0, 0.2), (0.8, 0.6)),
        "card": {"hash": "x"},
    }
    return Model(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("probability", "words", "beta", "kept"),
    [
        ([0.9, 0.1], [10, 10], 1.0, [True, False]),
        ([0.9, 0.6], [10, 10], 1.0, [True, True]),
        ([0.9, 0.6], [10, 10], 3.0, [True, False]),
        ([0.5, 0.4], [100, 1], 1.0, [True, True]),
        ([0.0, 0.0], [5, 5], 1.0, [False, False]),
        ([0.5, 0.5], [0, 0], 1.0, [False, False]),
        ([], [], 1.0, []),
        ([0.09, 0.05], [50, 50], 1.0, [False, False]),
        ([0.19, 0.01], [50, 10], 1.0, [False, False]),
        ([0.19, 0.01], [60, 10], 1.0, [True, False]),
        ([0.19, 0.2], [0, 3], 1.0, [False, True]),
    ],
)
def test_selection(probability: list[float], words: list[float], beta: float, kept: list[bool]) -> None:
    assert select(probability, words, beta) == kept


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 50)), min_size=1, max_size=20), st.floats(0.1, 5))
def test_selection_is_a_prefix_and_precision_keeps_less(blocks: list[tuple[float, int]], beta: float) -> None:
    probability, words = [p for p, _ in blocks], [float(w) for _, w in blocks]
    kept = select(probability, words, beta)
    if any(kept) and not all(kept):
        assert min(p for p, k in zip(probability, kept, strict=True) if k) >= max(
            p for p, k in zip(probability, kept, strict=True) if not k
        )
    assert sum(select(probability, words, beta * 2)) <= sum(kept)


def test_the_opinion_on_a_page() -> None:
    opinion = tiny().judge(cut(parse(PAGE).root), PageFacts(), 1.0)
    assert opinion.selected == (False, True, False)
    assert opinion.probability == (sigmoid(-3.0), sigmoid(3.0), sigmoid(-3.0))
    assert (opinion.page_type, opinion.confidence) == ("forum", pytest.approx(0.4))


def test_a_second_opinion_moves_the_score() -> None:
    blocks = cut(parse(PAGE).root)
    plain = tiny().judge(blocks, PageFacts(), 1.0)
    asked = tiny().judge(blocks, PageFacts(), 1.0, [True, False, False])
    assert asked.probability[0] > plain.probability[0]
    assert asked.probability[1] < plain.probability[1]


@pytest.mark.parametrize(("article", "kept"), [(1.0, True), (3.0, False)])
def test_the_strict_convention_is_for_articles(article: float, kept: bool) -> None:
    only_loose = Forest.from_trees([{"tree_structure": split(1, 0.5, leaf(3.0), leaf(-3.0))}])
    types = {**tiny().types, "article": Forest.from_trees([{"tree_structure": leaf(article)}])}
    model = tiny(columns=("log_words", "p_strict"), body=only_loose, types=types)
    opinion = model.judge(cut(parse(PAGE).root), PageFacts(strict=True), 1.0)
    assert opinion.page_type == ("forum" if kept else "article")
    assert opinion.selected == (kept,) * 3
    assert all(model.judge(cut(parse(PAGE).root), PageFacts(strict=False), 1.0).selected)


@pytest.mark.parametrize(("declared", "kind"), [("qapage", "forum"), ("article", "article")])
def test_a_page_that_says_so_is_a_thread(declared: str, kind: str) -> None:
    types = {**tiny().types, "article": Forest.from_trees([{"tree_structure": leaf(3.0)}])}
    facts = PageFacts(types=frozenset((declared,)))
    assert tiny(types=types).judge(cut(parse(PAGE).root), facts, 1.0).page_type == kind


@pytest.mark.parametrize(("word", "kind"), [("sentence", "forum"), ("absent", "article")])
def test_words_of_texts_speak_for_a_type(word: str, kind: str) -> None:
    words = TypeTokens.weighing(("article", "forum"), (0.0, -1.0), {f"word:{word}": (0.0, 3.0)})
    by_words = Forest.from_trees([{"tree_structure": split(0, -0.5, leaf(-1.0), leaf(3.0))}])
    types = {**tiny().types, "article": Forest.from_trees([{"tree_structure": leaf(2.0)}]), "forum": by_words}
    model = tiny(page_columns=("w_forum",), types=types, type_words=words, confidence=None)
    assert model.judge(cut(parse(PAGE).root), PageFacts(), 1.0).page_type == kind


def test_a_file_from_before_words_were_weighed_is_read(tmp_path: Path) -> None:
    file = tmp_path / "old.model"
    tiny().save(file)
    body = zlib.decompress(file.read_bytes()[len(MAGIC) :])
    at = struct.calcsize("<HI")
    version, length = struct.unpack_from("<HI", body)
    head = json.loads(body[at : at + length])
    del head["type_words"]
    old = json.dumps(head).encode()
    file.write_bytes(MAGIC + zlib.compress(struct.pack("<HI", version, len(old)) + old + body[at + length :]))
    assert Model.load(file).type_words == TypeTokens()


def test_no_blocks_no_opinion() -> None:
    opinion = tiny().judge((), PageFacts(), 1.0)
    assert (opinion.blocks, opinion.page_type, opinion.confidence) == ((), None, None)


def test_files_there_and_back(tmp_path: Path) -> None:
    one, two = tmp_path / "one.model", tmp_path / "two.model"
    tiny().save(one)
    Model.load(one).save(two)
    assert one.read_bytes() == two.read_bytes()
    again = Model.load(one)
    assert (again.columns, again.body, again.card, again.calibration) == (
        ("log_words",),
        tiny().body,
        {"hash": "x"},
        ((0.0, 0.2), (0.8, 0.6)),
    )
    assert list(again.types) == ["article", "forum"]


HEAD = (b'"types"', b'"columns"', b'"card"', b'"confidence"', b'"calibration"')
"""Names in the head of a model's file that nothing reads without."""


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.model"
    tiny().save(path)
    body = zlib.decompress(path.read_bytes()[len(MAGIC) :])
    for data, message in [
        (b"PK", "not a model file"),
        (MAGIC + b"nothing", "damaged"),
        (MAGIC + zlib.compress(body[:-5]), "damaged"),
        (MAGIC + zlib.compress(b"\x63\x00" + body[2:]), "its format is 99"),
        *((MAGIC + zlib.compress(body.replace(name, b'"other"')), "damaged") for name in HEAD if name in body),
        (MAGIC + zlib.compress(body[:2] + (2).to_bytes(4, "little") + b"[]"), "damaged"),
    ]:
        path.write_bytes(data)
        with pytest.raises(ModelError, match=message) as caught:
            Model.load(path)
        assert "x.model" in str(caught.value)


def test_a_model_whose_trees_do_not_end_is_refused(tmp_path: Path) -> None:
    model = tiny()
    model.body.left[0] = 0
    model.save(tmp_path / "x.model")
    with pytest.raises(ModelError, match="damaged"):
        Model.load(tmp_path / "x.model")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        Model.load(tmp_path / "none.model")


def test_a_model_for_other_features_is_refused() -> None:
    with pytest.raises(ModelError, match="asks for a feature 'nothing'"):
        tiny(columns=("nothing",)).judge(cut(parse(PAGE).root), PageFacts(), 1.0)


def test_the_shipped_model_is_small_and_says_how_it_was_made() -> None:
    model = builtin_model()
    file = Path(cleaner.__file__).parent / "data" / "body.model"
    assert file.stat().st_size < 500_000
    assert {"hash", "scores"} <= set(model.card)


def test_models_of_the_users(tmp_path: Path) -> None:
    path = tmp_path / "mine.model"
    tiny().save(path)
    article = cleaner.Cleaner(model=path).clean(PAGE)
    assert article.page_type == "forum"
    assert article.body.startswith("A sentence of some words.")
    reasons = next(r for r in article.removed if (r.text == "end" and r.by == "model:body") or r.text == "end").why
    assert reasons.endswith(".")


def test_favor() -> None:
    assert cleaner.Options(favor="precision").beta > cleaner.Options().beta > cleaner.Options(favor="recall").beta
    assert cleaner.Options(favor=2).beta == 2.0
    for wrong in ("much", 0, -1, True, 99):
        with pytest.raises(OptionError, match="favor is"):
            cleaner.Options(favor=wrong)
    with pytest.raises(OptionError, match="convention is one of"):
        cleaner.Options(convention="loose")
