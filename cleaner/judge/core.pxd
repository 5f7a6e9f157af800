cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.judge.phrases.folding cimport fold
from cleaner.judge.match cimport Matcher, is_linked
from cleaner.judge.prose cimport is_prose
from cleaner.records cimport Block, Evidence, Hit

@cython.locals(
    known=set, longest=Py_ssize_t, vouched=set, sure=dict, e=Evidence, words=Py_ssize_t, prose=dict, notices=set,
    first=Py_ssize_t, last=Py_ssize_t, total=Py_ssize_t, places=list, reached=list, opener=Py_ssize_t,
    passed=Py_ssize_t
)
cpdef object find_core(blocks, vouchers, Matcher matcher, hits, frozenset titles=*, list folded=*)

@cython.locals(b=Block, words=Py_ssize_t, sure=dict)
cpdef dict _sure(blocks, set vouched, Py_ssize_t longest, frozenset titles, Py_ssize_t fewest, list folded)

@cython.locals(h=Hit, marks=list, heads=set, threads=dict, head=Py_ssize_t)
cpdef dict _threads(blocks, Matcher matcher, hits, places)

cpdef set suspects(hits, Matcher matcher)

@cython.locals(hit=Hit, holds=list, found=list, last=Py_ssize_t)
cpdef list _blocks_of(asked, Matcher matcher, hits)

cpdef Py_ssize_t _length(Block block) except -1
