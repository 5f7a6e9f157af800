"""A file that is written beside its name and takes it when it is whole, so that nobody finds half of one there."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import TextIO

from ..errors import CleanerError

ENCODING = "utf-8"
"""Of all that is written, whatever the locale."""
ERRORS = "backslashreplace"
"""A lone surrogate, as in a file's name that is not UTF-8, becomes backslash-u-hex, which JSON reads back."""
MAX_NAME = 60
"""Code points of a name of our own making: at most 240 bytes in UTF-8, where file systems allow 255."""
AS_THEY_ARE = ("/dev/", "/proc/")
"""Where names are those of devices, or of files that somebody else has opened."""


class WriteError(CleanerError, OSError):
    """Output that cannot be written."""


class Written:
    """A file in the making. What is no common file, a device or a pipe, is written as it is."""

    def __init__(self, path: Path) -> None:
        """Raises WriteError where it cannot be made."""
        self.path = path
        try:
            self.final = Path(os.path.realpath(path))  # what a link names is written, and the link stays
            is_common = not os.path.lexists(self.final) or self.final.is_file()
            is_aside = is_common and not str(path.absolute()).startswith(AS_THEY_ARE)
            self.part: Path | None = None
            if is_aside and os.access(self.final.parent, os.W_OK):
                self.part = self.final.with_name(f".{self.final.name[: MAX_NAME - 5]}.{os.getpid()}.part")
            self.file: TextIO = (self.part or path).open("w", encoding=ENCODING, errors=ERRORS, newline="\n")
        except (OSError, ValueError) as error:
            raise self._fault(error) from error

    def write(self, text: str) -> None:
        """None; the text stands behind what was written before. Raises WriteError, and nothing is left then."""
        try:
            self.file.write(text)
            if self.part is None:  # who reads a pipe sees each page of a long batch as it comes
                self.file.flush()
        except OSError as error:
            self.drop()
            raise self._fault(error) from error

    def keep(self) -> None:
        """None; the file is whole, and takes its name. Raises WriteError, and nothing is left then."""
        try:
            self.file.close()
            if self.part is not None:
                if self.final.exists():
                    os.chmod(self.part, stat.S_IMODE(self.final.stat().st_mode))
                self._replace(self.part)
        except OSError as error:
            self.drop()
            raise self._fault(error) from error

    def _replace(self, part: Path) -> None:
        try:
            os.replace(part, self.final)
        except OSError as error:
            if error.errno != errno.EBUSY:
                raise
            import shutil

            shutil.copyfile(part, self.final)  # a file of its own mount, as containers have them, holds its place
            part.unlink()

    def drop(self) -> None:
        """None; what was written goes."""
        with contextlib.suppress(OSError):  # what could not be written before cannot be now
            self.file.close()
        if self.part is not None:
            with contextlib.suppress(OSError):  # the folder may be gone
                self.part.unlink()

    def _fault(self, error: Exception) -> WriteError:
        why = getattr(error, "strerror", None) or str(error)
        return WriteError(f"{str(self.path)!r} cannot be written: {why}; check the name and the disk")
