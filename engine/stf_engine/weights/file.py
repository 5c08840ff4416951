"""Reading and writing ``.safetensors`` weights files with the standard library and NumPy.

The format (github.com/huggingface/safetensors): eight bytes, the length N of the header as a
little-endian integer; N bytes of JSON, name -> dtype, shape and the first and last + 1 byte of the
tensor, and ``__metadata__``, text -> text; then the bytes of the tensors without gaps. Nothing in
it can run code, and everything the header claims is checked against the size of the file before a
tensor is read.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import (
    FileMissing,
    WeightsDamaged,
    WeightsUnfit,
    WeightsUnsafe,
)
from ..files import replacing
from .card import METADATA_KEY, Card, parse

LENGTH_BYTES = 8

LARGEST_HEADER = 100_000_000
"""The format's own bound."""

ITEM_BYTES = {
    "F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U8": 1,
    "BOOL": 1,
}  # fmt: skip

NUMPY_TYPES = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2", "I64": "<i8", "I32": "<i4",
    "I16": "<i2", "I8": "|i1", "U8": "|u1", "BOOL": "|b1",
}  # fmt: skip

CODES = {np.dtype(v): k for k, v in NUMPY_TYPES.items() if k != "BF16"}

CHUNK = 1 << 20


@dataclass(frozen=True)
class Entry:
    """One tensor of a header: dtype code, shape, and its bytes counted from the data's start."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    stop: int


@dataclass(frozen=True)
class Header:
    """The checked header of a file.

    Attributes:
        tensors: name -> entry, in the order of their bytes.
        metadata: text -> text.
        data_start: first byte of the tensors in the file.
        data_bytes: number of bytes of all tensors.
    """

    tensors: dict[str, Entry]
    metadata: dict[str, str]
    data_start: int
    data_bytes: int

    @property
    def parameters(self) -> int:
        """Number of values of all tensors."""
        return sum(math.prod(entry.shape) for entry in self.tensors.values())


def read_header(path: str) -> Header:
    """The header of a weights file, everything in it checked against the file's size.

    Raises:
        FileMissing: no such file.
        WeightsUnsafe: a pickle or zip (PyTorch checkpoint), which could run code when loaded.
        WeightsDamaged: cut off, not the format, or a header that does not fit the file.
    """
    try:
        size = os.path.getsize(path)
        with open(path, "rb") as file:
            start = file.read(LENGTH_BYTES)
            _refuse_other_formats(path, start)
            if len(start) < LENGTH_BYTES:
                raise _damaged(path, f"has {size} bytes, too few for a header")
            length = int.from_bytes(start, "little")
            if length > min(LARGEST_HEADER, size - LENGTH_BYTES):
                raise _damaged(
                    path,
                    f"announces a header of {length} bytes, but only {size - LENGTH_BYTES} follow",
                )
            text = file.read(length)
    except FileNotFoundError:
        raise FileMissing(
            f"There is no weights file {path}.",
            "A network cannot predict without its weights.",
            "Check the path; 'stf models list' shows the installed ones.",
        ) from None
    except OSError as error:
        raise _damaged(path, f"cannot be read: {error.strerror or error}") from None
    return _parse_header(path, text, size - LENGTH_BYTES - length)


def _refuse_other_formats(path: str, start: bytes) -> None:
    is_zip = start[:4] == b"PK\x03\x04"
    is_pickle = start[:1] == b"\x80" and len(start) > 1 and 1 <= start[1] <= 5
    # A header of 384, 640, ... 1408 bytes also begins with 0x80, but is followed by six zero bytes.
    if is_zip or (is_pickle and start[2:] != b"\0" * 6):
        raise WeightsUnsafe(
            f"{path} is a {'PyTorch checkpoint (zip)' if is_zip else 'pickle'}, not a weights "
            "file.",
            "Loading a pickle can run any program that is hidden in it, so it is never done.",
            f"If you trust where it comes from, convert it safely with: stf models import {path}",
        )


def _parse_header(path: str, text: bytes, data_bytes: int) -> Header:
    try:
        document = json.loads(text.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise _damaged(path, f"has a header that is not JSON ({error})") from None
    if not isinstance(document, dict):
        raise _damaged(path, "has a header that is not a JSON object")
    metadata = document.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(v, str) for v in metadata.values()):
        raise _damaged(path, "has metadata that is not text")
    entries = {name: _entry(path, name, value) for name, value in document.items()}
    ordered = dict(sorted(entries.items(), key=lambda item: (item[1].start, item[1].stop)))
    end = 0
    for name, entry in ordered.items():
        if entry.start != end:
            raise _damaged(
                path, f"has tensor {name} at byte {entry.start}, where byte {end} is due"
            )
        end = entry.stop
    if end != data_bytes:
        raise _damaged(path, f"should hold {end} bytes of tensors, but holds {max(data_bytes, 0)}")
    return Header(ordered, metadata, LENGTH_BYTES + len(text), data_bytes)


def _entry(path: str, name: str, value: Any) -> Entry:
    try:
        dtype, shape = value["dtype"], value["shape"]
        start, stop = value["data_offsets"]
    except (TypeError, KeyError, ValueError):
        raise _damaged(path, f"describes tensor {name} as {str(value)[:80]}") from None
    whole = isinstance(shape, list) and all(
        isinstance(n, int) and not isinstance(n, bool) and n >= 0 for n in (*shape, start, stop)
    )
    if not whole or not isinstance(dtype, str) or dtype not in ITEM_BYTES:
        raise _damaged(
            path, f"describes tensor {name} as type {str(dtype)[:20]} of shape {str(shape)[:60]}"
        )
    need = math.prod(shape) * ITEM_BYTES[dtype]
    if stop - start != need:
        raise _damaged(
            path,
            f"says that tensor {name} of shape {tuple(shape)}, type {dtype}, has "
            f"{stop - start} bytes; it needs {need}",
        )
    return Entry(dtype, tuple(shape), start, stop)


def read_card(path: str) -> Card:
    """The card of a weights file; torch is not needed.

    Raises:
        WeightsUnfit: a safetensors file without a card of STFusion; and see :func:`read_header`.
    """
    return card_of(read_header(path), path)


def card_of(header: Header, path: str) -> Card:
    """The card in a header."""
    if METADATA_KEY not in header.metadata:
        raise WeightsUnfit(
            f"{path} holds {len(header.tensors)} tensors but no card of STFusion.",
            "The card says which network the weights belong to and what values it expects.",
            f"Import it once: stf models import {path} --network NAME",
        )
    return parse(header.metadata[METADATA_KEY], path)


def load(path: str) -> tuple[Card, dict[str, np.ndarray]]:
    """Card and tensors of a weights file.

    Returns:
        card, and name -> array; bfloat16 is widened to float32.
    """
    header = read_header(path)
    return card_of(header, path), read_tensors(path, header)


def read_tensors(path: str, header: Header) -> dict[str, np.ndarray]:
    """All tensors of a file whose header was read before.

    Raises:
        WeightsDamaged: cut off meanwhile, or other bytes than the card states.
    """
    with open(path, "rb") as file:
        file.seek(header.data_start)
        data = bytearray(file.read(header.data_bytes))
    if len(data) != header.data_bytes:
        raise _damaged(path, f"was cut to {len(data)} of {header.data_bytes} bytes while reading")
    if METADATA_KEY in header.metadata:
        check_digest(path, card_of(header, path), hashlib.sha256(data).hexdigest())
    tensors = {}
    for name, entry in header.tensors.items():
        raw = np.frombuffer(data, NUMPY_TYPES[entry.dtype], math.prod(entry.shape), entry.start)
        if entry.dtype == "BF16":
            raw = (raw.astype(np.uint32) << 16).view(np.float32)
        tensors[name] = np.require(raw.reshape(entry.shape), requirements="A")
    return tensors


def digest(path: str, header: Header) -> str:
    """SHA-256 of the bytes of all tensors, as the card states it."""
    found = hashlib.sha256()
    with open(path, "rb") as file:
        file.seek(header.data_start)
        for block in iter(lambda: file.read(CHUNK), b""):
            found.update(block)
    return found.hexdigest()


def check_digest(path: str, card: Card, found: str) -> None:
    """Compare the SHA-256 of a file's tensors with the one in its card, where that states one.

    Raises:
        WeightsDamaged: they differ.
    """
    if card.tensors_sha256 and found != card.tensors_sha256:
        raise WeightsDamaged(
            f"The tensors of {path} have the SHA-256 {found[:12]}…, the card says "
            f"{card.tensors_sha256[:12]}….",
            "Bytes were changed after the file was written, so nothing is computed from it.",
            "Copy or download it again.",
        )


def save(path: str, card: Card, tensors: dict[str, np.ndarray]) -> None:
    """Write a weights file (temporary name, then renamed). The card's ``tensors_sha256`` is set.

    Args:
        tensors: name -> array of floats, integers or bools.

    Raises:
        WeightsUnfit: an array type that the format does not have.
        DiskFull, FolderReadOnly: it cannot be written there.
    """
    description: dict[str, Any] = {}
    # Wide types first: then every tensor begins at a multiple of its item size.
    names = sorted(tensors, key=lambda name: (-tensors[name].dtype.itemsize, name))
    arrays = [np.ascontiguousarray(tensors[name]) for name in names]
    position, checksum = 0, hashlib.sha256()
    for name, array in zip(names, arrays):
        array_type = array.dtype.newbyteorder("<") if array.dtype.byteorder == ">" else array.dtype
        if array_type not in CODES:
            raise WeightsUnfit(
                f"Tensor {name} has the type {array.dtype}.",
                "A weights file holds real numbers only.",
                "Convert it to float32 before saving.",
            )
        raw = array.astype(array_type, copy=False)
        checksum.update(raw.tobytes())
        shape = list(np.shape(tensors[name]))
        description[name] = {
            "dtype": CODES[array_type],
            "shape": shape,
            "data_offsets": [position, position + raw.nbytes],
        }
        position += raw.nbytes
    card.tensors_sha256 = checksum.hexdigest()
    header = {"__metadata__": {METADATA_KEY: card.to_json(), "format": "pt"}, **description}
    text = json.dumps(header, ensure_ascii=False).encode("utf-8")
    text += b" " * (-len(text) % LENGTH_BYTES)
    _write(path, text, arrays)


def _write(path: str, text: bytes, arrays: list[np.ndarray]) -> None:
    with replacing(path) as part, open(part, "wb") as file:
        file.write(len(text).to_bytes(LENGTH_BYTES, "little"))
        file.write(text)
        for array in arrays:
            file.write(array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes())


def _damaged(path: str, what: str) -> WeightsDamaged:
    return WeightsDamaged(
        f"{path} {what}.",
        "A damaged weights file would give wrong pixels, so nothing is computed from it.",
        "Copy or download it again; 'stf models verify' checks a file.",
    )
