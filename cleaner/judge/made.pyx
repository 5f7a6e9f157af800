"""What made.py does, without the call of a constructor: see there."""

from cleaner.records cimport Decision, Evidence, Hit


cpdef Hit make_hit(Py_ssize_t block, Py_ssize_t rule, object start, object end, Py_ssize_t reach):
    """A Hit."""
    cdef Hit hit = Hit.__new__(Hit)
    hit.block = block
    hit.rule = rule
    hit.start = start
    hit.end = end
    hit.reach = reach
    return hit


cpdef Evidence make_evidence(
    Py_ssize_t block, bint keep, object strength, str by, str why, str kind, object start, object end,
    Py_ssize_t reach
):
    """An Evidence."""
    cdef Evidence evidence = Evidence.__new__(Evidence)
    evidence.block = block
    evidence.keep = keep
    evidence.strength = strength
    evidence.by = by
    evidence.why = why
    evidence.kind = kind
    evidence.start = start
    evidence.end = end
    evidence.reach = reach
    return evidence


cpdef Decision make_decision(Py_ssize_t block, bint keep, str kind, str by, str why):
    """A Decision on a block that is not cut."""
    cdef Decision decision = Decision.__new__(Decision)
    decision.block = block
    decision.keep = keep
    decision.kind = kind
    decision.by = by
    decision.why = why
    decision.cuts = ()
    return decision
