"""The model card: what a model file was made of, how, how good it is, and where it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

SOURCES: Mapping[tuple[str, int], str] = {
    ("wcxb-dev", 1497): "WCXB by M. Foley, 2026, [CC-BY-4.0](https://creativecommons.org/licenses/by/4.0/): pages of "
    "seven types; tokens and weights were learned from them",
    ("news", 129): "the test pages of Fundus, MIT: news of some 35 countries",
    ("snippets", 327): "the evaluation pages of trafilatura, Apache-2.0: strings only, measured but not learned from",
    ("mixed", 640): "labelled for this project by reading the pages; of the pages some are those of the other sets",
}
"""(name, pages) of the public sets -> where they are from, and their licence."""
LANGUAGES: Mapping[str, str] = {"news": "Country of the publisher"}
"""Sets whose pages are grouped by something else than their language."""
UNKNOWN = "given by whoever trained the model"

METHOD = """\
The page is cut into blocks of text. Each block is described by numbers (its length, links, place, the elements
around it and how much of the page's prose they hold, what its neighbours are like, and how often the words of its
class names and text stood in bodies of other sites) and gradient-boosted trees (LightGBM) give the probability
that it is body. Each page is learned from twice, the second time without some of its noise and some of its body.
Blocks are kept in the order of their probability for as long as the expected F1 of the page grows.
Labels are made by aligning each page's words with its gold body in order. Pages of the strict convention (the
article's text alone) weigh {weight:g} times as much as those of WCXB's looser one; one input tells which of the two a
page follows, and users get the strict one unless they ask otherwise. The page's type and the confidence are learned
from answers on sites that were held out, and the confidence is calibrated on them; for the type, two logistic
regressions come first, one over the words of class names, labels, headings, title and address, one over the words
that the page's texts begin with.

Folds are by site over all sets ({folds} folds), and the token tables are nested by site within the training folds.
Seeds are fixed: the same pages and the same versions give the same file."""

LIMITS = """\
- Two thirds of the pages are English, most of the rest German; for other languages there are few pages or none,
  and the model leans on structure alone.
- Collections, listings and products are the weakest: what belongs to their body is often a matter of taste.
- Readers' comments that are marked up like the article, and a second article below the first, are the most frequent
  mistakes on articles.
- The figures are of the model alone, before the rules; those of whole extractions are in the README.
- A page whose text is made by scripts in the browser holds nothing to judge."""


def model_card(card: Mapping[str, Any]) -> str:
    """The model card as Markdown, of what the model file says of itself (Model.card)."""
    return "\n".join(_lines(card)) + "\n"


def _lines(card: Mapping[str, Any]) -> Iterator[str]:
    from .bodies import STRICT_WEIGHT

    yield "# Model card"
    yield ""
    yield f"Made by cleaner {card['cleaner']} with LightGBM {card['lightgbm']}."
    yield f"Hash of the training pages and their labels (SHA-256): `{card['hash']}`."
    yield ""
    yield "## Data"
    yield ""
    yield from table(
        ("Set", "Pages", "Learned from", "Sites", "Convention", "From"), [_source(*x) for x in card["sets"].items()]
    )
    yield ""
    yield "The pages themselves are not in the model: it holds weights and the tokens that many sites share."
    yield ""
    yield "## Method"
    yield ""
    yield METHOD.format(weight=STRICT_WEIGHT, folds=card["recipe"]["folds"])
    yield ""
    yield "## Figures"
    yield ""
    yield "Cross-validated: each page was judged by a model that never saw its site, in the convention of its set."
    yield ""
    yield from _figures(card["scores"])
    yield "## Limits"
    yield ""
    yield LIMITS


def _source(name: str, facts: Mapping[str, Any]) -> tuple[str, ...]:
    source = SOURCES.get((name, facts["pages"]), UNKNOWN)
    return name, str(facts["pages"]), str(facts["learned"]), str(facts["sites"]), facts["convention"], source


def _figures(scores: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    bodies = {name: figures for name, figures in scores.items() if "body" in figures}
    head = ("Set", "Word F1", "Shingle F1", "Exact", "Page type right", "Calibration error")
    yield from table(head, [_overall(name, figures) for name, figures in bodies.items()])
    yield ""
    for name, figures in scores.items():
        if "snippets" in figures:
            yield f"Strings that must and must not be in the body, {name}: F1 {figures['snippets']['f1']:.3f}."
            yield ""
    for name, figures in bodies.items():
        for key, title in (("types", "Type"), ("languages", LANGUAGES.get(name, "Language"))):
            if len(figures[key]) > 1:
                rows = [_group(group, found) for group, found in figures[key].items()]
                yield from table((f"{title}, {name}", "Pages", "Word F1", "Shingle F1", "Exact"), rows)
                yield ""


def _overall(name: str, figures: Mapping[str, Any]) -> tuple[str, ...]:
    body = figures["body"]
    accuracy, error = (
        figures.get(key, {}).get(part) for key, part in (("page_type", "accuracy"), ("calibration", "error"))
    )
    return name, *(_number(x) for x in (body["f1"], body["shingle_f1"], body["exact"], accuracy, error))


def _group(name: str, found: Mapping[str, Any]) -> tuple[str, ...]:
    return name, str(found["pages"]), *(_number(found[key]) for key in ("f1", "shingle_f1", "exact"))


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
