cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.records cimport Block, Evidence, Frame, Node, Span

@cython.locals(hidden=list, block=Block, shown=set)
cpdef list hidden_copy_evidence(blocks)

@cython.locals(block=Block)
cpdef list unseen_evidence(blocks)

@cython.locals(found=list, block=Block, span=Span)
cpdef list unseen_parts(blocks)

cpdef bint _is_shown_in(Node element, Block block)

@cython.locals(shown=list, telling=list, block=Block, passages=list, copied=set)
cpdef list copy_evidence(blocks, vouched, spoken, page_type=*)

@cython.locals(passages=list, last=dict, source=Py_ssize_t, place=Py_ssize_t, block=Block)
cpdef list _passages(list blocks)

@cython.locals(original=Block, copy=Block, telling=list, block=Block)
cpdef bint _is_copy(list passage, times, bint of_items)

@cython.locals(original=Block, first=Block, last=Block, entries=Frame, beside=tuple, block=Block)
cpdef bint _is_part_of_list(list passage, blocks, set copied)

@cython.locals(original=Node, copy=Node, section=Node, like=Node, before=Block, after=Block, above=Node)
cpdef bint _is_of_section(list passage, blocks, set copied, vouched)

@cython.locals(around=set)
cpdef tuple _apart(Node one, Node other)

cpdef bint _is_alike(Node one, Node other)

@cython.locals(place=Py_ssize_t)
cpdef Block _own_beside(Block block, Py_ssize_t step, blocks, set copied, vouched)

@cython.locals(node=Node)
cpdef bint _is_in(Block block, Node element)
