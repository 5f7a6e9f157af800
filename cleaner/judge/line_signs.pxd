cpdef bint ends_sentence(str text) except -1
cpdef bint ends_lead_in(str text) except -1
cpdef bint ends_open(str text) except -1
cpdef double capitals(str text) except -2
cpdef bint is_dated(str text) except -1
cpdef tuple signs(str text)
