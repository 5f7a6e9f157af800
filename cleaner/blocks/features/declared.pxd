cimport cython

from cleaner.blocks.scan cimport fold_space

@cython.locals(texts=list, text=str)
cpdef list _plain_texts(list lowered, Py_ssize_t least)

cpdef double _held(str text, str body) except -1.0

@cython.locals(i=Py_ssize_t, found=bint)
cpdef bint _shares(str text, list summaries, list leads) except -1
