cimport cython

from cleaner.records cimport Block, Node, Span

@cython.locals(found=list, block=Block)
cpdef list unparsed_evidence(blocks, page_type=*, code=*)

cpdef bint _is_code(Block block)

cpdef bint _is_part_of_page(str text)

@cython.locals(node=Node)
cpdef bint _is_pasted(Block block)
