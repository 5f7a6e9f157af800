"""The quality gate on the labelled sets: floors that nothing lowers unseen. Runs with --data DIR alone."""

from __future__ import annotations

import io
from pathlib import Path

from cleaner.learn.commands import DONE, EvalOrder, run_eval
from cleaner.learn.gate import read_gates
from cleaner.options import Options

GATE = Path(__file__).parent / "quality_gate.json"


def test_the_gate_names_each_set_once() -> None:
    named = [(gate.set, gate.convention) for gate in read_gates(GATE)]
    assert named
    assert len(named) == len(set(named))
    assert all(gate.floors for gate in read_gates(GATE))


def test_no_figure_is_below_its_floor(data: Path) -> None:
    gates = read_gates(GATE)
    faults = io.StringIO()
    codes = []
    for convention in sorted({gate.convention for gate in gates}):
        folders = [data / gate.set for gate in gates if gate.convention == convention]
        order = EvalOrder(options=Options(convention=convention), gate=GATE)
        codes.append(run_eval(folders, order, out=io.StringIO(), err=faults))
    assert faults.getvalue() == ""
    assert set(codes) == {DONE}
