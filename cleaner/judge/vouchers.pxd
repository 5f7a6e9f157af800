cimport cython

from cleaner.judge.evidence.attached cimport attributed, footnotes
from cleaner.judge.evidence.declared_parts cimport says_part
from cleaner.judge.made cimport make_evidence
from cleaner.judge.structure cimport bridged, completed, defined, headed, is_furniture, is_within, siblings, subheadings
from cleaner.records cimport Block, Evidence

@cython.locals(
    declared=list, kept_all=list, probability=list, sure=list, subheads=list, heads=list, evidence=list, titled=set,
    index=Py_ssize_t, fewest=Py_ssize_t, p=double, kept=bint, outweighs=bint, firm=bint, block=Block
)
cpdef list model_evidence(blocks, opinion, parts=*)

@cython.locals(
    headings=list, beside=list, between=list, ways=list, rows=list, code=list, listed=list, notes=list, evidence=list,
    found=list, index=Py_ssize_t, holds=bint, least=double, block=Block
)
cpdef list _completed_evidence(blocks, page_type, list kept, list subheads, list probability)

@cython.locals(evidence=list, found=list, index=Py_ssize_t, holds=bint)
cpdef list _declared_evidence(blocks, list declared, list subheads, page_type)

cpdef bint _is_aside(Block block, page_type)
