"""Rules as data: reading them, refusing bad ones, matching, and every built-in rule's own examples."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from cleaner.blocks.html import cut
from cleaner.blocks.text import cut_text
from cleaner.blocks.words import count_words, exceeds
from cleaner.errors import ReadError, RuleError
from cleaner.judge.built import builtin_rules
from cleaner.judge.check import failures
from cleaner.judge.markup import MarkupIndex
from cleaner.judge.match import Matcher, is_linked
from cleaner.judge.phrases.folding import fold
from cleaner.judge.phrases.lookup import COUNT, LONG_TEXT, LONG_WORDS, Lookup
from cleaner.judge.phrases.wording import PART, phrase_pattern
from cleaner.judge.places import Core
from cleaner.judge.rules import Rule, RuleSet, examples, read_rules
from cleaner.kinds import KINDS
from cleaner.learn.bench import compiled
from cleaner.read.parse import parse
from cleaner.records import Block, Strength

from .conftest import ROOT
from .plain_modules import plain_module

GOOD = """
[[rule]]
id = "comment-form/title"
kind = "comment-form"
why = "It heads a comment form."
phrases = { en = ["Leave a Reply", "Leave a reply to {name}"], de = ["Schreibe einen Kommentar"] }
drops = ["LEAVE A REPLY:"]
keeps = ["She left a reply."]
"""


def blocks_of(example: str) -> Sequence[Block]:
    return cut(parse(example).root) if example.startswith("<") else cut_text(example)


def matched(rule: str, example: str, core: Core | None = None) -> list[tuple[int, int | None, int | None]]:
    """(block, start, end) of the evidence that a rule's further keys give on an example, after the body."""
    head = '[[rule]]\nid = "other/x"\nkind = "other"\nwhy = "It is a test."\n'
    matcher = Matcher(RuleSet(read_rules(head + rule)))
    blocks = blocks_of(example)
    return [(e.block, e.start, e.end) for e in matcher.evidence(blocks, matcher.hits(blocks), core or Core())]


def test_builtin_rules_hold_their_own_examples() -> None:
    assert failures(builtin_rules(), blocks_of) == []


MANY_LANGUAGES = 30
SAMPLES = {
    "n": "12",
    "date": "5 may 2024",
    "name": "harbour news",
    "any": "harbour news",
    "some": "harbour news",
    "url": "https://harbour.example/",
}
"""What may stand for the placeholders of a phrase."""


def test_no_phrase_is_longer_than_its_rule_lets_a_text_be() -> None:
    """In Chinese and Japanese two characters are a word: a label of three may be fourteen."""
    long = [
        (rule.id, phrase)
        for rule in builtin_rules()
        for phrase in rule.phrases
        if rule.max_words is not None and exceeds(phrase, count_words(PART.sub("1", phrase)), rule.max_words)
    ]
    assert long == []


def test_each_phrase_matches_what_it_says() -> None:
    rules = tuple(builtin_rules())
    lookup = Lookup(builtin_rules())
    filled = [
        (number, phrase, PART.sub(lambda found: SAMPLES[found[1]], phrase))
        for number, rule in enumerate(rules)
        for phrase in rule.phrases
    ]
    assert [(rules[n].id, phrase) for n, phrase, text in filled if n not in lookup.phrased(text)] == []


EVERY = 5
"""Examples from one to the next that are tried on all expressions, one by one."""


def test_the_lookup_leaves_nothing_out() -> None:
    rules = tuple(builtin_rules())
    extra = ("(?i)reader", "^(?:a|the)\\b", "x*$", "(?m)^by")  # patterns that need little or nothing
    rules = (*rules, Rule(id="other/user", kind="other", why="A user's.", patterns=extra, phrases=("{any} 24 {name}",)))
    patterns = [(re.compile(p), r.max_words, n) for n, r in enumerate(rules) for p in r.patterns]
    phrases = [(phrase_pattern(p), n) for n, r in enumerate(rules) for p in r.phrases if "{" in p]
    placed = [(re.compile(expression, re.DOTALL), head, n) for (expression, head, _), n in phrases]
    exact = {(fold(p), n) for n, r in enumerate(rules) for p in r.phrases if "{" not in p}
    plain = [plain_module("cleaner.judge.phrases.lookup").Lookup] if compiled() else []
    lookups = [form(RuleSet(rules)) for form in (Lookup, *plain)]
    texts = [example for rule in rules for example, _ in examples(rule) if not example.startswith("<")][::EVERY]
    for text in ("", "Day 24 Oslo", "12", "Readers' comments (3)", "Read also 12", *texts):
        folded = fold(text)
        words = folded.count(" ") + 1
        whole = {n for n in range(len(rules)) if (folded, n) in exact}
        count = None if whole else COUNT.search(folded)
        if count is not None:
            whole = {n for n, r in enumerate(rules) if r.counted and (folded[: count.start()], n) in exact}
        met = [(head, n) for p, head, n in placed if p.fullmatch(folded)]
        phrased = whole | {n for _, n in met}
        searched = {n for p, most, n in patterns if (most is None or words <= most) and p.search(folded)}
        most = LONG_WORDS if exceeds(folded, count_words(folded), LONG_WORDS) and len(folded) > LONG_TEXT else 0
        wanted = {n for n, r in enumerate(rules) if r.max_words is None or r.max_words > most}
        for lookup in lookups:
            assert set(lookup.phrased(text)) == set(lookup.inside(text, True)) == phrased
            assert whole | {n for head, n in met if head} <= set(lookup.inside(text, False)) <= phrased
            assert lookup.worded(text) == {n for n in phrased | searched if n in wanted or n in whole}


def literals(parsed: Any) -> Iterator[str]:
    """The characters that an expression asks for by name: those in a row as one text, those of a set one by one."""
    run = ""
    for name, value in parsed:
        if str(name) == "LITERAL":
            run += chr(value)
            continue
        yield run
        run = ""
        if str(name) in ("NOT_LITERAL", "LITERAL"):
            yield chr(value)
        elif str(name) == "IN":
            yield from (chr(code) for kind, code in value if str(kind) == "LITERAL")
        elif str(name) == "BRANCH":
            for branch in value[1]:
                yield from literals(branch)
        elif isinstance(value, tuple) and not isinstance(value[-1], int):
            yield from literals(value[-1])
        elif str(name) == "ATOMIC_GROUP":
            yield from literals(value)
    yield run


@pytest.mark.parametrize("rule", [rule for rule in builtin_rules() if rule.patterns], ids=lambda rule: rule.id)
def test_patterns_are_written_as_folded_texts_are(rule: Rule) -> None:
    """What folding changes, such as a capital, 'ß' or a final sigma, stands in no text that they are asked about."""
    parser: Any = getattr(re, "_parser")  # noqa: B009 - it is in no reference of Python's
    for pattern in rule.patterns:
        for text in literals(parser.parse(pattern)):
            assert fold(f"a{text}a") == f"a{text}a"


def test_noise_is_known_in_many_languages() -> None:
    """Each kind whose phrases are kept by language is known in at least thirty of them."""
    folder = ROOT / "cleaner" / "data" / "rules"
    languages: dict[str, set[str]] = {}
    for file in folder.glob("*.toml"):
        for rule in tomllib.loads(file.read_text(encoding="utf-8"))["rule"]:
            if isinstance(rule.get("phrases"), dict):
                languages.setdefault(rule["kind"], set()).update(rule["phrases"])
    few = {kind for kind, known in languages.items() if len(known) < MANY_LANGUAGES}
    assert few == {"syndication-credit"}  # whose sentences are one list of all languages


def test_builtin_rules_know_every_kind() -> None:
    assert {rule.kind for rule in builtin_rules()} >= set(KINDS) - {"other", "title-line", "section-label"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("### Related:", "related"),
        ("  « Leave   a REPLY » ", "leave a reply"),
        ("Don’t – stop…", "don't - stop"),
        ("[Privacy Policy](https://x.example/p)", "privacy policy"),
        ("ＦＵＬＬ width", "full width"),
        ("***", ""),
        ("- [x] Notify me", "notify me"),
        ("[x]  Benachrichtige mich über alles", "benachrichtige mich uber alles"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        ("{n} Comments", "1,204 comments", True),
        ("{n} Comments", "no comments", False),
        ("By {name}", "by Ann O’Neil-Berg", True),
        ("By {name}", "By the time that the boats had all come in again", False),
        ("The post {any} appeared first on {any}", "The post A b appeared first on C.", True),
        ("The post {any} appeared first on {any}", "The post appeared first on C.", False),
        ("लेखक: {name}", "लेखक: सुनील शर्मा", True),
        ("โดย {name}", "โดย สมชาย ใจดี", True),
        ("Δημοσιεύτηκε: {date}", "Δημοσιεύτηκε: 5 Μαΐου 2024", True),
        ("Published {date}", "Published: 3 May 2021", True),
        ("Published {date}", "Published poets", False),
        ("Tags{some}", "Tags: one, two", True),
        ("Tags{some}", "Tags", True),
        ("{any}条评论", "12条评论", True),
        ("See {url}", "see https://x.example/a?b", True),
        ("Boats {n}-{n} of {n}", "Boats 1 – 10 of 402", True),
        ("Boats {n}-{n} of {n}", "Boats 1-10 of 402", True),
        ("Boats {n}-{n} of {n}", "Boats 1 10 of 402", False),
    ],
)
def test_placeholders(phrase: str, text: str, matches: bool) -> None:
    assert bool(matched(f'phrases = ["{phrase}"]', text)) is matches


@pytest.mark.parametrize(
    ("rule", "example", "expected"),
    [
        ('names = ["comment-respond", "#respond"]', '<div id="respond"><p>a</p></div><p>b</p>', [(0, None, None)]),
        ('names = ["share"]', '<div class="shareholder"><p>a</p></div>', []),
        ('names = ["wpd-*"]', '<div class="wpd-form"><p>a</p></div>', [(0, None, None)]),
        ('tags = ["nav"]', "<nav><ul><li>a<li>b</ul></nav><p>c</p>", [(0, None, None), (1, None, None)]),
        (
            'tags = ["footer"]\noutside = ["article"]',
            "<article><footer>a</footer></article><footer>b</footer>",
            [(1, None, None)],
        ),
        (
            'names = ["note"]\noutside = ["code"]',
            '<p>a <code class="note">b</code> <i class="note">c</i></p>',
            [(0, 4, 5)],
        ),
        ('names = ["*-filters"]', '<p class="tag-oil-filters">a</p><p class="oil-filters">b</p>', [(1, None, None)]),
        ('tags = ["nav"]\nscope = "own"', "<nav>a<ul><li>b</ul></nav>", [(0, None, None)]),
        ('attributes = ["rel~=tag"]', '<p><a rel="nofollow tag" href="/t">a</a></p>', [(0, None, None)]),
        ('attributes = ["href*=sharer.php"]', '<p>text <a href="//f.example/sharer.php?u=1">Post</a></p>', [(0, 5, 9)]),
        ('names = ["x"]\nphrases = ["ad"]', '<p class="x">Ad</p><p class="x">Add</p><p>Ad</p>', [(0, None, None)]),
        ('phrases = ["related"]\nlinked = true', '<p><a href="/">Related</a></p><p>Related</p>', [(0, None, None)]),
        ('phrases = ["read {any}"]\nsentence = false', "<p>Read this.</p><p>Read this</p>", [(1, None, None)]),
        (
            'phrases = ["published {any}"]\nclause = false',
            "<p>Published in 1952, the novel sold well.</p><p>Published in 1952, second edition.</p>"
            "<p>Published by Ann was a book on lamps.</p><p>Published in 1952</p><p>Published in 1952, it was all gone</p>"
            "<p>Published in 1934, Tender fared no better with critics.</p><p>Published in May, updated by Ann Roe.</p>",
            [(1, None, None), (3, None, None), (4, None, None), (6, None, None)],
        ),
        (
            'phrases = ["by {any}", "por {any}", "with {any}"]\nclause = false',
            "<p>By night the harbour sleeps.</p><p>Por fin, la lluvia.</p><p>By Ann Roe.</p><p>By ann roe</p>"
            "<p>By the editors.</p><p>Por Juan de la Cruz para El Puerto.</p><p>By Ann Roe, harbour reporter.</p>"
            "<p>With Ann on board, she sailed on.</p>",
            [(2, None, None), (3, None, None), (4, None, None), (5, None, None), (6, None, None)],
        ),
        ('phrases = ["replies"]', "Replies (3)\n\nReplies", [(1, None, None)]),
        (
            'phrases = ["replies"]\ncounted = true',
            "Replies (1,204)\n\nReplies: 3\n\nReplies3\n\nReplies",
            [(0, None, None), (1, None, None), (3, None, None)],
        ),
        ('phrases = ["related"]\nlinked = false', '<p><a href="/">Related</a></p><p>Related</p>', [(1, None, None)]),
        ('patterns = ["^source\\\\b"]\nmax_words = 3', "Source: Me\n\nSource: one two three", [(0, None, None)]),
        ('patterns = ["^ที่มา"]\nmax_words = 4', "ที่มา สำนักข่าว\n\nที่มา สำนักข่าวท่าเรือแห่งเมือง", [(0, None, None)]),
    ],
)
def test_matching(rule: str, example: str, expected: list[tuple[int, int | None, int | None]]) -> None:
    assert matched(rule, example) == expected


@pytest.mark.parametrize(("place", "lines"), [("before", [0]), ("inside", [1, 2]), ("after", [3])])
def test_place(place: str, lines: list[int]) -> None:
    found = matched(f'phrases = ["x"]\nplace = ["{place}"]', "x\n\nx\n\nx\n\nx", Core(1, 2))
    assert [block for block, _, _ in found] == lines


def test_rules_spare_types_of_pages() -> None:
    text = '[[rule]]\nid = "other/x"\nkind = "other"\nwhy = "It is."\nphrases = ["x"]\nspares = ["forum"]\n'
    matcher = Matcher(RuleSet(read_rules(text)))
    assert [len(matcher.hits(cut_text("x"), kind)) for kind in (None, "article", "forum")] == [1, 1, 0]


def test_a_category_in_a_table_of_goods_is_no_list_of_the_page_s() -> None:
    hits = {kind: Matcher(builtin_rules()).hits(cut_text("Kategorie: Bienen"), kind) for kind in ("article", "product")}
    assert hits["article"]
    assert not hits["product"]


def test_rules_are_for_types_of_pages() -> None:
    text = '[[rule]]\nid = "other/x"\nkind = "other"\nwhy = "It is."\nphrases = ["x"]\ntypes = ["forum"]\n'
    matcher = Matcher(RuleSet(read_rules(text)))
    assert [len(matcher.hits(cut_text("x"), kind)) for kind in (None, "article", "forum")] == [0, 0, 1]


def test_rules_that_keep_speak_for_a_block() -> None:
    text = '[[rule]]\nid = "body/x"\nkind = "body"\nkeep = true\nwhy = "It is."\nnames = ["deck"]\n'
    matcher = Matcher(RuleSet(read_rules(text)))
    blocks = cut(parse('<p class="deck">a</p><p>b <i class="deck">c</i></p>').root)
    found = matcher.evidence(blocks, matcher.hits(blocks), Core())
    assert [(e.block, e.keep, e.kind) for e in found] == [(0, True, None)]
    for wrong in (text.replace("keep = true\n", ""), text.replace('kind = "body"', 'kind = "byline"')):
        with pytest.raises(RuleError, match="keep = true"):
            read_rules(wrong)


def test_neighbours() -> None:
    rules = read_rules(GOOD) + read_rules(
        '[[rule]]\nid = "comment-form/name"\nkind = "comment-form"\nwhy = "It is a label."\nphrases = ["Name"]\n'
        'near = "comment-form"\nnear_blocks = 1\n'
    )
    matcher = Matcher(RuleSet(rules))
    blocks = cut_text("Leave a Reply\n\nName\n\nName")
    found = [
        e.block for e in matcher.evidence(blocks, matcher.hits(blocks), Core()) if e.by == "rule:comment-form/name"
    ]
    assert found == [1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("id = 3", "id"),
        ('kind = "comments"', "there is no kind 'comments'"),
        ('why = " "', "why must say"),
        ('strength = "huge"', "strength is one of"),
        ('place = ["top"]', "place holds some of"),
        ('scope = "near"', "scope is one of"),
        ('spares = ["blog"]', "spares holds some of"),
        ('tags = ["nav"]\noutside = ["#x"]', "is no name of an element"),
        ('types = ["blog"]', "types holds some of"),
        ('phrases = ["***"]', "holds no letter"),
        ('phrases = ["{nobody} said"]', "unknown placeholder"),
        ('phrases = ["{any}"]', "placeholders alone"),
        ('patterns = ["("]', "no regular expression"),
        ('patterns = ["^más$"]', "'á', which a folded text writes 'a'"),
        ('patterns = ["^فیس\u200cبوک$"]', r"'\\u200c', which a folded text writes ''"),
        ('patterns = [" "]', "matches every block"),
        ('patterns = ["^Painted every"]', "can never match: a folded text has no capital letters"),
        ('patterns = ["(?:Painted|[AB]|(?>X)y){1,2}$"]', "can never match"),
        ('attributes = ["=x"]', "is not of the form"),
        ('attributes = ["data-x=y"]', "no rule can ask for the attribute 'data-x', but for action, aria-label"),
        ('names = [".promo"]', "no dot, no spaces"),
        ('names = ["a b"]', "no dot, no spaces"),
        ('names = ["#"]', "no dot, no spaces"),
        ('tags = ["<nav>"]', "no name of an element"),
        ('tags = ["NAV"]', "no name of an element"),
        ('phrase = ["x"]', "there is no key 'phrase'; did you mean 'phrases'"),
        ("colour = 1", "there is no key 'colour'; the keys are id,"),
        ("names = 3", "names is a list"),
        ('max_words = "many"', "max_words"),
        ("drops = [1]", "drops is a list"),
    ],
)
def test_bad_rules_are_refused_with_their_name(change: str, message: str) -> None:
    key = change.partition(" =")[0]
    lines = ['id = "other/x"', 'kind = "other"', 'why = "It is."', 'phrases = ["y"]', change]
    kept = [line for line in lines[:-1] if line.partition(" =")[0] != key]
    with pytest.raises(RuleError, match=message) as caught:
        read_rules("\n".join(["[[rule]]", *kept, change]), "mine.toml")
    assert "mine.toml" in str(caught.value)
    assert caught.value.file == "mine.toml"
    assert caught.value.rule in ("other/x", "3")


@pytest.mark.parametrize(
    "text",
    [
        "[[rule",
        "[other]\nx = 1",
        '[rule]\nid = "other/x"',
        "rule = [1]",
        "rule = 1",
        '[[rule]]\nid = "a/b"',
        '[[rule]]\nid = "other/x"\nkind = "other"\nwhy = "It is."',
    ],
)
def test_bad_files_are_refused(text: str) -> None:
    with pytest.raises(RuleError, match=r"mine\.toml"):
        read_rules(text, "mine.toml")


def test_files_that_cannot_be_read_are_errors_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="rules file cannot be read"):
        builtin_rules().plus(tmp_path / "missing.toml")
    (tmp_path / "latin.toml").write_bytes(GOOD.replace("She", "Sié").encode("latin-1"))
    with pytest.raises(RuleError, match=r"latin\.toml: not valid UTF-8 at byte"):
        builtin_rules().plus(tmp_path / "latin.toml")
    (tmp_path / "marked.toml").write_text(GOOD, encoding="utf-8-sig")  # as Notepad saves it
    assert "comment-form/title" in builtin_rules().plus(tmp_path / "marked.toml").users


def test_sets(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("comment-form/title", "other/mine"), encoding="utf-8")
    more = builtin_rules().plus(path)
    assert len(more) == len(builtin_rules()) + 1
    assert more["other/mine"].phrases[2] == "Schreibe einen Kommentar"
    assert more.users == {"other/mine"}
    fewer = more.without("other/*")
    assert "other/mine" not in {rule.id for rule in fewer}
    with pytest.raises(KeyError):
        fewer["other/mine"]
    with pytest.raises(RuleError, match="no rule's id matches 'nothing/"):
        more.without("nothing/*")
    with pytest.raises(RuleError, match="a pattern is a str"):
        more.without(["other/*"])  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="plus takes the name of a file"):
        more.plus(["mine.toml"])  # type: ignore[list-item]
    with pytest.raises(RuleError, match="two rules"):
        RuleSet([*more, more["other/mine"]])


def test_a_rule_of_the_users_replaces_and_outweighs() -> None:
    mine = builtin_rules().plus(read_rules(GOOD.replace('why = "It', 'strength = "weak"\nwhy = "Mine: it')))
    assert [r.why for r in mine if r.id == "comment-form/title"] == ["Mine: it heads a comment form."]
    matcher = Matcher(mine)
    blocks = cut_text("Leave a Reply")
    evidence = matcher.evidence(blocks, matcher.hits(blocks), Core())
    assert max(e.strength for e in evidence) == Strength.USER


def test_an_example_that_fails_is_named() -> None:
    wrong = RuleSet(
        read_rules(GOOD.replace('"LEAVE A REPLY:"', '"Reply"').replace("She left a reply.", "leave a reply"))
    )
    assert failures(wrong, blocks_of) == [
        "comment-form/title: does not match 'Reply'",
        "comment-form/title: matches 'leave a reply'",
    ]


def test_linked() -> None:
    all_linked, part, none = cut(
        parse('<p>» <a href="/">a</a> | <a href="/">b</a></p><p>x <a href="/">a</a></p><p>c</p>').root
    )
    assert [is_linked(b) for b in (all_linked, part, none)] == [True, False, False]


@pytest.mark.parametrize(
    ("glob", "name", "hit"),
    [
        ("*-nav", "top-nav", True),
        ("*-nav", "nav-top", False),
        ("*ad-?", "ad-1", True),
        ("*ad-?", "ad-12", False),
        ("box[12]*", "box2-left", True),
        ("box[12]*", "box3-left", False),
        ("*", "anything", True),
        ("a*b*", "a1b2", True),
        ("*post-author*", "story_post_author", True),
        ("*post-author*", "post__author-name", True),
        ("*post-author*", "posted_author", False),
    ],
)
def test_globs_of_names(glob: str, name: str, hit: bool) -> None:
    rule = Rule(id="other/glob", kind="other", why="A glob.", names=(glob,))
    assert bool(MarkupIndex([rule]).by_name(name)) == hit


def test_long_texts_are_not_remembered() -> None:
    text = "A word. " * 1000
    plain = plain_module("cleaner.judge.phrases.folding")
    plain.fold(text)
    assert plain._known.cache_info().currsize == 0
    assert plain.fold("A word.") == "a word"
    assert plain._known.cache_info().currsize == 1


def test_a_question_that_may_go_on_is_matched_alone() -> None:
    rule = 'phrases = ["Is the lamp lit?{some}"]\ndrops = ["x"]'
    assert matched(rule, "Is the lamp lit?") == [(0, None, None)]
    assert matched(rule, "Is the lamp lit? Tell us") == [(0, None, None)]
    assert matched(rule, "Is the lamp lit on Sundays?") == []


def test_a_set_of_rules_knows_its_rules_by_their_ids() -> None:
    rules = builtin_rules()
    name = "source-credit/bare"
    assert name in rules
    assert rules[name] in rules
    assert name not in rules.without("source-credit/*")
    assert repr(rules) == f"<RuleSet of {len(rules)} rules>"
