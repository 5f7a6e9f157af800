cimport cython

from cleaner.records cimport Block

cdef dict LANGUAGES_OF_WORD
cdef Py_ssize_t PARAGRAPH, SAMPLE

@cython.locals(
    counts=dict, word=str, language=str, languages=tuple, best=str, known=str, others=list
)
cpdef str _by_words(list words, str declared)

@cython.locals(block=Block, parts=list, length=Py_ssize_t)
cpdef str _sample(blocks)
