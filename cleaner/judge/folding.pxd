cpdef str fold(str text)
cpdef bint has_digit(str text) except -1
cpdef str digits_alike(str text)
cpdef list sentence_breaks(str text, Py_ssize_t begin)
