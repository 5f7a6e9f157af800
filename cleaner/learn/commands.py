"""What 'cleaner train', 'eval' and 'bench' do: they read pages, write to the streams given and return an exit code."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from ..errors import OptionError, ReadError
from ..options import Options
from .bench import BenchOrder, bench, pages_in
from .bench_report import bench_lines
from .cases import PAGE_CASES, TEXT_CASES, CaseScore, measure_pages, measure_texts
from .dataset import GOLD, LabelledPage, fingerprint, read_set, read_sets
from .evaluate import OURS, Measured, measure, our_ask, save_folds
from .gate import Gate, gate_failures, read_gates
from .peers import peer
from .report import case_lines, rule_lines, set_lines, worst_lines
from .rules import measure_rules

if TYPE_CHECKING:
    from .texts import WrittenText

DONE, WORSE = 0, 1
"""Exit codes: all went well; a figure is below its floor."""
CARD_SUFFIX = ".md"
"""What is added to the model file's name for its card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvalOrder:
    """What 'cleaner eval' is asked for."""

    options: Options
    """How pages are cleaned."""
    own_convention: bool = False
    """Ask for the convention that each set's gold follows, instead of the one in options."""
    loose: tuple[str, ...] | None = None
    """Names of the sets whose gold follows wcxb's convention; None: their names tell (dataset.LOOSE_SETS)."""
    model: Path | None = None
    """A model file in place of the one that ships."""
    folds: Path | None = None
    """A folder of cross-validation's models: each page is judged by one that never saw its site."""
    against: tuple[str, ...] = ()
    """Peers to measure in the same run (peers.PEERS)."""
    rules: bool = False
    """Count each rule's hits on content and on noise."""
    worst: int = 0
    """How many of our worst bodies of each set to show."""
    every: int = 1
    """Only each K-th page of a set."""
    json: bool = False
    """Print JSON in place of tables."""
    gate: Path | None = None
    """A file of floors (gate.py)."""


def run_train(
    dirs: Sequence[str | Path],
    output: str | Path,
    *,
    out: TextIO,
    err: TextIO,
    loose: tuple[str, ...] | None = None,
    folds: str | Path | None = None,
) -> int:
    """The exit code of 'cleaner train': writes the model and its card (OUTPUT.md), prints the scores of
    cross-validation to out and progress to err. folds is a folder for the models of cross-validation.

    Raises CleanerError where training cannot be done, ReadError where a set cannot be read.
    """
    from .forests import load_lightgbm

    load_lightgbm()  # before the modules that need numpy, for an error that says what to do
    from .card import model_card
    from .train import train

    output = _writable(output)
    pages = read_sets(dirs, loose)
    trained = train(pages, say=lambda message: print(message, file=err, flush=True))
    trained.model.save(output)
    output.with_name(output.name + CARD_SUFFIX).write_text(model_card(trained.model.card), encoding="utf-8")
    if folds is not None:
        save_folds(trained.folds, trained.sites_held_out(), Path(folds))
    print("Cross-validated by site: the model alone, each set in its own convention, before any rule", file=out)
    for name, figures in trained.scores.items():
        for line in set_lines(f"{name} ({figures['pages']} pages)", [Measured(OURS, figures)]):
            print(line, file=out)
    return DONE


def run_train_lines(dirs: Sequence[str | Path], output: str | Path, *, out: TextIO, err: TextIO) -> int:
    """The exit code of 'cleaner train --text': writes the model of lines and its card, and beside it the model of texts
    that are all of a page (OUTPUT's name with -whole) and that of where lines ended (with -breaks), prints the held-out
    scores.

    A folder that holds text_cases.jsonl is for testing: pages that share text with its cases are left out; one
    that holds labelled_texts.jsonl has texts in place of pages. Raises as run_train does.
    """
    from .forests import load_lightgbm

    load_lightgbm()
    from .line_card import line_card
    from .lines import train_lines

    output = _writable(output)
    cases = _with_text_cases(dirs)
    written, others = _written_texts(dirs)
    pages = read_sets([f for f in others if f not in cases])
    lines, whole, breaks = train_lines(pages, cases, written, say=lambda message: print(message, file=err, flush=True))
    lines.save(output)
    whole.save(output.with_name(f"{output.stem}-whole{output.suffix}"))
    if breaks is not None:
        breaks.save(output.with_name(f"{output.stem}-breaks{output.suffix}"))
    card = line_card(lines.card)
    output.with_name(output.name + CARD_SUFFIX).write_text(card, encoding="utf-8")
    print(card, file=out)
    return DONE


def run_train_fields(
    dirs: Sequence[str | Path], output: str | Path, *, out: TextIO, folds: str | Path | None = None
) -> int:
    """The exit code of 'cleaner train --fields': writes the weights of the fields' signals (fields/weights.py), the
    rankers beside them (OUTPUT with .model for its ending), and prints the scores of cross-validation to out.
    folds is a folder for what each fold of it learned.

    The cases of a folder that holds text_cases.jsonl are for testing: no title of a text is learned from pages that
    share text with them; one that holds labelled_texts.jsonl has texts in place of pages. Raises CleanerError where
    LightGBM is not there, ReadError where a set cannot be read, OptionError for an OUTPUT that ends as the rankers do.
    """
    from .forests import load_lightgbm

    load_lightgbm()  # before the modules that need numpy, for an error that says what to do
    from ..fields.weights import RANKERS
    from .lines import unlike_cases
    from .rankers import cross_validate, held_out_scores, learn_fields, save_learned
    from .rankers import save_folds as save_field_folds
    from .title_lines import title_questions
    from .weights import questions

    output = _writable(output)
    if output.suffix == RANKERS:
        raise OptionError(f"the weights cannot end in {RANKERS}: the rankers beside them do", option="output")
    cases = _with_text_cases(dirs)
    written, others = _written_texts(dirs)
    pages = read_sets([f for f in others if f not in cases or (f / GOLD).exists()])
    asked = [*questions(pages), *title_questions(unlike_cases(pages, cases), written)]
    save_learned(learn_fields(asked), output)
    unseen = cross_validate(asked)
    if folds is not None:
        save_field_folds(unseen, Path(folds))
    print("Cross-validated by site: right among pages that have the field, and among answers", file=out)
    for field, name, recall, precision in held_out_scores(asked, unseen):
        print(f"{field:<16} {name:<12} recall {recall:.3f} precision {precision:.3f}", file=out)
    return DONE


def _written_texts(dirs: Sequence[str | Path]) -> tuple[list[WrittenText], list[Path]]:
    """The texts of the folders that hold written ones, and the other folders."""
    from .texts import WRITTEN, read_texts

    folders = list(map(Path, dirs))
    files = [path for folder in folders if (path := folder / WRITTEN).exists()]
    return [text for path in files for text in read_texts(path)], [f for f in folders if f / WRITTEN not in files]


def _with_text_cases(dirs: Sequence[str | Path]) -> list[Path]:
    """The folders that hold cases of texts."""
    return [folder for folder in map(Path, dirs) if (folder / TEXT_CASES).exists()]


def _writable(output: str | Path) -> Path:
    """The file to write, known before hours of training. Raises ReadError where it cannot be written."""
    path = Path(output)
    if not path.parent.is_dir():
        raise ReadError(f"there is no folder {str(path.parent)!r} to write to", path=str(path.parent))
    if path.is_dir() or not os.access(path if path.exists() else path.parent, os.W_OK):
        raise ReadError(f"{output} is no file that can be written; choose another name", path=str(path))
    return path


def run_eval(dirs: Sequence[str | Path], order: EvalOrder, *, out: TextIO, err: TextIO) -> int:
    """The exit code of 'cleaner eval': prints figures to out, and to err which floors of the gate are not held.

    A folder holds a set (gold.jsonl and pages/), cases of noise (text_cases.jsonl, html_cases.jsonl), or both.
    Raises ReadError where one cannot be read, OptionError for a peer that is not there.
    """
    gates = read_gates(order.gate) if order.gate else ()
    if gates and order.every > 1:
        raise OptionError("a quality gate asks for all pages: leave out every", option="every")
    results: dict[str, Any] = {"sets": [], "cases": {}}
    faults: list[str] = []
    chosen: list[LabelledPage] = []
    for folder in map(Path, dirs):
        if (folder / GOLD).exists() or not _has_cases(folder):
            pages = _pages(folder, order)
            chosen += pages
            result, text = _eval_set(pages, order, gates, faults)
            results["sets"].append(result)
            _print(text, order, out)
        for name, score in _eval_cases(folder, order):
            results["cases"][name] = score.summary()
            _print(case_lines(name, results["cases"][name]), order, out)
    if order.rules:
        from ..judge.built import builtin_rules

        results["rules"] = {name: hits.as_dict() for name, hits in measure_rules(chosen, builtin_rules()).items()}
        _print(rule_lines(results["rules"]), order, out)
    if order.json:
        print(json.dumps(results, ensure_ascii=False, indent=2), file=out)
    if gates and not any((g.set, g.convention) == (r["set"], r["convention"]) for g in gates for r in results["sets"]):
        faults.append("the quality gate names none of these sets in this convention: nothing was checked")
    for fault in faults:
        print(fault, file=err)
    return WORSE if faults else DONE


def run_bench(dirs: Sequence[str | Path], order: BenchOrder, *, as_json: bool, out: TextIO) -> int:
    """The exit code of 'cleaner bench': prints how long the pages below the folders take.

    Raises ReadError where there are none, OptionError for a peer that is not there.
    """
    found = bench([page for folder in dirs for page in pages_in(folder)], order)
    lines = [json.dumps(found, indent=2)] if as_json else bench_lines(found)
    for line in lines:
        print(line, file=out, flush=True)
    return DONE


def _print(lines: Iterator[str], order: EvalOrder, out: TextIO) -> None:
    if not order.json:
        for line in lines:
            print(line, file=out, flush=True)


def _pages(folder: Path, order: EvalOrder) -> list[LabelledPage]:
    loose = None if order.loose is None else folder.resolve().name in order.loose
    return list(read_set(folder, loose=loose))[:: order.every]


def _eval_set(
    pages: Sequence[LabelledPage], order: EvalOrder, gates: Sequence[Gate], faults: list[str]
) -> tuple[Mapping[str, Any], Iterator[str]]:
    """A set's figures for JSON, and as lines; what the gate does not let pass is added to faults."""
    if not pages:
        return {"pages": 0}, iter(["a set without pages", ""])
    options = order.options
    if order.own_convention:
        options = options.replace(convention="wcxb" if pages[0].loose else "strict")
    measured = [measure(pages, OURS, our_ask(options, order.model, order.folds), worst=order.worst)]
    measured += [measure(pages, name, peer(name)) for name in order.against]
    if gates:
        faults += gate_failures(gates, pages, options.convention, measured[0].figures)
    worst = measured[0].worst
    result = {
        "set": pages[0].set,
        "hash": fingerprint(pages) if order.json else None,
        "convention": options.convention,
        "engines": {m.engine: m.figures for m in measured},
        "worst": [{"id": w.page.id, "f1": round(w.f1, 4), "url": w.page.url} for w in worst],
    }
    title = f"{pages[0].set} ({len(pages)} pages, asked for the {options.convention} convention)"
    return result, (line for part in (set_lines(title, measured), worst_lines(worst)) for line in part)


def _has_cases(folder: Path) -> bool:
    return any((folder / name).exists() for name in (TEXT_CASES, PAGE_CASES))


def _eval_cases(folder: Path, order: EvalOrder) -> Iterator[tuple[str, CaseScore]]:
    """(file's name, score) of the cases in a folder."""
    from ..pipeline import Cleaner

    if (folder / TEXT_CASES).exists():
        yield TEXT_CASES, measure_texts(folder / TEXT_CASES, Cleaner(order.options, model=order.model).clean_text)
    if (folder / PAGE_CASES).exists():
        ask = our_ask(order.options, order.model, order.folds)
        yield PAGE_CASES, measure_pages(folder / PAGE_CASES, lambda page: ask(page, page.read()).body)
