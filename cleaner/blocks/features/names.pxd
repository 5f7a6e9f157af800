cimport cython

from cleaner.blocks.features.lexicon cimport Lexicon, marked
from cleaner.records cimport Node

@cython.locals(tokens=list, attributes=dict, key=str, value=str)
cpdef list _value_tokens(Node node)

cdef class Scores:
    cdef public Py_ssize_t begin, end
    cdef public double total, low, high

cdef class Names:
    cdef public Lexicon table
    cdef public bytearray met
    cdef public dict alike
    cdef public list each, kinds, numbers

    @cython.locals(node=Node, scores=Scores, kinds=list)
    cpdef list _looked(self, list models)

    @cython.locals(found=Scores, alike=dict, key=tuple, values=list)
    cpdef Scores scores(self, Node node)

    @cython.locals(
        found=Scores, table=Lexicon, each=list, met=bytearray, name=str, token=str, place=Py_ssize_t, score=double
    )
    cpdef Scores _look(self, Node node)
