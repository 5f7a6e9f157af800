cimport cython

from cleaner.blocks.features.measures cimport lineage, linked_share
from cleaner.blocks.words cimport words_in
from cleaner.records cimport Block, Frame, Node

cpdef bint is_furniture(Block block)

@cython.locals(node=Node)
cpdef bint _is_apart(Block block)

@cython.locals(node=Node)
cpdef bint is_within(Block block, frozenset tags)

@cython.locals(main=Node, block=Block)
cpdef list in_main(blocks, list kept)

@cython.locals(node=Node)
cpdef bint _is_around(Node outer, Block block)

@cython.locals(node=Node, found=list)
cpdef list _holders(Block block)

@cython.locals(result=list, rows=list, block=Block, row=Py_ssize_t, total=dict, inside=dict, most_kept=bint)
cpdef list completed(blocks, list kept)

@cython.locals(frame=Frame, row=Py_ssize_t)
cpdef Py_ssize_t _row(Block block)

@cython.locals(result=list, entries=list, held=list, entry=list, block=Block)
cpdef list defined(blocks, list kept)

@cython.locals(lists=dict, entries=list, term=Py_ssize_t, block=Block, place=Py_ssize_t, around=Frame, inner=Frame)
cpdef list _definitions(blocks)

@cython.locals(place=Py_ssize_t, frame=Frame)
cpdef Py_ssize_t _list_of(Block block)

@cython.locals(frames=tuple)
cpdef bint _is_defined(list entry, Py_ssize_t place)

@cython.locals(
    inside=dict, outside=dict, others=list, block=Block, parent=Node, result=list, i=Py_ssize_t, held=Py_ssize_t,
    most_kept=bint
)
cpdef list siblings(blocks, list kept)

@cython.locals(result=list, i=Py_ssize_t, below=Block, around=Node)
cpdef list headed(blocks, list kept, list headings)

@cython.locals(i=Py_ssize_t, block=Block)
cpdef list subheadings(blocks)

@cython.locals(
    result=list, alike=dict, i=Py_ssize_t, block=Block, toggle=Node, below=Block, name=str, places=list
)
cpdef list toggled(blocks, list kept)

@cython.locals(node=Node)
cpdef Node _toggle(Block block)

@cython.locals(frame=Frame)
cpdef bint _is_heading(Block block)

@cython.locals(node=Node, around=Node)
cpdef Node _around_heading(Block block)

@cython.locals(parent=Node)
cpdef Node _parent(Block block)

@cython.locals(
    result=list, shown=list, left=Py_ssize_t, right=Py_ssize_t, i=Py_ssize_t, block=Block, around=set
)
cpdef list bridged(blocks, list vouched)

@cython.locals(node=Node, held=dict, total=Py_ssize_t, words=Py_ssize_t, block=Block)
cpdef tuple holders(blocks, vouched)
