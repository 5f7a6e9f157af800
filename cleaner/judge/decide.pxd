cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.judge.evidence.company cimport with_company
from cleaner.judge.made cimport make_decision
from cleaner.records cimport Block, Decision, Evidence

@cython.locals(item=Evidence, e=Evidence, said=list, heard=list, vouchers=list, decisions=list, block=Block)
cpdef object decide(blocks, evidence, frozenset outweighing=*, page_type=*)

cpdef bint _outranks(Evidence one, Evidence other)

@cython.locals(item=Evidence, best=Evidence)
cpdef Evidence _voucher(list said)

@cython.locals(worst=Evidence, nearest=Evidence, item=Evidence, parts=bint, named=bint, cuts=tuple)
cpdef Decision _decide(Block block, list heard, Evidence best)

cpdef bint _is_nearer(Evidence one, Evidence other)

@cython.locals(total=Py_ssize_t, words=Py_ssize_t, taken=dict, block=Block, best=Evidence, e=Evidence)
cpdef set _refused(blocks, list heard, list vouchers, frozenset outweighing)

cpdef bint _takes(Evidence e, Evidence best)
