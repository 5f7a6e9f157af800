cimport cython

from cleaner.fields.candidates cimport Candidate

@cython.locals(
    best=double, second=double, support=double, keys=list, compared=list, rows=list, marks=list, count=Py_ssize_t,
    rivals=Py_ssize_t, i=Py_ssize_t, within=Py_ssize_t, around=Py_ssize_t, longer=Py_ssize_t, candidate=Candidate,
    members=dict, traits=tuple, words=str, other=str, value=str
)
cpdef list rows_of(str table, standing, supports, own, place)

@cython.locals(values="float[::1]", place=Py_ssize_t, row=list, value=double)
cpdef object _flat(list rows, Py_ssize_t width)
