cimport cython

from cleaner.records cimport Block, Node

@cython.locals(result=list, block=Block, below=Block, quotation=Node)
cpdef list attributed(blocks, list kept)

cpdef Node _quotation(Node node)

@cython.locals(result=list, block=Block, below=Block, around=list, inner=list, index=Py_ssize_t, entry=Block)
cpdef list led(blocks, list kept)

@cython.locals(result=list, marked=bint, block=Block)
cpdef list footnotes(blocks, list kept)
