"""The learned witness: how likely each block is body, how much of it to keep, what type of page it is.

The model file is one zlib stream of a JSON header and the forests' arrays; nothing but the standard
library is needed to use it. cleaner/learn makes it.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from itertools import compress, pairwise
from pathlib import Path
from typing import Any

from ..blocks.features import (
    NAME,
    WORD,
    Columns,
    Lexicon,
    Names,
    PageFacts,
    Tables,
    Words,
    features,
    known_tokens,
    measure,
)
from ..errors import ModelError, ReadError
from ..frozen import EMPTY, Record
from ..records import Block
from .learned.declared_type import declared_type
from .learned.forest import Forest
from .learned.scorer import matrix
from .learned.selection import constants, fall, probabilities, select
from .learned.type_tokens import WORDS, TypeTokens

FORMAT = 2
"""Version of the file's layout; another one is refused."""
MAGIC = b"cleaner-model\n"
SECOND_OPINION = 0.7
"""Log-odds by which a block's score rises where the second opinion has it, and falls where it has not."""


ARTICLE = "article"
"""The type of page that the strict convention is for."""
CONVENTION = "p_strict"
"""The column that says which convention the page's body follows."""


class Opinion(Record):
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


class Weighed(Record):
    """What the forest makes of the blocks of a page that is to follow a convention."""

    probability: list[float]
    """That each is body, 0 to 1."""
    selected: list[bool]
    """Whether each is kept, by expected F1."""
    row: array[float]
    """The page features."""


class Model(Record):
    """Everything that a model file holds. Immutable in effect."""

    columns: tuple[str, ...]
    """Names of the block features, in the order of the forest's columns."""
    tables: Tables
    """Token tables."""
    body: Forest
    """Log-odds that a block is body."""
    page_columns: tuple[str, ...] = ()
    """Names of the page features."""
    type_tokens: TypeTokens = TypeTokens()
    """What the tokens of a page say of its type: the page features that begin with 't_'."""
    type_words: TypeTokens = TypeTokens()
    """What the words of its texts say of it: those that begin with 'w_'. Empty in a model that knows none."""
    types: Mapping[str, Forest] = EMPTY
    """For each page type the score that a softmax turns into its probability."""
    confidence: Forest | None = None
    """Expected F1 before calibration."""
    calibration: tuple[tuple[float, float], ...] = ()
    """Points (score, mean F1), ascending, between which confidence is interpolated."""
    card: Mapping[str, Any] = EMPTY
    """How it was made: training set's hash, scores, version."""
    lexicons: tuple[Lexicon, Lexicon] | None = None
    """Its names and words, where the install made them."""

    _aside = frozenset(("lexicons",))
    __slots__ = ("names", "words")

    def __post_init__(self) -> None:
        names, words = self.lexicons or (
            Lexicon(self.tables.names, self.type_tokens.known.words.get(NAME)),
            Lexicon(self.tables.words, self.type_words.known.words.get(WORD)),
        )
        self.names = names
        """What the tables and the types' tokens know of names, in one."""
        self.words = words
        """What they and type_words know of words, in one."""

    def _values(self) -> dict[str, Any]:
        return {**super()._values(), "lexicons": None}  # another machine or other tables may ask for others

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
        names = Names(self.names, measured.models)
        spoken = Words(self.words, measured.lowered)
        cols = features(measured, facts, self.tables, names, spoken)
        missing = [name for name in self.columns if name not in cols]
        if missing:
            raise ModelError(f"the model asks for a feature {missing[0]!r} that this version does not compute")
        rows = matrix([cols[name] for name in self.columns], len(texts))
        shift = [0.0] * len(texts)
        if witnessed is not None:
            shift = [SECOND_OPINION if witnessed[block.index] else -SECOND_OPINION for block in texts]
        words = array("d", measured.words)
        known = known_tokens(measured, facts, self.type_tokens.known, names)
        shared = constants(cols) | self.type_tokens.columns_of(known)
        shared |= self.type_words.columns_of(spoken.numbers, WORDS)
        weighed = self._weigh(cols, shared, words, rows, shift, beta)
        kind = self._type(weighed.row)
        if kind is not None:
            longest = max(compress(range(len(texts)), weighed.selected), key=words.__getitem__, default=None)
            kind = declared_type(facts, texts, None if longest is None else texts[longest], kind)
        if facts.strict and CONVENTION in self.columns and kind not in (None, ARTICLE):
            rows[self.columns.index(CONVENTION) :: len(self.columns)] = array("f", bytes(4 * len(texts)))
            weighed = self._weigh(cols, shared, words, rows, shift, beta)
        sure = self._calibrated(self._score(self.confidence, weighed.row)) if self.confidence else None
        indexes = tuple([block.index for block in texts])
        return Opinion(indexes, rows, tuple(weighed.probability), tuple(weighed.selected), kind, sure)

    def _weigh(
        self,
        cols: Columns,
        shared: Mapping[str, float],
        words: array[float],
        rows: array[float],
        shift: list[float],
        beta: float,
    ) -> Weighed:
        """What the rows of the blocks come to; shift is added to their log-odds.

        shared are the page features that the probabilities do not change.
        """
        probability = probabilities(self.body.scores(rows, len(self.columns)), shift)
        selected = select(probability, words, beta)
        page = {**shared, **fall(cols, probability, words, selected)}
        return Weighed(probability, selected, array("f", [page[name] for name in self.page_columns]))

    def _type(self, row: array[float]) -> str | None:
        """The likeliest type of a page with this row of features."""
        return max(self.types, key=lambda name: self._score(self.types[name], row)) if self.types else None

    @staticmethod
    def _score(forest: Forest, row: array[float]) -> float:
        return forest.scores(row, len(row))[0]

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
            "names": dict(self.tables.names),
            "words": dict(self.tables.words),
            "phrases": self.tables.phrases,
            "page_columns": self.page_columns,
            "type_tokens": (self.type_tokens.names, self.type_tokens.bias, self.type_tokens.weights),
            "type_words": (self.type_words.names, self.type_words.bias, self.type_words.weights),
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
        except (OSError, ValueError) as error:  # a name may hold what no file's can
            why = getattr(error, "strerror", None) or error
            raise ReadError(f"{path}: the model cannot be read: {why}", path=str(path)) from error
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
            word_names, word_bias, word_weights = head.get("type_words", ((), (), {}))
            forests = []
            for size in head["sizes"]:
                forests.append(Forest.from_bytes(body[at : at + size]))
                at += size
            types = dict(zip(head["types"], forests[1:], strict=False))
            for forest in forests:
                forest.refuse_damaged(len(head["columns" if forest is forests[0] else "page_columns"]))
            return cls(
                columns=tuple(head["columns"]),
                tables=Tables(head["names"], head["words"], head["phrases"]),
                body=forests[0],
                page_columns=tuple(head["page_columns"]),
                type_tokens=TypeTokens.weighing(names, bias, weights),
                type_words=TypeTokens.weighing(word_names, word_bias, word_weights),
                types=types,
                confidence=forests[-1] if head["confidence"] else None,
                calibration=tuple((x, y) for x, y in head["calibration"]),
                card=head["card"],
            )
        except (zlib.error, struct.error, LookupError, TypeError, ValueError) as error:
            raise ModelError(f"damaged: {error}", file=name) from error
