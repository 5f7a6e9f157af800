cimport cython

cdef class PhraseIndex:
    cdef public dict exact, heads, tails
    cdef public list others

    @cython.locals(
        found=list, owners=list, heads=list, tails=list, head=str, end=str, tail=str, word=str, phrase=str,
        size=Py_ssize_t
    )
    cpdef list match(self, str folded)
