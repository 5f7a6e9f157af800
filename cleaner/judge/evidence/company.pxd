cimport cython

from cleaner.blocks.features.measures cimport linked_share
from cleaner.blocks.words cimport words_in
from cleaner.records cimport Block, Decision, Node, Span

@cython.locals(asked=list, bodies=dict, d=Decision, decision=Decision, block=Block, names=list, result=list, kind=str)
cpdef tuple with_company(blocks, decisions)

@cython.locals(found=dict, block=Block, node=Node, left=Py_ssize_t)
cpdef dict _bodies(list kept)

@cython.locals(node=Node, found=list)
cpdef list _around(Block block)

@cython.locals(node=Node)
cpdef bint _is_around(Node box, Block block)

@cython.locals(node=Node, away=Py_ssize_t, index=Py_ssize_t)
cpdef str _kind_of_box(Block block, blocks, dict bodies, list names)

@cython.locals(span=Span)
cpdef str _kind_of_link(Block block)
