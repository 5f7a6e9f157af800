from cleaner.records cimport Decision, Evidence, Hit

cpdef Hit make_hit(Py_ssize_t block, Py_ssize_t rule, object start, object end, Py_ssize_t reach)
cpdef Evidence make_evidence(
    Py_ssize_t block, bint keep, object strength, str by, str why, str kind, object start, object end,
    Py_ssize_t reach
)
cpdef Decision make_decision(Py_ssize_t block, bint keep, str kind, str by, str why)
