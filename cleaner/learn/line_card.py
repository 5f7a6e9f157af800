"""The card of the model of lines: what it was made of, how, and how good it is on sites that it never saw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .card import table

METHOD = """\
Each labelled page becomes several texts, as others extract them: its article with some of what stands around it
(menus, teasers, comment forms), with and without lines that are links, lists marked or not, with and without blank
lines; what trafilatura gives when it favours recall; each string of the page on a line of its own; the gold body
alone, and a few lines of it. Pages that list things, shelves and shops, give their bodies alone. To them come texts
that were written for it, in other languages and as other tools leave them. Lines are labelled by aligning the text
with the body. A line is described by its shape, its place, its neighbours and what the rules say of it and of the
lines around it; by no word. Gradient-boosted trees (LightGBM) give the probability that it is body, a pass over all
lines (forward-backward over before, inside and after the body) the probability that it stands in the body's region; a
line goes where both together are below {least:g} in log-odds.

A text most of whose lines are noise is all of a page. Its lines are judged by a model of their own, which learns from
all that pages show, as text and as Markdown with its links, and in which long lines count more; those stay that have
the greatest expected F1 together.

Where all of a page is one line, trees tell from the case, the length and the signs of the words around each gap where
lines likely ended.

Pages that share a run of words with a case that is for testing were left out. Folds are by site, of written texts by
language."""


WHOLE = """\
Texts that are all of a page, by words, the means of all texts: share of what stays that is body (precision), share of
the body that stays (recall), and F1; before, where those lines go of which the model of lines is sure, and after the
selection."""


BREAKS = """\
Line ends: of {ends:,} among {gaps:,} gaps between words, cross-validated by site, {recall:.1%} are found, and
{precision:.1%} of what is taken for one is one; most others part menus and buttons."""


def line_card(card: Mapping[str, Any]) -> str:
    """The card as Markdown, of what the model file says of itself (Model.card)."""
    return "\n".join(_lines(card)) + "\n"


def _lines(card: Mapping[str, Any]) -> Iterator[str]:
    yield "# Model card: lines of texts"
    yield ""
    yield f"Made by cleaner {card['cleaner']} with LightGBM {card['lightgbm']}."
    yield f"Hash of the training pages and their labels (SHA-256): `{card['hash']}`."
    sets = ", ".join(f"{name} {count}" for name, count in sorted(card["pages"].items()))
    written = f"{card['written']}, in {card['languages']} languages"
    yield f"Pages: {sets}; of {card['sites']} sites. Written texts: {written}."
    yield ""
    yield "## Method"
    yield ""
    yield METHOD.format(least=card["least"])
    yield ""
    yield "## Figures"
    yield ""
    yield "Cross-validated by site. Removed: share of the noise lines; lost: share of the body lines."
    yield ""
    head = ("Texts", "Noise lines", "Removed by rules", "Removed", "Body lines", "Lost by rules", "Lost by the model")
    yield from table(head, [_row(name, found) for name, found in card["scores"].items()])
    yield ""
    yield WHOLE
    yield ""
    parts = [f"{what} {when}" for when in ("before", "after") for what in ("precision", "recall", "F1")]
    rows = [
        (name, str(found["texts"]), *(f"{found[_key(part)]:.3f}" for part in parts))
        for name, found in card["whole"].items()
    ]
    yield from table(("Texts", "Number", *(part[0].upper() + part[1:] for part in parts)), rows)
    if card["breaks"] is not None:
        yield ""
        yield BREAKS.format(**card["breaks"])


def _key(part: str) -> str:
    return part.lower().replace(" ", "_")


def _row(name: str, found: Mapping[str, Any]) -> tuple[str, ...]:
    shares = {key: f"{found[key]:.3f}" if found["noise"] else "-" for key in ("removed_by_rules", "removed")}
    lost = {key: f"{found[key]:.4f}" for key in ("lost_by_rules", "lost_by_model")}
    return name, str(found["noise"]), *shares.values(), str(found["body"]), *lost.values()
