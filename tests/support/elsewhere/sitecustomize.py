"""Another machine, for test_reproducible.py: Python imports this before all else if the folder stands in PYTHONPATH.

TEST_CLOCK shifts every clock that Python has by so many seconds; TEST_LISTING is the order, `ascending` or `descending`, in
which the system lists a folder, which is any order on a real one.
"""

import datetime
import os
import time
from collections.abc import Iterator
from typing import Any

_SHIFT = int(os.environ["TEST_CLOCK"])
_BACKWARDS = os.environ["TEST_LISTING"] == "descending"

_time, _time_ns = time.time, time.time_ns
_listdir, _scandir = os.listdir, os.scandir


class _Listing:
    """What os.scandir gives, in order."""

    def __init__(self, *where: Any) -> None:
        with _scandir(*where) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=_BACKWARDS))

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> "_Listing":
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def close(self) -> None:
        pass


def _of_now(function: Any) -> Any:
    """A function of `time` whose last argument is the moment, or now without one."""
    return lambda *given: function(*given) if given and given[-1] is not None else function(time.time())


class _Also(type):
    """Makes what C code creates an instance of the shifted class, too."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__bases__[0])


class _Date(datetime.date, metaclass=_Also):
    @classmethod
    def today(cls) -> Any:
        return cls.fromtimestamp(time.time())


class _Datetime(datetime.datetime, metaclass=_Also):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Any:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls) -> Any:
        return cls.fromtimestamp(time.time())

    @classmethod
    def utcnow(cls) -> Any:
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)


time.time = lambda: _time() + _SHIFT
time.time_ns = lambda: _time_ns() + _SHIFT * 10**9
time.localtime, time.gmtime, time.ctime = map(_of_now, (time.localtime, time.gmtime, time.ctime))
_strftime, _asctime = time.strftime, time.asctime
time.strftime = lambda form, *given: _strftime(form, *(given or (time.localtime(),)))
time.asctime = lambda *given: _asctime(*(given or (time.localtime(),)))
datetime.date, datetime.datetime = _Date, _Datetime  # type: ignore[misc]
os.listdir = lambda *where: sorted(_listdir(*where), reverse=_BACKWARDS)  # type: ignore[assignment]
os.scandir = _Listing  # type: ignore[assignment]
