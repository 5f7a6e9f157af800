cimport cython

@cython.locals(
    seen=list, ahead=list, found=list, before=double, inside=double, after=double, out=double, within=double,
    total=double, a=double, b=double, c=double, p=double, body=double, noise=double, i=Py_ssize_t
)
cpdef list in_body(probability)
