cpdef str fold(str text)
