cpdef str fold(str text)
cpdef str digits_alike(str text)
cpdef list sentence_breaks(str text, Py_ssize_t begin)
cpdef str opening(str text, Py_ssize_t start)
