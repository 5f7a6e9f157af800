cimport cython

from cleaner.blocks.features.measures cimport linked_share
from cleaner.blocks.words cimport words_in
from cleaner.judge.lines.signs cimport ends_sentence
from cleaner.judge.phrases.folding cimport fold
from cleaner.records cimport Block, Evidence, Node

@cython.locals(heads=list, found=list, b=Block, block=Block, header=Node, first=Py_ssize_t, is_below=bint)
cpdef list standfirst_evidence(blocks, core, frozenset titles)

cpdef bint _is_headline(Block block, frozenset titles)

@cython.locals(header=Node, node=Node)
cpdef Node _own_header(Block headline)

cpdef bint _is_sentence_in(Node header, Block block)

@cython.locals(names=list, node=Node)
cpdef bint _is_standfirst(Block block)
