cimport cython

from cleaner.blocks.features.measures cimport linked_share
from cleaner.blocks.words cimport words_in
from cleaner.judge.folding cimport fold
from cleaner.records cimport Block, Evidence, Node

@cython.locals(heads=list, found=list, b=Block, block=Block)
cpdef list standfirst_evidence(blocks, core, frozenset titles)

cpdef bint _is_headline(Block block, frozenset titles)

@cython.locals(names=list, node=Node)
cpdef bint _is_standfirst(Block block)
