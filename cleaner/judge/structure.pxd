cimport cython

from cleaner.records cimport Block, Node

@cython.locals(node=Node)
cpdef bint is_furniture(Block block)

@cython.locals(node=Node, found=list)
cpdef list _holders(Block block)

@cython.locals(
    total=dict, inside=dict, parents=list, block=Block, parent=Node, words=Py_ssize_t, result=list, i=Py_ssize_t,
    held=Py_ssize_t
)
cpdef list siblings(blocks, kept)

@cython.locals(result=list, i=Py_ssize_t, block=Block, below=Block, around=Node)
cpdef list headed(blocks, kept)

cpdef bint _is_heading(Block block)

@cython.locals(parent=Node)
cpdef Node _parent(Block block)

@cython.locals(result=list, shown=list, left=Py_ssize_t, right=Py_ssize_t, i=Py_ssize_t, block=Block)
cpdef list bridged(blocks, vouched)

@cython.locals(node=Node, held=dict, total=Py_ssize_t, words=Py_ssize_t, block=Block)
cpdef frozenset holders(blocks, vouched)
