cimport cython

from cleaner.judge.evidence.copies cimport copy_evidence, hidden_copy_evidence, unseen_evidence
from cleaner.judge.core cimport find_core, suspects
from cleaner.judge.phrases.folding cimport fold
from cleaner.judge.known cimport author_evidence, known_evidence, signed_evidence
from cleaner.judge.made cimport make_evidence
from cleaner.judge.match cimport Matcher
from cleaner.judge.evidence.pointers cimport pointed_evidence, pointer_evidence
from cleaner.judge.evidence.repeats cimport other_article_evidence, quote_evidence
from cleaner.judge.evidence.self_links cimport self_link_evidence
from cleaner.judge.evidence.standfirst cimport standfirst_evidence
from cleaner.judge.structure cimport holders
from cleaner.records cimport Block, Evidence, Hit, Node

@cython.locals(e=Evidence, held=tuple, folded=list, hits=list)
cpdef tuple known(blocks, vouchers, fields, Matcher matcher, page_type=*, heard=*)

@cython.locals(most=frozenset, all_but_few=frozenset, hit=Hit, left=list, block=Py_ssize_t, nearest=Py_ssize_t)
cpdef list _not_held(list hits, blocks, tuple held, frozenset outweighing)

cpdef Py_ssize_t _steps_to(frozenset held, Node node)

@cython.locals(hit=Hit)
cpdef list _not_code(list hits, blocks, Matcher matcher, frozenset lines)
