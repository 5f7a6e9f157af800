cimport cython

from cleaner.judge.lines.shape cimport Line
from cleaner.records cimport Evidence

@cython.locals(
    needed=list, count=Py_ssize_t, before=Py_ssize_t, after=Py_ssize_t, i=Py_ssize_t, place=Py_ssize_t
)
cpdef list with_neighbours(list wanted)

@cython.locals(cols=dict, texts=list, long=list, line=Line)
cpdef object line_rows(
    list lines, dict signs, list kinds, list hits, frozenset titles, list places, list wanted
)

@cython.locals(best=dict, kept=dict, e=Evidence, other=Evidence, gone=dict)
cpdef tuple spoken_against(evidence)
