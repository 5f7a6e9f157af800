cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.judge.phrases.folding cimport fold
from cleaner.judge.lines.signs cimport ends_sentence
from cleaner.judge.match cimport keeps_words
from cleaner.records cimport Block, Evidence, Node

@cython.locals(found=list, block=Block, text=str, several=bint, place=str)
cpdef list known_evidence(blocks, fields, core, list folded=*)

@cython.locals(found=list, block=Block, text=str)
cpdef list _short(blocks, Py_ssize_t longest, frozenset lengths, list folded)

@cython.locals(found=list, names=tuple, kept=list, e=Evidence, block=Block, above=Block)
cpdef list author_evidence(blocks, fields, vouchers)

@cython.locals(found=list, block=Block, names=list, years=set, text=str, rest=str, first=Py_ssize_t, dated=bint)
cpdef list signed_evidence(blocks, fields, core)

@cython.locals(found=list, authors=set, above=Block, block=Block, card=Node)
cpdef list trade_evidence(blocks, fields)

@cython.locals(block=Block)
cpdef bint _holds_paragraph(blocks, Py_ssize_t first, Node card)

cpdef bint _is_in(Block block, Node card)

cpdef Evidence _of_author(Block block, str why)
