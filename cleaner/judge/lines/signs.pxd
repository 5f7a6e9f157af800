cpdef bint ends_sentence(str text) except -1
