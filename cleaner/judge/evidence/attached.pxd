cimport cython

from cleaner.records cimport Block, Node, Span

@cython.locals(result=list, block=Block, below=Block, quotation=Node)
cpdef list attributed(blocks, list kept)

cpdef Node _quotation(Node node)

@cython.locals(result=list, block=Block, below=Block, around=list, inner=list, index=Py_ssize_t, entry=Block)
cpdef list led(blocks, list kept)

@cython.locals(result=list, below=bint, block=Block)
cpdef list formulas(blocks, list kept, list between)

@cython.locals(told=Py_ssize_t, span=Span)
cpdef bint _is_formula(Block block)

@cython.locals(result=list, starred=bint, below=bint, is_note=bint, named=set, block=Block, text=str, span=Span)
cpdef list footnotes(blocks, list kept)

@cython.locals(node=Node, span=Span)
cpdef bint _is_named(Block block, set named)
