cimport cython

from cleaner.blocks.features.measures cimport Framed
from cleaner.records cimport Block, Node

@cython.locals(
    i=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, depths="long long[::1]", all_words="long long[::1]",
    all_long="long long[::1]", counts="long long[::1]"
)
cpdef tuple _sums(
    const long long[::1] own, const long long[::1] around, const long long[::1] words, const long long[::1] long
)

@cython.locals(i=Py_ssize_t, place=Py_ssize_t, outermost=Py_ssize_t, is_shallow=bint, sums="double[::1]")
cpdef object _sum_linked(
    const long long[::1] own, const long long[::1] around, depth, const double[::1] linked_words
)

@cython.locals(block=Block, groups=dict)
cpdef object _tags(list blocks)

@cython.locals(
    i=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, nowhere=Py_ssize_t, depths="long long[::1]", column="double[::1]"
)
cpdef object _levels_above(
    const unsigned char[::1] asked, const long long[::1] kinds, const long long[::1] own,
    const long long[::1] around, const long long[::1] depth
)

@cython.locals(i=Py_ssize_t, column="double[::1]")
cpdef object _of_blocks(const long long[::1] values, const long long[::1] own)

@cython.locals(i=Py_ssize_t, above=Py_ssize_t, found="long long[::1]")
cpdef object _outward(const long long[::1] at, const long long[::1] around)

@cython.locals(
    count=Py_ssize_t, i=Py_ssize_t, place=Py_ssize_t, longs="double[::1]", links="double[::1]", sizes="long long[::1]",
    means="double[::1]"
)
cpdef tuple _holding(
    const long long[::1] at, const long long[::1] words, const long long[::1] long, const long long[::1] blocks,
    const double[::1] linked, double total_long
)

@cython.locals(
    i=Py_ssize_t, place=Py_ssize_t, above=Py_ssize_t, best=Py_ssize_t, between=Py_ssize_t, shared="long long[::1]",
    is_inside="double[::1]", levels="double[::1]"
)
cpdef dict _container_columns(
    str name, double least, const long long[::1] own, const long long[::1] around, const long long[::1] depth,
    const long long[::1] long
)

@cython.locals(
    framed=Framed, i=Py_ssize_t, lists="double[::1]", headings="double[::1]", in_pre="double[::1]",
    in_figcaption="double[::1]"
)
cpdef dict _frame_columns(list frames)
