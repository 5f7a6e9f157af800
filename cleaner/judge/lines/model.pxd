cimport cython

from cleaner.judge.lines.shape cimport Line
from cleaner.judge.lines.signs cimport ends_sentence
from cleaner.judge.prose cimport is_said
from cleaner.judge.learned.selection cimport sigmoid

cpdef bint _is_sure(Line line, double score)

@cython.locals(
    stray=double, begins=double, ends=double, trust=double, fewest=double, most=double, columns=list,
    outs="double[::1]", withins="double[::1]", befores="double[::1]", insides="double[::1]", afters="double[::1]",
    found="double[::1]", before=double, inside=double, after=double, out=double, within=double, total=double,
    a=double, b=double, c=double, p=double, body=double, noise=double, i=Py_ssize_t
)
cpdef object in_body(const double[::1] probability)

@cython.locals(
    scores="double[::1]", regions="const double[::1]", sums="double[::1]", region=double, i=Py_ssize_t
)
cpdef object joined(own)
