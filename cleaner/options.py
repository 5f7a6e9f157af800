"""The options of clean, frozen and checked."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypedDict, Unpack, cast

from .errors import OptionError, meant
from .frozen import Record

DEFAULT_MAX_CHARS = 5_000_000
"""Code points: fifty times the usual page; in plain Python so much takes seconds and 300 MB."""

FAVOR: Mapping[str, float] = {"recall": 0.7, "balanced": 1.15, "precision": 1.8}
"""Weight of the selected words in the expected F1's denominator: above 1 keeps less. Balanced is the value
that did best on the strict sets and cost nothing on wcxb-dev (cross-validated)."""
LEAST_FAVOR, MOST_FAVOR = 0.1, 10.0
CONVENTIONS = ("strict", "wcxb")


class Changes(TypedDict, total=False):
    """The keywords of clean, clean_text and Cleaner: the fields of Options, each as freely as it may be given."""

    comments: bool
    drop: str | Iterable[str] | None
    keep: str | Iterable[str] | None
    favor: Literal["balanced", "precision", "recall"] | float
    convention: Literal["strict", "wcxb"]
    second_opinion: bool
    encoding: str | None
    site: str | None
    max_chars: int


class Options(Record):
    """How a page is cleaned. Every field is also a keyword of clean, clean_text and Cleaner."""

    comments: bool = False
    """Return readers' comments in article.comments; they are never in the body."""
    drop: tuple[str, ...] = ()
    """CSS selectors of elements that must go; no effect on text."""
    keep: tuple[str, ...] = ()
    """CSS selectors of elements that must stay; no effect on text. Where matches of drop and keep are nested, the
    innermost decides; where both match one element, keep does."""
    favor: str | float = "balanced"
    """How much to keep: 'balanced', 'precision' (less), 'recall' (more), or the weight itself, a number
    from 0.1 to 10: above 1.15 keeps less, below it keeps more."""
    convention: str = "strict"
    """What counts as body. 'strict': an article's text alone, without captions, credits, teasers or a second
    article; on a page of another type its main content. 'wcxb': the looser convention of the WCXB benchmark on
    articles too, for comparing with its gold."""
    second_opinion: bool = False
    """Ask trafilatura about the same page too and weigh its answer: 30 to 50 ms a page more; a little better on
    pages of the mixed set, a little worse on others (cross-validated)."""
    encoding: str | None = None
    """Decode bytes with this encoding, whatever the page declares."""
    site: str | None = None
    """The site's name, where you know it: it becomes article.site, is cut from titles and is never a section."""
    max_chars: int = DEFAULT_MAX_CHARS
    """Read at most this many code points of a page; a longer one is cut, with the warning page-cut."""

    if TYPE_CHECKING:

        def __init__(self, **options: Unpack[Changes]) -> None: ...

    @classmethod
    def _refuse(cls, names: Mapping[str, Any]) -> None:
        check_names(names)

    def __post_init__(self) -> None:
        for name in ("drop", "keep"):
            self._put(name, _selectors(name, getattr(self, name)))
        for name in ("comments", "second_opinion"):
            if not isinstance(getattr(self, name), bool):
                raise OptionError(f"{name} takes True or False, not {getattr(self, name)!r}", option=name)
        self._check_choices()
        for name in ("encoding", "site"):
            if not isinstance(getattr(self, name), str | None):
                raise OptionError(f"{name} takes a str or None, not {getattr(self, name)!r}", option=name)
            if getattr(self, name) is not None:  # as a str of str's own class, which compiled code takes alone
                self._put(name, str.__str__(getattr(self, name)))
        if not isinstance(self.max_chars, int) or isinstance(self.max_chars, bool) or self.max_chars < 1:
            raise OptionError(f"max_chars takes a whole number from 1, not {self.max_chars!r}", option="max_chars")

    def _check_choices(self) -> None:
        favor = self.favor
        number = isinstance(favor, int | float) and not isinstance(favor, bool) and LEAST_FAVOR <= favor <= MOST_FAVOR
        if not number and not (isinstance(favor, str) and favor in FAVOR):
            raise OptionError(
                f"favor is {', '.join(map(repr, FAVOR))} or a number from {LEAST_FAVOR} to {MOST_FAVOR}, not {favor!r}",
                option="favor",
            )
        if self.convention not in CONVENTIONS:
            raise OptionError(f"convention is one of {CONVENTIONS}, not {self.convention!r}", option="convention")

    @property
    def beta(self) -> float:
        """favor as the weight of the selected words in the expected F1 (judge.model.select)."""
        return FAVOR[self.favor] if isinstance(self.favor, str) else float(self.favor)

    def replace(self, **changes: Any) -> Self:
        """These options with the changes. Raises OptionError (a TypeError) for an unknown name."""
        if not changes:
            return self
        check_names(changes)
        return super().replace(**changes)


def _selectors(name: str, given: object) -> tuple[str, ...]:
    """What drop or keep holds: of one str or several, none of None. Raises OptionError for anything else."""
    if given is None:
        return ()
    found = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    if not all(isinstance(one, str) and one.strip() for one in found):
        raise OptionError(f"{name} takes CSS selectors, each a non-empty str, not {given!r}", option=name)
    return cast("tuple[str, ...]", found)


def check_names(given: Mapping[str, Any]) -> None:
    """None where every name is an option's. Raises OptionError with the nearest name otherwise."""
    known = Options._fields
    for name in given:
        if name not in known:
            hint = meant(name, known) or f"; the options are {', '.join(known)}"
            raise OptionError(f"there is no option {name!r}{hint}", option=name)
