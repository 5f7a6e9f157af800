cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.records cimport Block, Evidence, Frame, Node

@cython.locals(
    labels=dict, said=list, known=dict, e=Evidence, label=Py_ssize_t, ends=dict, reached=dict, index=Py_ssize_t,
    reach=Py_ssize_t
)
cpdef list opened_evidence(blocks, list found, core, dict openers)

cpdef bint _is_label(Block block)

@cython.locals(
    found=list, node=Node, level=Frame, heading=Frame, box=Node, titled=bint, depth=Py_ssize_t, first=str,
    index=Py_ssize_t, block=Block, reach=Py_ssize_t, child=str, step=Node
)
cpdef list opened(blocks, Py_ssize_t label, ends=*, bint loose=*, str kind=*, levels=*)

cpdef Py_ssize_t _depth(Node node)

@cython.locals(following=Node, previous=Node, before=set, around=set, widest=Node, smallest=Node, own=Node, step=Node)
cpdef tuple _box(blocks, Py_ssize_t label, Node node)
