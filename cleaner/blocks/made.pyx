"""What made.py does, without the call of a constructor: see there."""

from cleaner.records cimport Block, Frame, Node, Span


cpdef Node make_node(
    str tag, tuple names, dict attributes, Node parent, Py_ssize_t position, Py_ssize_t index, tuple selected
):
    """A Node."""
    cdef Node node = Node.__new__(Node)
    node.tag = tag
    node.names = names
    node.attributes = attributes
    node.parent = parent
    node.position = position
    node.index = index
    node.selected = selected
    return node


cpdef Frame make_frame(str kind, Py_ssize_t id, str value):
    """A Frame."""
    cdef Frame frame = Frame.__new__(Frame)
    frame.kind = kind
    frame.id = id
    frame.value = value
    return frame


cpdef Span make_span(str kind, Py_ssize_t start, Py_ssize_t end, str value, str label, Node node):
    """A Span."""
    cdef Span span = Span.__new__(Span)
    span.kind = kind
    span.start = start
    span.end = end
    span.value = value
    span.label = label
    span.node = node
    return span


cpdef Block make_block(Py_ssize_t index, str text, tuple frames, tuple spans, Node node, bint hidden, Py_ssize_t words):
    """A Block of a page, whose tag is that of its element."""
    return filled(index, text, node.tag, frames, spans, node, hidden, None, words)


cpdef Block make_line(Py_ssize_t index, str text, str tag, tuple frames, object line, object words):
    """A Block of a text."""
    return filled(index, text, tag, frames, (), None, False, line, words)


cdef inline Block filled(
    Py_ssize_t index, str text, str tag, tuple frames, tuple spans, Node node, bint hidden, object line, object words
):
    cdef Block block = Block.__new__(Block)
    block.index = index
    block.text = text
    block.tag = tag
    block.frames = frames
    block.spans = spans
    block.node = node
    block.hidden = hidden
    block.line = line
    block.words = words
    return block
