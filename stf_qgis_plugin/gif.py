"""Animated GIF files: QGIS' own tools read them but write none.

Format: Graphics Interchange Format, version 89a (CompuServe, 1990). Each picture gets the 256
colours that suit it best (median cut: Heckbert 1982, doi:10.1145/965145.801294).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

COLOURS = 256
BITS = 5
"""Bits per channel while colours are counted: 32768 colours instead of 17 million."""


def encode(pictures: list[np.ndarray], seconds: float) -> bytes:
    """An animated GIF that repeats for ever.

    Args:
        pictures: uint8 arrays (row, column, red green blue), all of one size.
        seconds: how long each picture is shown.
    """
    rows, columns = pictures[0].shape[:2]
    parts = [b"GIF89a", struct.pack("<HHBBB", columns, rows, 0x70, 0, 0)]
    parts.append(b"\x21\xff\x0bNETSCAPE2.0\x03\x01" + struct.pack("<HB", 0, 0))
    for picture in pictures:
        palette, numbers = quantise(picture)
        parts.append(b"\x21\xf9\x04" + struct.pack("<BHBB", 4, round(100 * seconds), 0, 0))
        parts.append(b"\x2c" + struct.pack("<HHHHB", 0, 0, columns, rows, 0x87))
        parts += [palette.tobytes(), bytes([8]), *_blocks(compress(numbers.tobytes()))]
    return b"".join([*parts, b"\x3b"])


def quantise(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Reduce a picture to 256 colours.

    Args:
        picture: uint8 (row, column, red green blue).

    Returns:
        Palette, uint8 (256, 3); number of the colour of each pixel, uint8 (row, column).
    """
    import numpy as np

    shift = 8 - BITS
    coarse = (picture >> shift).astype(np.int64)
    codes = (coarse[..., 0] << 2 * BITS) | (coarse[..., 1] << BITS) | coarse[..., 2]
    counts = np.bincount(codes.ravel(), minlength=1 << 3 * BITS)
    sums = np.stack(
        [
            np.bincount(codes.ravel(), picture[..., band].ravel(), 1 << 3 * BITS)
            for band in range(3)
        ],
        axis=1,
    )
    used = np.flatnonzero(counts)
    means = sums[used] / counts[used, None]
    palette, numbers = np.zeros((COLOURS, 3), np.uint8), np.zeros(1 << 3 * BITS, np.uint8)
    for number, box in enumerate(_boxes(means, counts[used])):
        weights = counts[used[box]]
        palette[number] = np.round((means[box] * weights[:, None]).sum(0) / weights.sum())
        numbers[used[box]] = number
    return palette, numbers[codes]


def _boxes(colours: np.ndarray, counts: np.ndarray) -> list[np.ndarray]:
    """Median cut: the box with the largest spread is halved until there are 256 boxes.

    Args:
        colours: float (colour, red green blue).
        counts: pixels of each colour.

    Returns:
        For each box the places of its colours.
    """
    import numpy as np

    def spread(box: np.ndarray) -> tuple[float, int]:
        ranges = colours[box].max(0) - colours[box].min(0)
        return float(ranges.max() * counts[box].sum() ** 0.5), int(ranges.argmax())

    first = np.arange(len(colours))
    boxes: list[tuple[tuple[float, int], Any]] = [(spread(first), first)]
    while len(boxes) < COLOURS:
        place = max(range(len(boxes)), key=lambda k: boxes[k][0][0])
        (size, band), box = boxes[place]
        if size == 0:
            break
        box = box[np.argsort(colours[box, band], kind="stable")]
        half = np.searchsorted(counts[box].cumsum(), counts[box].sum() / 2) + 1
        half = min(max(int(half), 1), len(box) - 1)
        boxes[place : place + 1] = [(spread(part), part) for part in (box[:half], box[half:])]
    return [box for _, box in boxes]


def compress(numbers: bytes) -> bytes:
    """The variable-length LZW code of GIF for 8-bit colour numbers."""
    clear, end = 256, 257
    table: dict[int, int] = {}
    out = bytearray()
    pending, filled = clear, 9  # bits that wait for their byte
    width, free = 9, 258
    word = -1
    for number in numbers:
        if word < 0:
            word = number
            continue
        key = (word << 8) | number
        code = table.get(key)
        if code is not None:
            word = code
            continue
        pending |= word << filled
        filled += width
        while filled >= 8:
            out.append(pending & 0xFF)
            pending >>= 8
            filled -= 8
        if free < 4096:
            if free == 1 << width:
                width += 1
            table[key] = free
            free += 1
        else:
            pending |= clear << filled
            filled += width
            table.clear()
            width, free = 9, 258
        word = number
    for code in ([word] if word >= 0 else []) + [end]:
        pending |= code << filled
        filled += width
        if free == 1 << width and width < 12:
            width += 1
        free += 1
    while filled > 0:
        out.append(pending & 0xFF)
        pending >>= 8
        filled -= 8
    return bytes(out)


def _blocks(data: bytes) -> list[bytes]:
    """Sub-blocks of at most 255 bytes, and the empty one that ends them."""
    parts = [data[start : start + 255] for start in range(0, len(data), 255)]
    return [bytes([len(part)]) + part for part in parts] + [b"\x00"]
