from cleaner.records cimport Block

cpdef Py_ssize_t words_in(Block block) except -1
