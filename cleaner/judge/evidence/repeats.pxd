cimport cython

from cleaner.blocks.words cimport words_in
from cleaner.judge.phrases.folding cimport fold
from cleaner.records cimport Block, Evidence, Node, Span

@cython.locals(few=Py_ssize_t, most=Py_ssize_t, body=list, b=Block, i=Py_ssize_t, apart=list, texts=list, text=str, block=Block, quote=str)
cpdef list quote_evidence(blocks, core)

cpdef bint _is_led(Block block, Block before)

@cython.locals(node=Node, name=str, part=str)
cpdef bint _is_quote(Block block)

@cython.locals(buttons=list, b=Block)
cpdef list button_evidence(blocks)

@cython.locals(links=list, b=Block)
cpdef list link_evidence(blocks)

@cython.locals(b=Block, often=list)
cpdef list _said_often(list blocks, Py_ssize_t fewest, str by, str why)

@cython.locals(found=list, last=tuple, others=Py_ssize_t, block=Block, link=Span, said=tuple, why=str)
cpdef list twin_evidence(blocks)

@cython.locals(links=list, span=Span, link=str)
cpdef bint _is_links(Block block)

@cython.locals(links=list, span=Span, whole=bint)
cpdef _whole_link(Block block)

@cython.locals(articles=dict, block=Block, article=Node, owned=list, own=Node, others=set, a=Node)
cpdef list other_article_evidence(blocks, frozenset titles)
