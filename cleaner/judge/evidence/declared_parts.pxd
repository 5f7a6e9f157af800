cimport cython

from cleaner.judge.structure cimport is_furniture
from cleaner.records cimport Block, Node

@cython.locals(result=list, own=list, linked=list, plain=list, said=set, i=Py_ssize_t, place=Py_ssize_t, key=str)
cpdef list says_part(blocks, parts)

cpdef bint _is_part(str key, set keys, str lines)

cpdef bint _is_marked(Node node)

cpdef Node _list_around(Node node)
