"""GDAL as the engine uses it: with exceptions, and with a bounded block cache."""

from __future__ import annotations

import contextlib
import functools
from types import ModuleType
from typing import Any, Iterator

from ..errors import PackageMissing
from .trust import restrict

CACHE_BYTES = 64 * 1024 * 1024
"""GDAL's block cache. Its default is 5 % of the machine's memory, outside any budget of ours."""

FILES_BESIDE = 256
"""Files that a process holds open beside those of its images: libraries, pipes, logs."""

ANSWERS = "S3,GS,AZURE,ADLS,OSS,SWIFT"
"""What GDAL calls the answers of object storage; others, such as HTTP, would show keys."""


@functools.lru_cache(maxsize=1)
def gdal() -> ModuleType:
    """The ``osgeo.gdal`` module, set up once.

    Raises:
        PackageMissing: this Python has no GDAL.
    """
    try:
        from osgeo import gdal as module
    except ImportError:
        raise PackageMissing(
            "This Python has no GDAL (osgeo).",
            "Rasters are read and written through GDAL.",
            "Use the Python of QGIS, or install GDAL with conda or your distribution.",
        ) from None
    module.UseExceptions()
    module.SetCacheMax(CACHE_BYTES)
    restrict(module)
    return module


@functools.lru_cache(maxsize=1)
def osr() -> ModuleType:
    """The ``osgeo.osr`` module with exceptions."""
    gdal()
    from osgeo import osr as module

    module.UseExceptions()
    return module


def close(owner: Any, attribute: str) -> list[str]:
    """Close the dataset that an object holds and set the attribute to None.

    GDAL writes what is left when a dataset is closed; an exception in a destructor would be lost.

    Returns:
        what went wrong.
    """
    module = gdal()
    errors: list[str] = []

    def handler(kind: int, _number: int, message: str) -> None:
        if kind >= module.CE_Failure:
            errors.append(message)

    dataset = getattr(owner, attribute)
    setattr(owner, attribute, None)
    module.PushErrorHandler(handler)
    try:
        if hasattr(dataset, "Close"):  # GDAL 3.8
            dataset.Close()
        elif dataset is not None:  # now: an error that is being told may hold it for long
            type(dataset).__swig_destroy__(dataset)
    except RuntimeError as error:
        errors.append(str(error))
        dataset.thisown = False  # it is gone all the same; its destructor would free it again
    finally:
        del dataset
        module.PopErrorHandler()
    return errors


@contextlib.contextmanager
def listening(debug: bool = False) -> Iterator[list[str]]:
    """Hear what GDAL says instead of having it printed; a list that grows.

    Args:
        debug: also servers' answers, which it tells developers only.
    """
    module = gdal()
    said: list[str] = []

    def handler(kind: int, _number: int, message: str) -> None:
        if kind != module.CE_Debug or "<Error" in message:
            said.append(message)

    debug = debug and hasattr(module, "GetThreadLocalConfigOption")  # not in old versions of GDAL
    before = module.GetThreadLocalConfigOption("CPL_DEBUG", None) if debug else None
    module.PushErrorHandler(handler)
    if debug:
        module.SetThreadLocalConfigOption("CPL_DEBUG", ANSWERS)
    try:
        yield said
    finally:
        if debug:
            module.SetThreadLocalConfigOption("CPL_DEBUG", before)
        module.PopErrorHandler()


def version() -> str:
    """GDAL's version, e.g. "3.6.2"."""
    return str(gdal().VersionInfo("RELEASE_NAME"))


def allow_files(number: int) -> None:
    """Let this process hold so many files open at once, as far as the system lets it.

    A season of daily images holds more than the thousand that systems often begin with. Windows
    knows no such limit for the calls that GDAL uses.
    """
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = number + FILES_BESIDE
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with contextlib.suppress(OSError, ValueError):  # less than the system says it allows
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))
