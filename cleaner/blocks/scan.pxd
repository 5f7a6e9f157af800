cpdef Py_ssize_t count_words(str text) except -1
cpdef bint has_invisible(str text) except -1
cpdef bint has_line_ends(str text) except -1
cpdef str fold_space(str text)
cpdef str phrase_token(str text)
