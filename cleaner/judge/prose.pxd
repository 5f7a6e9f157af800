cimport cython

from cleaner.judge.lines.signs cimport ends_sentence

cpdef bint is_prose(str text, Py_ssize_t words) except -1
cpdef bint is_said(str text, Py_ssize_t words) except -1
cpdef bint is_stated(str text, Py_ssize_t words) except -1

@cython.locals(rest=str, words=list)
cpdef bint goes_on(str text) except -1

@cython.locals(before=str, after=str)
cpdef bint is_part(str text, Py_ssize_t start, Py_ssize_t end, Py_ssize_t beside) except -1
