cimport cython

from cleaner.blocks.scan cimport count_words, phrase_token
from cleaner.records cimport Block, Frame, Node, Span

cdef class Framed:
    cdef public Py_ssize_t lists, heading
    cdef public bint in_h1, in_pre, in_figcaption

@cython.locals(i=Py_ssize_t, value=Py_ssize_t, found="double[::1]", small="const double[::1]")
cpdef object logs(const long long[::1] values)

@cython.locals(i=Py_ssize_t, found="double[::1]")
cpdef object column_of(list values)

@cython.locals(i=Py_ssize_t, numbers="double[::1]")
cpdef object counted(Py_ssize_t count, Py_ssize_t first=*)

@cython.locals(block=Block, node=Node, nodes=list)
cpdef list holders(blocks)

@cython.locals(block=Block, text=str, texts=list, lowered=list, phrases=list)
cpdef tuple _wording(list blocks)

@cython.locals(last=Py_ssize_t, found=list, node=Node, step=Node)
cpdef list _in_order(list nodes)

@cython.locals(met=bytearray, found=list, node=Node, step=Node)
cpdef list lineage(list nodes)

@cython.locals(
    places="long long[::1]", owns="long long[::1]", arounds="long long[::1]", i=Py_ssize_t, node=Node, above=Node
)
cpdef tuple _places(list nodes, list elements)

@cython.locals(numbers=dict, named=dict, models=list, found="long long[::1]", i=Py_ssize_t, node=Node)
cpdef tuple _kinds(list elements)

@cython.locals(
    own_words="long long[::1]", own_long="long long[::1]", shares="double[::1]", products="double[::1]", i=Py_ssize_t,
    block=Block, length=Py_ssize_t, share=double
)
cpdef tuple _lengths(list blocks)

@cython.locals(span=Span, linked=Py_ssize_t, share=double)
cpdef double linked_share(Block block)

@cython.locals(block=Block, frame=Frame, framed=Framed, nothing=Framed, found=list, known=dict, alike=dict)
cpdef list _framed(list blocks)
