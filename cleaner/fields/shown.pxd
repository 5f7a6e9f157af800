cimport cython

from cleaner.frozen cimport Frozen
from cleaner.records cimport Block, Span

cdef class Heading(Frozen):
    cdef readonly str text
    cdef readonly str whole
    cdef readonly Py_ssize_t level
    cdef readonly Py_ssize_t block
    cdef readonly bint apart
    cdef readonly bint named
    cdef readonly tuple parts

cdef class Label(Frozen):
    cdef readonly str text
    cdef readonly str what
    cdef readonly Py_ssize_t block
    cdef readonly str value
    cdef readonly bint apart
    cdef readonly bint hidden

cdef class Line(Frozen):
    cdef readonly str text
    cdef readonly str words
    cdef readonly Py_ssize_t block
    cdef readonly bint aside

@cython.locals(line=Line)
cpdef list words_of(lines)

@cython.locals(line=Line)
cpdef set words_of_main(lines)

@cython.locals(line=Line)
cpdef list lines_below(lines, Py_ssize_t block, Py_ssize_t longest)

@cython.locals(block=Block)
cpdef list texts_that_start(blocks, str start)

@cython.locals(line=Line, before=Block)
cpdef list lines_behind_paragraphs(lines, blocks, Py_ssize_t block, Py_ssize_t longest, Py_ssize_t paragraph)

@cython.locals(span=Span)
cpdef list labelled_images(Block block)
