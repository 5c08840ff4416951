"""A network with its weights as a method: tiles in physical units in, predictions out.

Networks work on 0..1 and know nothing of nodata, so masked input is filled before and masked
again after the network. Tile size and overlap belong to the weights, tiles are anchored at the
origin of the image, and they are predicted in a fixed order: neither the memory budget nor the
number of workers changes a pixel.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Iterator, Optional

import numpy as np

from ..arrays import Array, to_numpy
from ..blending import Lattice, blend
from ..errors import InputMissing, WeightsUnfit
from ..events import Progress
from ..findings import Finding
from ..grid import Window
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import MethodSpec
from ..weights import store
from ..weights.card import Card
from ..weights.file import card_of, read_header, read_tensors
from .entry import COMPAT, COMPILE, Network
from .fit import built, check_fit
from .gaps import filled
from .reading import TileReader
from .registry import network
from .runner import Places, Runner, network_lattice

if TYPE_CHECKING:
    from torch import Tensor, nn

UNFIT = "A network knows only the kind of images that it was trained on."

LARGEST_MEAN = 4.0
"""A scene mean beyond this, in the 0..1 of the network, means wrong units, not a bright scene."""

CUDA_BATCH = 4

TORCH_MB = 400
"""Python, NumPy, GDAL and PyTorch with its libraries, before the first tile."""


@dataclass
class NetworkContext(Context):
    """What a network needs to know of a scene.

    Attributes:
        rows, columns: size of the scene.
        fill: float32 (band,), fine t1's scene mean in physical units: the last resort for masked
            pixels.
    """

    rows: int = 0
    columns: int = 0
    fill: Optional[np.ndarray] = None


class NetworkMethod(Method):
    """A network ready to predict. Made by :func:`load`.

    Args:
        entry: the network's registry entry.
        card: of its weights.
        module: the fusion part with the weights in it.
        device: torch device name, see :func:`stf_engine.devices.choose`.
        precision: auto, fp32, bf16 or fp16. "auto" takes bf16 on CUDA when the first tile of the
            run shows that it is safe, else fp32.
        tile, overlap: instead of the card's (changes pixels; for local networks by rounding only).
        parameters: settings of the spec.

    Attributes:
        report: plain facts of the last run, for the result: device, precision, tile, overlap,
            tiles, masked pixels, and the difference between bf16 and fp32 where it was measured.
    """

    spec: ClassVar[MethodSpec]
    whole_scene_tiles = True
    """The engine calls :meth:`run` instead of planning tiles itself."""

    def __init__(
        self,
        entry: Network,
        card: Card,
        module: nn.Module,
        device: str = "auto",
        precision: str = "auto",
        tile: Optional[int] = None,
        overlap: Optional[int] = None,
        **parameters: Any,
    ) -> None:
        super().__init__(**parameters)
        self.entry, self.card = entry, card
        self.tile = tile or card.tile or entry.tile
        self.overlap = card.overlap if overlap is None else overlap
        own = (COMPAT.name, COMPILE.name)
        settings = {k: v for k, v in self.parameters.items() if k not in own}
        compiled = bool(self.parameters.get(COMPILE.name))
        self.runner = Runner(entry, card, module, device, precision, settings, compiled)
        self.report: dict[str, Any] = {}
        self._lock = threading.Lock()
        self._progress = Progress()

    @property
    def roles(self) -> tuple[str, ...]:
        """Roles in the order of the network's arguments."""
        return self.entry.inputs(self.card.compat)

    @property
    def gives_uncertainty(self) -> bool:
        return self.runner.gives_spread

    def margin(self, scene: Scene) -> int:
        """The receptive radius; half the overlap for networks that look at whole tiles."""
        return self.entry.reach if self.entry.local else self.overlap // 2

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        return self.entry.bytes_per_pixel

    def prepare(self, scene: Scene, progress: Progress) -> NetworkContext:
        """Check that scene and weights fit, and find the fill value.

        Raises:
            InputMissing: a role is not there.
            WeightsUnfit: other number of bands, or values far outside of what was trained on.
        """
        self._progress = progress
        for role in self.roles:
            if role not in scene.roles:
                raise InputMissing(
                    f"{self.spec.title} needs {', '.join(self.roles)}; {role} was not given.",
                    "The network was trained with all of them.",
                    f"Give {role.replace('_', ' ')}, or take a method that does without it.",
                )
        for finding in self.findings(scene):
            if finding.severity == "error":
                raise WeightsUnfit(finding.message, UNFIT, finding.hint)
            progress.warn(finding.code, finding.message, finding.hint)
        statistics = scene.statistics("fine_t1")
        if statistics.count:
            self._check_values(statistics.mean)
        fill = statistics.mean.astype(np.float32)
        return NetworkContext(dict(self.parameters_used()), scene.rows, scene.columns, fill)

    def parameters_used(self) -> dict[str, Any]:
        """Settings in force, for the result's provenance."""
        given = {k: v for k, v in self.parameters.items() if v is not None}
        if COMPAT.name in given:
            given[COMPAT.name] = self.card.compat
        return {**given, "tile": self.tile, "overlap": self.overlap}

    def findings(self, scene: Scene) -> list[Finding]:
        return [*self._band_findings(scene.bands), *self._ratio_findings(scene.cells.size)]

    def _band_findings(self, bands: int) -> list[Finding]:
        if bands == self.card.band_count:
            return []
        names = ", ".join(b.name for b in self.card.bands if b.name)
        message = f"The images have {bands} bands; the weights are for {self.card.band_count}"
        hint = "Choose the bands with --bands in this order, or take other weights."
        named = f" ({names})" if names else ""
        return [Finding(WeightsUnfit.code, "error", f"{message}{named}.", hint)]

    def _ratio_findings(self, found: int) -> list[Finding]:
        ratios = self.card.ratios
        if ratios is None or found <= 1 or ratios[0] <= found <= ratios[1]:
            return []
        message = (
            f"The weights were trained for a coarse pixel of {self.card.ratio:g} fine pixels; here "
            f"it is {found}."
        )
        hint = "Compare the result with a training-free method, or take other weights."
        return [Finding("ratio-unfit", "warning", message, hint)]

    def _check_values(self, mean: np.ndarray) -> None:
        inside = (mean - self.runner.offset) / self.runner.scale
        if np.abs(inside).max(initial=0.0) > LARGEST_MEAN:
            raise WeightsUnfit(
                f"The mean of fine t1 is {float(np.abs(mean).max()):.6g}; the weights expect "
                f"values around {_word(self.card.offset)} to "
                f"{_word(np.add(self.card.offset, self.card.scale).tolist())}.",
                UNFIT,
                "Give the scale of the numbers, e.g. --fine-scale 0.0001 --coarse-scale 0.0001 "
                "for reflectance x 10000.",
            )

    def predict(self, tile: Tile, context: NetworkContext) -> Prediction:
        """One tile by itself, without blending. At the scene's border the network pads by its own
        rule; beyond it nothing is filled."""
        inside = tile.outer.clipped(context.rows, context.columns)
        cut = (..., *inside.within(tile.outer))
        images = {role: tile.images[role][cut] for role in self.roles}
        valid = {role: tile.valid[role][cut] for role in self.roles}
        with self._lock:
            place = (inside.row, inside.column)
            values, usable = self._forward(images, valid, context, tile.check, False, [place])
        target = tile.window.clipped(context.rows, context.columns)
        kept = (..., *target.within(inside))
        placed = (..., *target.within(tile.window))
        count, layers = values.shape[:2]
        out = np.zeros((count, layers, tile.window.rows, tile.window.columns), np.float32)
        known = np.zeros((count, tile.window.rows, tile.window.columns), bool)
        out[placed], known[placed] = values[kept], usable[kept]
        return _prediction(out, known, self.card.band_count)

    def run(
        self,
        scene: Scene,
        progress: Progress,
        context: Optional[NetworkContext] = None,
        origin: tuple[int, int] = (0, 0),
        memory_mb: Optional[int] = None,
    ) -> Iterator[tuple[Window, Prediction]]:
        """Predict a whole scene in blended tiles.

        Args:
            scene: with all of ``roles``.
            progress: told after each tile; asked between the layers of the network.
            context: of :meth:`prepare`; None = it is made here.
            origin: row and column of the scene's first pixel in the fine image, when only an
                extent of it is predicted: the tiles stay where they are in the whole image.
            memory_mb: bound of the host's memory; exceeding it gives a warning, never other tiles.

        Yields:
            windows that cover the scene once, row by row, with predictions (batch of one, NumPy).
        """
        ready = context or self.prepare(scene, progress)
        lattice = network_lattice(
            self.entry, (scene.rows, scene.columns), self.tile, self.overlap, origin
        )
        layers = scene.bands * (2 if self.gives_uncertainty else 1)
        self._check_memory(lattice, layers, memory_mb, progress)
        self.report = {
            "tile": self.tile,
            "overlap": lattice.overlap,
            "tiles": len(lattice),
            "masked_pixels": 0,
        }
        several = self.runner.device.type == "cuda" and self.entry.phase == 1
        batch = CUDA_BATCH if several else 1
        # Tiles that leave the scene are cut to it here; the network continues them by itself.
        inside = [window.clipped(scene.rows, scene.columns) for window in lattice.tiles()]
        with TileReader(scene, self.roles, inside, batch) as reader:

            def predict(windows: list[Window]) -> list[tuple[np.ndarray, np.ndarray]]:
                progress.check()
                tiles = reader.take(len(windows))
                images, valid = (
                    {role: np.stack([t[k][i] for t in tiles]) for i, role in enumerate(self.roles)}
                    for k in (0, 1)
                )
                places = [(w.row + origin[0], w.column + origin[1]) for w in windows]
                with self._lock:
                    values, known = self._forward(
                        images, valid, ready, progress.check, True, places
                    )
                return list(zip(values, known))

            for number, (window, values, valid) in enumerate(blend(lattice, predict, batch), 1):
                self.report["masked_pixels"] += int(valid.size - np.count_nonzero(valid))
                masked = np.where(valid, values, np.float32(0))
                yield window, _prediction(masked[None], valid[None], scene.bands)
                progress.update(number / len(lattice), "Predicting")
        self.report.update(self.runner.report)

    def _check_memory(
        self, lattice: Lattice, layers: int, memory_mb: Optional[int], progress: Progress
    ) -> None:
        if memory_mb is None or self.runner.device.type != "cpu":
            return
        pixels = lattice.rows.side * lattice.columns.side
        strip = 4 * layers * lattice.columns.length * 2 * lattice.overlap
        working = self.entry.bytes_per_pixel * pixels + strip
        needed_mb = TORCH_MB + math.ceil(working / 2**20)
        if needed_mb > memory_mb:
            progress.warn(
                "memory-exceeded",
                f"A tile of {lattice.rows.side} x {lattice.columns.side} pixels needs about "
                f"{needed_mb} MB; the bound is {memory_mb} MB. The tile belongs to the weights, so "
                "it is kept.",
                "Give a smaller --tile"
                + (
                    "; this network's result stays the same up to rounding."
                    if self.entry.local
                    else ", which changes the result of this network, or allow more memory."
                ),
            )

    def _forward(
        self,
        images: dict[str, Array],
        valid: dict[str, Array],
        context: NetworkContext,
        check: Callable[[], None],
        decide: bool,
        places: Places,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Fill, run the network, mask. Arrays (batch, [band,] row, column)."""
        given, usable = self._filled(images, valid, context)
        known = to_numpy(usable)
        if not known.any():
            batch, bands, rows, columns = given[0].shape
            layers = 2 * bands if self.runner.gives_spread else bands
            return np.zeros((batch, layers, rows, columns), np.float32), known
        predicted = to_numpy(self.runner(given, check, self._progress.warn, decide, places))
        return np.where(known[:, None], predicted, np.float32(0)), known

    def _filled(
        self, images: dict[str, Array], valid: dict[str, Array], context: NetworkContext
    ) -> tuple[list[Tensor], Tensor]:
        """The network's arguments on the device in physical units without gaps (:mod:`.gaps`),
        and where all of them were valid."""
        there = {role: self.runner.tensor(images[role]) for role in self.roles}
        known = {role: self.runner.tensor(valid[role]) for role in self.roles}
        complete = filled(there, known, self.runner.tensor(context.fill))
        usable = known[self.roles[0]]
        for role in self.roles[1:]:
            usable = usable & known[role]
        return [complete[role] for role in self.roles], usable


def _prediction(layers: np.ndarray, valid: np.ndarray, bands: int) -> Prediction:
    """Layers (batch, b or 2b, row, column): the prediction, and its standard deviation if given."""
    spread = layers[:, bands:] if layers.shape[1] > bands else None
    return Prediction(layers[:, :bands], valid, spread)


def method_class(entry: Network) -> type[NetworkMethod]:
    """The method class of one network: its spec belongs to the class."""
    return type(entry.spec.title.replace("-", ""), (NetworkMethod,), {"spec": entry.spec})


def load(
    name_or_path: str,
    device: str = "auto",
    precision: str = "auto",
    tile: Optional[int] = None,
    overlap: Optional[int] = None,
    **parameters: Any,
) -> NetworkMethod:
    """A network ready to predict.

    Args:
        name_or_path: a weights file, the name of an installed one, or the name of a network of
            which exactly one is installed.
        device, precision, tile, overlap, parameters: see :class:`NetworkMethod`.

    Raises:
        WeightsMissing, WeightsUnsafe, WeightsDamaged, WeightsUnfit: about the file.
        PackageMissing, DeviceMissing, OptionValue, OptionUnknown: about the request.
    """
    path = store.find(name_or_path)
    header = read_header(path)
    card = card_of(header, path)
    entry = network(card.method)
    compat = entry.spec.resolve(parameters).get(COMPAT.name, COMPAT.default)
    if compat != COMPAT.default:
        card.compat = str(compat)
    tensors = read_tensors(path, header)
    check_fit(entry.fusion, card, {k: v.shape for k, v in tensors.items()}, path)
    module = built(entry, card, tensors)
    made = method_class(entry)
    return made(entry, card, module, device, precision, tile, overlap, **parameters)


def _word(value: Any) -> str:
    return ", ".join(f"{v:g}" for v in value) if isinstance(value, list) else f"{value:g}"
