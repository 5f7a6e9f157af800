cimport cython

from cleaner.records cimport Block

@cython.locals(groups=list, group=list, blocks=list, tag=str, frames=tuple, line=str, may_wrap=bint, number=Py_ssize_t)
cpdef tuple cut_text(str text)

cpdef Block _block(Py_ssize_t index, str text, str tag, tuple frames, object line)

@cython.locals(groups=list, group=list, line=str, stripped=str)
cpdef list _groups(str text)
