"""What the model sees of a page: one row of numbers a block, from one pass over the blocks and their nodes.

A feature is a column; COLUMNS gives their order. Counts are of words (words.count_words), shares are 0 to 1,
distances are in blocks. Every feature that reads words has a twin that does not, so that a language without
training pages loses little.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..records import Block, Node
from .words import count_words

LONG = 15
"""Words: a block of at least so many is long text."""
TOKEN = re.compile(r"[^\W\d_]{2,}")
WORDS_READ = 12
"""Words at each end of a block that the word table is asked about."""
FIRST_WORDS = re.compile(r"\w+")
TAG_GROUPS = {
    "p": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 5, "h5": 5, "h6": 5, "li": 6, "td": 7, "tr": 7, "th": 7, "pre": 8,
    "blockquote": 9, "div": 10, "section": 11, "article": 11, "main": 11, "figcaption": 12, "figure": 12, "dt": 13,
    "dd": 14, "button": 15, "label": 16, "option": 16, "form": 16, "nav": 17, "footer": 18, "header": 19,
    "aside": 20, "a": 21, "address": 22, "summary": 23, "body": 24, "legend": 16, "center": 10,
}  # fmt: skip
AROUND = ("header", "footer", "nav", "aside", "article", "main", "form", "section", "table", "ul", "figure", "blockquote", "button", "dl")
SENTENCE_END = tuple(".!?。！？…:»”\"؟।")
SENTENCE = re.compile(r"[.!?。！？؟।]+(?:\s|$)|[。！？]")
COMMA = re.compile("[,，、،;；]")


@dataclass(frozen=True, slots=True)
class Tables:
    """Log-odds that a token stands in a body, learned from labelled pages."""

    names: Mapping[str, float] = field(default_factory=dict)
    """Of words in class names and ids, tags and roles."""
    words: Mapping[str, float] = field(default_factory=dict)
    """Of words of the text."""
    phrases: Mapping[str, float] = field(default_factory=dict)
    """Of whole short texts."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of the page as a whole before its blocks are judged."""

    title: str = ""
    """The found title."""
    types: frozenset[str] = frozenset()
    """Schema.org types that it declares, in lower case."""
    og_type: str = ""
    """Its og:type, in lower case."""
    url: str = ""
    """Its address."""
    body_words: int = 0
    """Words of its JSON-LD articleBody; 0 where it has none."""
    strict: bool = True
    """Which convention the body is to follow: the article's text alone, or looser (wcxb)."""


NAME_PARTS = re.compile(r"[a-z]{2,}|[^\W\d_a-z]{2,}")


def name_tokens(node: Node) -> list[str]:
    """The tokens of one element that the names table knows: its tag, role, and the words of its names."""
    tokens = ["<" + node.tag]
    for name in node.names:
        tokens.append(name)
        parts = NAME_PARTS.findall(name)
        if len(parts) > 1 or (parts and parts[0] != name):
            tokens.extend("~" + part for part in parts)
    for key in ("role", "itemprop", "itemtype", "rel"):
        if value := node.attributes.get(key):
            tokens.append(f"{key}={value.lower()[:40]}")
    return tokens


def word_tokens(text: str) -> list[str]:
    """The words at both ends of a text that the words table is asked about, in lower case."""
    words = TOKEN.findall(text.lower())
    return words if len(words) <= 2 * WORDS_READ else words[:WORDS_READ] + words[-WORDS_READ:]


def phrase_token(text: str) -> str | None:
    """The whole text, folded and with digits as 0, where it is short; else None."""
    if len(text) > 80:
        return None
    return re.sub(r"\d+", "0", " ".join(re.findall(r"\w+", text.lower()))) or None


class _NodeView:
    """Sums over the ancestors of a node, each computed once."""

    __slots__ = ("around", "count", "depth", "linked", "long", "signature", "text")


class _Page:
    """The working arrays of one page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = [b for b in blocks if b.text]
        self.views: dict[int, _NodeView] = {}
        self.words = [count_words(b.text) for b in self.blocks]
        self.linked = [_linked(b) for b in self.blocks]
        self.long = [w if w >= LONG and l < 0.5 and not b.hidden else 0 for b, w, l in zip(self.blocks, self.words, self.linked, strict=True)]

    def view(self, node: Node) -> _NodeView:
        """The sums of a node; its ancestors' are computed on the way."""
        found = self.views.get(node.index)
        if found is not None:
            return found
        path = []
        step: Node | None = node
        while step is not None and step.index not in self.views:
            path.append(step)
            step = step.parent
        above = self.views[step.index] if step is not None else None
        for item in reversed(path):
            above = self._new_view(item, above)
            self.views[item.index] = above
        assert above is not None
        return above

    def _new_view(self, node: Node, above: _NodeView | None) -> _NodeView:
        view = _NodeView()
        view.depth = above.depth + 1 if above else 0
        view.around = dict(above.around) if above else {}
        if node.tag in AROUND:
            view.around[node.tag] = view.depth
        short = node.tag + "." + ".".join(n for n in node.names if not n.startswith("#"))[:60]
        view.signature = short + "<" + (above.signature.split("<", 2)[0] if above else "")
        view.text = view.long = view.linked = 0.0
        view.count = 0
        return view


def _linked(block: Block) -> float:
    linked = sum(s.end - s.start for s in block.spans if s.kind == "link")
    return min(1.0, linked / len(block.text)) if linked else 0.0


def features(blocks: Sequence[Block], facts: PageFacts, tables: Tables) -> tuple[list[Block], dict[str, list[float]]]:
    """The blocks that hold text, and for each feature its column over them."""
    page = _Page(blocks)
    n = len(page.blocks)
    cols: dict[str, list[float]] = {}
    if not n:
        return page.blocks, cols
    _text_columns(page, cols)
    _node_columns(page, cols)
    _place_columns(page, cols, facts)
    _context_columns(page, cols)
    _group_columns(page, cols)
    cols.update(token_columns(page.blocks, tables))
    _page_columns(page, cols, facts)
    return page.blocks, cols


def _text_columns(page: _Page, cols: dict[str, list[float]]) -> None:
    rows = []
    for b, w, l in zip(page.blocks, page.words, page.linked, strict=True):
        t = b.text
        chars = len(t)
        sentences = len(SENTENCE.findall(t)) if w > 3 else 0
        digits = sum(map(str.isdigit, t)) if chars < 400 else len(re.findall(r"\d", t))
        upper = len(re.findall(r"[A-ZÀ-ÞА-Я]", t))
        first, last = t[0], t[-1]
        links = [s for s in b.spans if s.kind == "link"]
        rows.append((
            math.log1p(w), min(chars, 3000), l, len(links), chars / (w or 1),
            sentences, w / (sentences or 1), len(COMMA.findall(t)) / (w or 1),
            float(last in SENTENCE_END), float(last in ".。।؟!?！？"), float(last == ":"), float(last in "…"), float(first.isupper()), float(first.isdigit()),
            float(not first.isalnum()), digits / chars, upper / chars, float(t.isupper()),
            float("©" in t or "(c)" in t[:6]), float(t.count("|") + t.count("·") + t.count("•") + t.count("»")), float("?" in t or "？" in t),
            float(any(c in t for c in "\"“”„«»「」")), t.count("\n"),
            sum(s.end - s.start for s in b.spans if s.kind in ("strong", "em")) / chars,
            sum(s.end - s.start for s in b.spans if s.kind == "inline") / chars,
            float(any(s.kind == "image" for s in b.spans)),
            float("http" in t or "www." in t), float("@" in t), float("..." in t or "…" in t),
            max((len(s.value or "") for s in links), default=0),
            float(any((s.value or "").startswith("#") for s in links)),
            float(any(not (s.value or "").startswith(("/", "#", ".")) and "://" in (s.value or "") for s in links)),
            float(sum(1 for s in b.spans if s.kind == "cell")),
        ))  # fmt: skip
    names = (
        "log_words chars linked links word_length sentences sentence_words commas ends_mark ends_stop ends_colon ends_dots upper_first "
        "digit_first symbol_first digits upper all_upper copyright bars question quotes breaks emphasised inlined image address at dots "
        "href_length anchor_link full_link cells"
    ).split()
    for name, column in zip(names, zip(*rows, strict=True), strict=True):
        cols[name] = list(column)
    cols["hidden"] = [float(b.hidden) for b in page.blocks]


def _node_columns(page: _Page, cols: dict[str, list[float]]) -> None:
    views = [page.view(b.node) for b in page.blocks]  # type: ignore[arg-type]
    for b, w, l, long in zip(page.blocks, page.words, page.linked, page.long, strict=True):
        for node in b.node.chain():  # type: ignore[union-attr]
            view = page.views[node.index]
            view.text += w
            view.long += long
            view.linked += w * l
            view.count += 1
    cols["tag"] = [float(TAG_GROUPS.get(b.tag, 0)) for b in page.blocks]
    cols["depth"] = [float(v.depth) for v in views]
    for tag in AROUND:
        cols["in_" + tag] = [float(v.depth - v.around[tag]) if tag in v.around else -1.0 for v in views]
    total_long = sum(page.long) or 1
    for level, name in enumerate(("parent", "parent2", "parent3", "parent4")):
        shares, linked, sizes, mean = [], [], [], []
        for b in page.blocks:
            node = b.node
            for _ in range(level):
                node = node.parent or node  # type: ignore[union-attr]
            v = page.views[node.index]  # type: ignore[union-attr]
            shares.append(v.long / total_long)
            linked.append(v.linked / (v.text or 1))
            sizes.append(math.log1p(v.count))
            mean.append(v.text / (v.count or 1))
        cols[name + "_long"], cols[name + "_linked"], cols[name + "_size"], cols[name + "_mean"] = shares, linked, sizes, mean
    _container_columns(page, cols, views, total_long)
    frames = [{f.kind for f in b.frames} for b in page.blocks]
    cols["list_depth"] = [float(sum(f.kind in ("ul", "ol") for f in b.frames)) for b in page.blocks]
    cols["heading"] = [float(next((int(f.kind[1]) for f in reversed(b.frames) if len(f.kind) == 2 and f.kind[0] == "h" and f.kind[1].isdigit()), 0)) for b in page.blocks]
    cols["in_pre"] = [float("pre" in f) for f in frames]
    cols["in_figcaption"] = [float("figcaption" in f) for f in frames]


def _container_columns(page: _Page, cols: dict[str, list[float]], views: Sequence[_NodeView], total_long: float) -> None:
    for share, name in ((0.35, "c35"), (0.6, "c60"), (0.85, "c85")):
        best = max((i for i, v in page.views.items() if v.long >= share * total_long), default=min(page.views))
        chain = set()
        depth_of = page.views[best].depth
        node = next(n for b in page.blocks for n in b.node.chain() if n.index == best)  # type: ignore[union-attr]
        chain = {n.index for n in node.chain()}
        inside, distance = [], []
        for b in page.blocks:
            up = 0
            joined = 0
            hit = 0.0
            for up, n in enumerate(b.node.chain()):  # type: ignore[union-attr]
                if n.index == best:
                    hit = 1.0
                if n.index in chain:
                    joined = page.views[n.index].depth
                    break
            inside.append(hit)
            distance.append(float(depth_of - joined) if not hit else -float(up))
        cols[name + "_in"], cols[name + "_distance"] = inside, distance


def _place_columns(page: _Page, cols: dict[str, list[float]], facts: PageFacts) -> None:
    n = len(page.blocks)
    total = sum(page.words) or 1
    total_long = sum(page.long) or 1
    cols["index"] = [float(i) for i in range(n)]
    cols["place"] = [i / n for i in range(n)]
    before, run = [], 0
    for w in page.words:
        before.append(run / total)
        run += w
    cols["words_before"] = before
    before, run = [], 0
    for w in page.long:
        before.append(run)
        run += w
    cols["long_before"] = [x / total_long for x in before]
    cols["long_after"] = [(total_long - x - w) / total_long for x, w in zip(before, page.long, strict=True)]
    h1 = [i for i, b in enumerate(page.blocks) if b.frame("h1") and not b.hidden]
    title = _title_places(page, facts.title)
    for name, places in (("h1", h1[:1]), ("title", title[:1])):
        at = places[0] if places else None
        cols["from_" + name] = [float(i - at) if at is not None else -999.0 for i in range(n)]
        cols["long_from_" + name] = [float(before[i] - before[at]) if at is not None else -9999.0 for i in range(n)]
    same = set(title)
    cols["is_title"] = [float(i in same) for i in range(n)]
    last = -1
    since, kind, seen = [], [], 0
    heads = []
    for i in range(n):
        level = cols["heading"][i]
        if level:
            last, seen = i, seen + 1
        since.append(float(i - last) if last >= 0 else -1.0)
        kind.append(cols["heading"][last] if last >= 0 else 0.0)
        heads.append(float(seen))
    cols["since_heading"], cols["last_heading"], cols["headings_before"] = since, kind, heads
    cols["h1s_before"] = _running(float(bool(b.frame("h1"))) for b in page.blocks)
    cols["dates_before"] = _running(float(any(s.node is not None and s.node.tag == "time" for s in b.spans)) for b in page.blocks)
    first_article: dict[int, int] = {}
    order = []
    for b in page.blocks:
        found = -1.0
        for node in b.node.chain():  # type: ignore[union-attr]
            if node.tag == "article":
                found = float(first_article.setdefault(node.index, len(first_article)))
        order.append(found)
    cols["article_order"] = order
    cols["articles"] = [float(len(first_article))] * n


def _title_places(page: _Page, title: str) -> list[int]:
    words = set(FIRST_WORDS.findall(title.lower()))
    if not words:
        return []
    places = []
    for i, b in enumerate(page.blocks):
        if len(b.text) < 2 * len(title) + 20:
            own = set(FIRST_WORDS.findall(b.text.lower()))
            if own and len(own & words) >= 0.8 * max(len(own), len(words)):
                places.append(i)
    return places


def _running(values: Iterable[float]) -> list[float]:
    out, run = [], 0.0
    for v in values:
        out.append(run)
        run += v
    return out


def _context_columns(page: _Page, cols: dict[str, list[float]]) -> None:
    n = len(page.blocks)
    logs, linked, tags = cols["log_words"], cols["linked"], cols["tag"]
    ends = cols["ends_stop"]
    for step in (-3, -2, -1, 1, 2, 3):
        mark = f"{'prev' if step < 0 else 'next'}{abs(step)}"
        at = [i + step if 0 <= i + step < n else -1 for i in range(n)]
        cols["words_" + mark] = [logs[j] if j >= 0 else -1.0 for j in at]
        cols["linked_" + mark] = [linked[j] if j >= 0 else -1.0 for j in at]
        if abs(step) == 1:
            cols["tag_" + mark] = [tags[j] if j >= 0 else -1.0 for j in at]
            cols["stop_" + mark] = [ends[j] if j >= 0 else -1.0 for j in at]
            cols["same_parent_" + mark] = [float(j >= 0 and page.blocks[j].node.parent is page.blocks[i].node.parent) for i, j in enumerate(at)]  # type: ignore[union-attr]
    sums = _sums(page.long)
    words = _sums(page.words)
    links = _sums([w * l for w, l in zip(page.words, page.linked, strict=True)])
    for width in (2, 8, 20):
        cols[f"long_within{width}"] = [_window(sums, i, width) / (_window(words, i, width) or 1) for i in range(n)]
        cols[f"mass_within{width}"] = [math.log1p(_window(sums, i, width)) for i in range(n)]
        cols[f"linked_within{width}"] = [_window(links, i, width) / (_window(words, i, width) or 1) for i in range(n)]
    for name, order in (("since_long", range(n)), ("until_long", range(n - 1, -1, -1))):
        column, away = [0.0] * n, 99.0
        for i in order:
            column[i] = away
            away = 1.0 if page.long[i] else min(away + 1, 99.0)
        cols[name] = column


def _sums(values: Sequence[float]) -> list[float]:
    out = [0.0]
    for v in values:
        out.append(out[-1] + v)
    return out


def _window(sums: Sequence[float], i: int, width: int) -> float:
    return sums[min(len(sums) - 1, i + width + 1)] - sums[max(0, i - width)]


def _group_columns(page: _Page, cols: dict[str, list[float]]) -> None:
    n = len(page.blocks)
    signatures = [page.views[b.node.index].signature for b in page.blocks]  # type: ignore[union-attr]
    total_long, total = sum(page.long) or 1, sum(page.words) or 1
    count: Counter[str] = Counter()
    words: Counter[str] = Counter()
    long: Counter[str] = Counter()
    links: Counter[str] = Counter()
    for s, w, g, l in zip(signatures, page.words, page.long, page.linked, strict=True):
        count[s] += 1
        words[s] += w
        long[s] += g
        links[s] += w * l  # type: ignore[assignment]
    cols["group_count"] = [math.log1p(count[s]) for s in signatures]
    cols["group_words"] = [words[s] / total for s in signatures]
    cols["group_long"] = [long[s] / total_long for s in signatures]
    cols["group_mean"] = [words[s] / count[s] for s in signatures]
    cols["group_linked"] = [links[s] / (words[s] or 1) for s in signatures]
    texts = Counter(b.text.lower() for b in page.blocks)
    cols["repeats"] = [float(min(texts[b.text.lower()] - 1, 9)) for b in page.blocks]
    runs, run = [0.0] * n, 0
    for i in range(n):
        run = run + 1 if i and signatures[i] == signatures[i - 1] else 0
        runs[i] = float(run)
    cols["run_before"] = runs
    after, run = [0.0] * n, 0
    for i in range(n - 2, -1, -1):
        run = run + 1 if signatures[i] == signatures[i + 1] else 0
        after[i] = float(run)
    cols["run_after"] = after


class _Scores:
    """What the names table says of an element and of those around it."""

    __slots__ = ("high", "low", "near", "own", "total")

    def __init__(self, node: Node, above: _Scores | None, table: Mapping[str, float]) -> None:
        scores = [s for t in name_tokens(node) if (s := table.get(t)) is not None]
        self.own = sum(scores)
        low, high = min(scores, default=0.0), max(scores, default=0.0)
        self.near = self.own + (NEAR * above.near if above else 0.0)
        self.total = self.own + (above.total if above else 0.0)
        self.low = min(low, above.low) if above else low
        self.high = max(high, above.high) if above else high


NEAR = 0.6
"""How much of its parent's score an element takes on, in names_near."""


def token_columns(blocks: Sequence[Block], tables: Tables) -> dict[str, list[float]]:
    """The columns that read class names and words, over blocks that hold text."""
    cols: dict[str, list[float]] = {}
    known: dict[int, _Scores] = {}
    scores = [_scores(b.node, known, tables.names) for b in blocks]  # type: ignore[arg-type]
    cols["names_own"] = [s.own for s in scores]
    cols["names_near"] = near = [s.near for s in scores]
    cols["names_sum"] = [s.total for s in scores]
    cols["names_low"] = low = [s.low for s in scores]
    cols["names_high"] = [s.high for s in scores]
    cols["names_inline"] = [_inline_score(b, tables.names) for b in blocks]
    n = len(blocks)
    for mark, step in (("prev1", -1), ("next1", 1)):
        at = [i + step if 0 <= i + step < n else -1 for i in range(n)]
        cols["near_" + mark] = [near[j] if j >= 0 else 0.0 for j in at]
        cols["low_" + mark] = [low[j] if j >= 0 else 0.0 for j in at]
    _word_columns(blocks, tables, cols)
    return cols


def _scores(node: Node, known: dict[int, _Scores], table: Mapping[str, float]) -> _Scores:
    path = []
    step: Node | None = node
    while step is not None and step.index not in known:
        path.append(step)
        step = step.parent
    above = known[step.index] if step is not None else None
    for item in reversed(path):
        above = known[item.index] = _Scores(item, above, table)
    assert above is not None
    return above


def _inline_score(block: Block, table: Mapping[str, float]) -> float:
    most = 0.6 * len(block.text)
    return sum(
        table.get(t, 0.0)
        for s in block.spans
        if s.node is not None and s.end - s.start > most
        for t in name_tokens(s.node)
    )


def _word_columns(blocks: Sequence[Block], tables: Tables, cols: dict[str, list[float]]) -> None:
    rows = []
    for b in blocks:
        scores = [tables.words.get(t, 0.0) for t in word_tokens(b.text)] or [0.0]
        token = phrase_token(b.text)
        whole = tables.phrases.get(token, 0.0) if token else 0.0
        rows.append((sum(scores) / len(scores), min(scores), max(scores), scores[0], whole))
    names = ("word_mean", "word_low", "word_high", "word_first", "phrase")
    for name, column in zip(names, zip(*rows, strict=True), strict=True):
        cols[name] = list(column)


SCHEMA = ("article", "newsarticle", "blogposting", "product", "discussionforumposting", "qapage", "itemlist", "collectionpage", "recipe", "faqpage", "organization", "webpage", "breadcrumblist", "techarticle")


def _page_columns(page: _Page, cols: dict[str, list[float]], facts: PageFacts) -> None:
    n = len(page.blocks)
    total = sum(page.words) or 1
    path = re.sub(r"^https?://[^/]*", "", facts.url)
    hidden = sum(w for b, w in zip(page.blocks, page.words, strict=True) if b.hidden)
    values = {
        "p_words": math.log1p(total), "p_blocks": math.log1p(n), "p_long": sum(page.long) / total,
        "p_long_words": math.log1p(sum(page.long)), "p_longest": max(page.words),
        "p_linked": sum(w * l for w, l in zip(page.words, page.linked, strict=True)) / total,
        "p_paragraphs": sum(b.tag == "p" for b in page.blocks) / n, "p_hidden": hidden / total,
        "p_items": sum(b.tag == "li" for b in page.blocks) / n, "p_h1": sum(bool(b.frame("h1")) for b in page.blocks),
        "p_long_count": sum(map(bool, page.long)), "p_strict": float(facts.strict),
        "p_article_body": math.log1p(facts.body_words), "p_path_depth": path.strip("/").count("/") if path.strip("/") else -1,
        "p_path_length": len(path), "p_path_digits": sum(map(str.isdigit, path)), "p_path_dashes": path.count("-"),
        "p_og_article": float(facts.og_type == "article"), "p_og_product": float("product" in facts.og_type), "p_og_site": float(facts.og_type == "website"),
        "p_pre": sum(b.tag == "pre" for b in page.blocks) / n,
    }  # fmt: skip
    for name in SCHEMA:
        values["p_" + name] = float(name in facts.types)
    for name, value in values.items():
        cols[name] = [float(value)] * n
