"""The learned witness: how likely each block is body, how much of it to keep, what type of page it is.

The model file is one zlib stream of a JSON header and the forests' arrays; nothing but the standard
library is needed to use it. cleaner/learn makes it.
"""

from __future__ import annotations

import json
import math
import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..blocks.features import Columns, PageFacts, Tables, features, measure, page_tokens
from ..blocks.words import words_in
from ..errors import ModelError, ReadError
from ..records import Block
from .forest import Forest
from .trees import matrix
from .type_tokens import TypeTokens

FORMAT = 2
"""Version of the file's layout; another one is refused."""
MAGIC = b"cleaner-model\n"
SECOND_OPINION = 0.7
"""Log-odds by which a block's score rises where the second opinion has it, and falls where it has not."""


ARTICLE = "article"
"""The type of page that the strict convention is for."""
CONVENTION = "p_strict"
"""The column that says which convention the page's body follows."""
LEAST_LIKELY, LEAST_WORDS = 0.1, 5
"""Where at most so many words of a page are in blocks of at least this probability, nothing is its body: of the six
such pages of wcxb-dev five have none (cross-validated; F1 .0033 higher)."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the model makes of one page."""

    blocks: tuple[int, ...]
    """Indexes of the blocks that hold text, in order."""
    rows: array[float]
    """The features of each of them, one row behind the other."""
    probability: tuple[float, ...]
    """That each is body, 0 to 1."""
    selected: tuple[bool, ...]
    """Whether each is kept, by expected F1."""
    page_type: str | None
    """The likeliest type of page."""
    confidence: float | None
    """Expected word F1 of the selection, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that a model file holds. Immutable in effect."""

    columns: tuple[str, ...]
    """Names of the block features, in the order of the forest's columns."""
    tables: Tables
    """Token tables."""
    body: Forest
    """Log-odds that a block is body."""
    page_columns: tuple[str, ...] = ()
    """Names of the page features."""
    type_tokens: TypeTokens = field(default_factory=TypeTokens)
    """What the tokens of a page say of its type: the page features that begin with 't_'."""
    types: Mapping[str, Forest] = field(default_factory=dict)
    """For each page type the score that a softmax turns into its probability."""
    confidence: Forest | None = None
    """Expected F1 before calibration."""
    calibration: tuple[tuple[float, float], ...] = ()
    """Points (score, mean F1), ascending, between which confidence is interpolated."""
    card: Mapping[str, Any] = field(default_factory=dict)
    """How it was made: training set's hash, scores, version."""

    def judge(
        self, blocks: Sequence[Block], facts: PageFacts, beta: float, witnessed: Sequence[bool] | None = None
    ) -> Opinion:
        """The model's opinion on the blocks of a page; witnessed says which of them a second opinion has.

        beta is the weight of precision (select). The strict convention is for articles: what another type of page
        holds is judged by the looser one. Raises ModelError where the model's features are not ours.
        """
        texts = [block for block in blocks if block.text]
        if not texts:
            return Opinion((), array("f"), (), (), None, None)
        measured = measure(texts)
        cols = features(measured, facts, self.tables)
        missing = [name for name in self.columns if name not in cols]
        if missing:
            raise ModelError(f"the model asks for a feature {missing[0]!r} that this version does not compute")
        rows = matrix([cols[name] for name in self.columns], len(texts))
        shift = [0.0] * len(texts)
        if witnessed is not None:
            shift = [SECOND_OPINION if witnessed[block.index] else -SECOND_OPINION for block in texts]
        tokens = self.type_tokens.columns(page_tokens(measured, facts, self.type_tokens.by_name))
        opinion = self._weigh(texts, cols, tokens, rows, shift, beta)
        if facts.strict and CONVENTION in self.columns and opinion.page_type not in (None, ARTICLE):
            width = len(self.columns)
            for cell in range(self.columns.index(CONVENTION), len(rows), width):
                rows[cell] = 0.0
            loose = self._weigh(texts, cols, tokens, rows, shift, beta)
            opinion = replace(loose, page_type=opinion.page_type)
        return opinion

    def _weigh(
        self,
        texts: Sequence[Block],
        cols: Columns,
        tokens: Mapping[str, float],
        rows: array[float],
        shift: Sequence[float],
        beta: float,
    ) -> Opinion:
        """The opinion that the rows of the blocks come to; shift is added to their log-odds."""
        scores = self.body.scores(rows, len(self.columns))
        probability = tuple(sigmoid(score + by) for score, by in zip(scores, shift, strict=True))
        words = [float(words_in(block)) for block in texts]
        selected = select(probability, words, beta)
        page = {**page_row(cols, probability, words, selected), **tokens}
        row = array("f", (page[name] for name in self.page_columns))
        kind = max(self.types, key=lambda name: self.types[name].scores(row, len(row))[0]) if self.types else None
        sure = self._calibrated(self.confidence.scores(row, len(row))[0]) if self.confidence else None
        return Opinion(tuple(b.index for b in texts), rows, probability, tuple(selected), kind, sure)

    def _calibrated(self, score: float) -> float:
        points = self.calibration
        if not points or score <= points[0][0]:
            return points[0][1] if points else min(1.0, max(0.0, score))
        for (x0, y0), (x1, y1) in pairwise(points):
            if score <= x1:
                return y0 + (y1 - y0) * (score - x0) / (x1 - x0) if x1 > x0 else y1
        return points[-1][1]

    def save(self, path: Path) -> None:
        """None; writes the file. The same model gives the same bytes."""
        forests = [self.body, *self.types.values(), *([self.confidence] if self.confidence else [])]
        arrays = [forest.to_bytes() for forest in forests]
        header = {
            "columns": self.columns,
            "names": self.tables.names,
            "words": self.tables.words,
            "phrases": self.tables.phrases,
            "page_columns": self.page_columns,
            "type_tokens": (self.type_tokens.names, self.type_tokens.bias, self.type_tokens.weights),
            "types": list(self.types),
            "confidence": self.confidence is not None,
            "calibration": self.calibration,
            "card": self.card,
            "sizes": [len(data) for data in arrays],
        }
        head = json.dumps(header, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        body = struct.pack("<HI", FORMAT, len(head)) + head + b"".join(arrays)
        path.write_bytes(MAGIC + zlib.compress(body, 9))

    @classmethod
    def load(cls, path: Path) -> Model:
        """The model of a file. Raises ModelError where it is none or of another version, ReadError where it cannot
        be read.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ReadError(f"{path}: the model cannot be read: {error.strerror}", path=str(path)) from error
        return cls.from_bytes(data, str(path))

    @classmethod
    def from_bytes(cls, data: bytes, name: str) -> Model:
        """The model of a file's bytes; name is for errors. Raises ModelError as load does."""
        if not data.startswith(MAGIC):
            raise ModelError("not a model file of cleaner; 'cleaner train' writes one", file=name)
        try:
            body = zlib.decompress(data[len(MAGIC) :])
            version, length = struct.unpack_from("<HI", body)
            if version != FORMAT:
                raise ModelError(f"its format is {version}, this version reads {FORMAT}: train it again", file=name)
            at = struct.calcsize("<HI")
            head = json.loads(body[at : at + length])
            at += length
            names, bias, weights = head["type_tokens"]
            forests = []
            for size in head["sizes"]:
                forests.append(Forest.from_bytes(body[at : at + size]))
                at += size
        except (zlib.error, struct.error, KeyError, ValueError) as error:
            raise ModelError(f"damaged: {error}", file=name) from error
        types = dict(zip(head["types"], forests[1:], strict=False))
        return cls(
            columns=tuple(head["columns"]),
            tables=Tables(head["names"], head["words"], head["phrases"]),
            body=forests[0],
            page_columns=tuple(head["page_columns"]),
            type_tokens=TypeTokens(tuple(names), tuple(bias), weights),
            types=types,
            confidence=forests[-1] if head["confidence"] else None,
            calibration=tuple((x, y) for x, y in head["calibration"]),
            card=head["card"],
        )


def sigmoid(score: float) -> float:
    """The probability of log-odds."""
    if score >= 0:
        return 1.0 / (1.0 + math.exp(-score))
    odds = math.exp(score)
    return odds / (1.0 + odds)


def select(probability: Sequence[float], words: Sequence[float], beta: float) -> list[bool]:
    """Which blocks to keep: of those sorted by probability the prefix with the greatest expected F1.

    Expected F1 of a set is 2 sum(w p) / (beta sum(w) + sum over all (w p)), w the words of a block; beta
    above 1 favours precision. It needs no threshold and no rule for a type of page. Nothing is kept where next to
    nothing is likely: expected F1 takes blocks for independent, and would keep a whole page of unlikely ones.
    """
    if sum(w for w, p in zip(words, probability, strict=True) if p >= LEAST_LIKELY) <= LEAST_WORDS:
        return [False] * len(words)
    order = sorted(range(len(words)), key=probability.__getitem__, reverse=True)  # like ones in their order
    expected = sum(w * p for w, p in zip(words, probability, strict=True))
    hit = size = best = 0.0
    count = 0
    for rank, i in enumerate(order, 1):
        hit += words[i] * probability[i]
        size += words[i]
        value = 2 * hit / (beta * size + expected) if size else 0.0
        if value > best:
            best, count = value, rank
    kept = [False] * len(words)
    for i in order[:count]:
        kept[i] = True
    return kept


def page_row(
    cols: Mapping[str, Sequence[float]], probability: Sequence[float], words: Sequence[float], selected: Sequence[bool]
) -> dict[str, float]:
    """The page-level features: what is the same for all blocks, and how the probabilities fall."""
    row = {name: column[0] for name, column in cols.items() if name.startswith("p_")}
    total = sum(words) or 1.0
    kept = [i for i, x in enumerate(selected) if x]
    size = sum(words[i] for i in kept)
    mass = sum(w * p for w, p in zip(words, probability, strict=True))
    row["q_kept"] = size / total
    row["q_kept_words"] = math.log1p(size)
    row["q_kept_blocks"] = math.log1p(len(kept))
    row["q_mean"] = sum(words[i] * probability[i] for i in kept) / (size or 1.0)
    row["q_mass"] = mass / total
    row["q_expected"] = 2 * sum(words[i] * probability[i] for i in kept) / (size + mass) if size + mass else 0.0
    row["q_unsure"] = sum(w * p * (1 - p) for w, p in zip(words, probability, strict=True)) / total
    row["q_unsure_kept"] = sum(words[i] * (1 - probability[i]) for i in kept) / (size or 1.0)
    row["q_most"] = max(probability)
    row["q_span"] = (kept[-1] - kept[0] + 1) / len(words) if kept else 0.0
    row["q_density"] = len(kept) / (kept[-1] - kept[0] + 1) if kept else 0.0
    row["q_linked"] = sum(words[i] * cols["linked"][i] for i in kept) / (size or 1.0)
    row["q_items"] = sum(cols["list_depth"][i] > 0 for i in kept) / (len(kept) or 1)
    row["q_long"] = sum(cols["log_words"][i] > LONG_LOG for i in kept) / (len(kept) or 1)
    return row


LONG_LOG = math.log1p(15)
"""log_words of a block of long text (features.LONG)."""


@cache
def builtin_model() -> Model:
    """The model that ships with cleaner."""
    from .ready import read

    file = Path(__file__).parent.parent / "data" / "body.model"
    return read(file) or Model.load(file)
