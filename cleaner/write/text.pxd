cimport cython

from cleaner.records cimport Block
from cleaner.write.outline cimport Leaf, outline, shared

@cython.locals(parts=list, before=Leaf, leaf=Leaf, block=Block, text=str)
cpdef str render(blocks)

@cython.locals(block=Block)
cpdef bint _are_paragraphs(blocks)

@cython.locals(block=Block)
cpdef str _content(Leaf leaf)

cpdef str _paragraph(str text)

@cython.locals(same=Py_ssize_t, inner=str)
cpdef bint _next_item(Leaf before, Leaf leaf)
