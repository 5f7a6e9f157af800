cimport cython

from cleaner.records cimport Block
from cleaner.write.outline cimport Leaf, outline, shared

@cython.locals(shown=list, parts=list, before=Leaf, leaf=Leaf, block=Block)
cpdef str render(blocks)

@cython.locals(block=Block)
cpdef bint _are_paragraphs(list blocks)

@cython.locals(block=Block)
cpdef str _content(Leaf leaf)

cpdef str _paragraph(str text)

@cython.locals(same=Py_ssize_t, inner=str)
cpdef bint _next_item(Leaf before, Leaf leaf)
