from cleaner.records cimport Block, Frame, Node, Span

cpdef Node make_node(
    str tag, tuple names, dict attributes, Node parent, Py_ssize_t position, Py_ssize_t index, tuple selected
)
cpdef Frame make_frame(str kind, Py_ssize_t id, str value)
cpdef Span make_span(str kind, Py_ssize_t start, Py_ssize_t end, str value, str label, Node node)
cpdef Block make_block(Py_ssize_t index, str text, tuple frames, tuple spans, Node node, bint hidden, Py_ssize_t words)
cpdef Block make_line(Py_ssize_t index, str text, str tag, tuple frames, object line, object words)
