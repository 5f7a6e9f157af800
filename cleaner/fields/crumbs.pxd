cimport cython

from cleaner.records cimport Block, Span

@cython.locals(links=list, span=Span)
cpdef bint is_trail(Block block)

@cython.locals(bare=str)
cpdef bint is_front_page(str address)

cpdef bint is_home(str name)

@cython.locals(page=str, place=str)
cpdef bint is_place(str address)

@cython.locals(host=str)
cpdef bint _is_host(str address)

@cython.locals(low=str, path=str)
cpdef str folder_among(str address, tuple folders)

@cython.locals(span=Span)
cpdef list _links(Block block)
