cimport cython

from cleaner.blocks.scan cimport count_words
from cleaner.blocks.words cimport exceeds
from cleaner.judge.phrases.folding cimport fold
from cleaner.judge.inline cimport parts_of
from cleaner.judge.phrases.lookup cimport Lookup
from cleaner.judge.made cimport make_evidence, make_hit
from cleaner.judge.markup cimport Around, MarkupIndex, NodeHits
from cleaner.judge.evidence.opened cimport opened_evidence
from cleaner.judge.prose cimport goes_on, is_part
from cleaner.judge.said cimport Said, has_neighbour
from cleaner.records cimport Block, Evidence, Hit, Node, Span

cdef class Matcher:
    cdef readonly tuple rules
    cdef readonly object _set, _users
    cdef readonly Lookup _lookup
    cdef readonly MarkupIndex _markup
    cdef readonly list _most, _linked, _said
    cdef readonly frozenset outweighing, outweighing_names, _names_markup, _names_wording, _own_scope
    cdef readonly bytes _headlines, _no_clauses
    cdef readonly dict _labels, _silent, _answers, _wanted

    @cython.locals(size=Py_ssize_t, node=Node, nodes=NodeHits, said=dict, found=list, hit=Hit, block=Block)
    cpdef list hits(self, blocks, page_type=*, list folded=*)

    cpdef frozenset _silent_on(self, page_type)

    @cython.locals(
        text=str, length=Py_ssize_t, key=str, around=Around, inline=frozenset, parts=list, span=Span, marks=frozenset,
        known=tuple, told=frozenset, marked=frozenset, cells=list, beside=Py_ssize_t, worded=frozenset, loose=bint,
        part=str, inner=list, first=Py_ssize_t, matching=list, start=Py_ssize_t, end=Py_ssize_t
    )
    cpdef _block_hits(self, Block block, NodeHits nodes, dict said, list found, str folded)

    @cython.locals(rule=Py_ssize_t)
    cpdef _image_hits(self, Block block, Around around, list found)

    @cython.locals(words=Py_ssize_t, linked=Py_ssize_t, rule=Py_ssize_t, most=Py_ssize_t, reach=Py_ssize_t)
    cpdef _add_fitting(
        self, list matching, Block block, frozenset worded, frozenset inline, Around around, list found
    )

    @cython.locals(marked=frozenset, more=list)
    cpdef list _matching(self, frozenset worded, Around around, frozenset inline)

    cpdef list _joined(self, frozenset worded, frozenset marked)

    @cython.locals(most=Py_ssize_t)
    cpdef bint _short(self, Py_ssize_t rule, str text)

    cpdef bint _ended(self, Py_ssize_t rule, str text)

    @cython.locals(
        standing=dict, places=list, found=list, first=Py_ssize_t, last=Py_ssize_t, hit=Hit, said=Said,
        index=Py_ssize_t, stands=bint
    )
    cpdef list evidence(self, blocks, hits, core)

    @cython.locals(wanted=frozenset, hit=Hit)
    cpdef list _near(self, str near, hits)

cpdef bint _is_text(Block block, Said said, bint whole) except -1

@cython.locals(span=Span, cells=list, marked=list)
cpdef list _cells_beside(Block block, list parts)

@cython.locals(words=Py_ssize_t, end=Py_ssize_t, start=Py_ssize_t, stop=Py_ssize_t)
cpdef Py_ssize_t _words_beside(str text, list parts) except -1

cpdef bint _is_token(str text)
cpdef bint _is_glued(Hit hit, Block block)

@cython.locals(words=Py_ssize_t)
cpdef Py_ssize_t _folded_words(Block block) except -1

cpdef Py_ssize_t known_words(Block block) except? -1

cpdef bint keeps_words(str text)

@cython.locals(span=Span, at=Py_ssize_t)
cpdef bint is_linked(Block block)
