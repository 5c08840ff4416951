"""Turning checkpoints of the reference frameworks into weights files.

A checkpoint (Lightning ``.ckpt``, a plain state dict, or a foreign ``.safetensors``) is read with
``weights_only=True``: tensors and plain containers, nothing that runs. Which part of it belongs to
which network is decided by names and shapes, whatever prefix the keys carry.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from .. import __version__
from ..errors import FileMissing, WeightsDamaged, WeightsUnfit, WeightsUnsafe
from ..networks.entry import FUSION, PRODUCT, REFERENCE, Network, Part, require_torch
from ..networks.registry import canonical, network, networks
from ..satfusion.published import prefix_of
from ..satfusion.registry import is_combination
from .card import METADATA_KEY, Card
from .file import CHUNK, load, read_header, read_tensors, save
from .published import Imported, Training, card_of_published
from .store import SUFFIX, install, target, verify

CONTAINERS = ("state_dict", "model_state_dict", "model", "net", "params")
"""Keys under which checkpoints keep their state dict."""

AVERAGED = re.compile(r"(^|\.)(ema_model|ema(?!\.online)|average)\.")
"""Prefix of a moving average of the weights: where there is one, it is what predicts."""


COUNTER = ".num_batches_tracked"
"""End of the names of batch normalisation's counters."""


@dataclass
class Match:
    """A part of a network found in a checkpoint.

    Attributes:
        network, part: names.
        prefix: what stands before the part's keys ("model.").
        configuration: arguments of the module.
        keys: own parameter name -> checkpoint key.
        missing: own names that the checkpoint lacks.
        misshapen: own name -> (shape found, shape needed).
        surplus: keys under the prefix that the part does not know.
        counters: own names of batch counters that the checkpoint lacks; they play no part in
            predictions and start at 0.
    """

    network: str
    part: str
    prefix: str
    configuration: dict[str, Any]
    keys: dict[str, str]
    missing: list[str] = field(default_factory=list)
    misshapen: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=dict)
    surplus: list[str] = field(default_factory=list)
    counters: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return not self.missing and not self.misshapen

    @property
    def distance(self) -> int:
        """0 = exactly this part; otherwise how many keys do not fit."""
        return len(self.missing) + len(self.misshapen) + len(self.surplus)


def import_file(
    path: str,
    name: Optional[str] = None,
    method: Optional[str] = None,
    overwrite: bool = False,
    published: Optional[Training] = None,
    **card_fields: Any,
) -> Imported:
    """Install a weights file, or convert a checkpoint and install the result.

    Args:
        path: checkpoint or weights file.
        name: to install under; None = the file's name.
        method: network name; None = found by the names and shapes of the tensors.
        overwrite: replace installed weights of that name.
        published: of a SatFusion checkpoint, what its tensors do not tell.
        card_fields: fields of :class:`Card` that a checkpoint does not know (bands, scale, ratio,
            sensors, tile, licence, notes, ...); None is left out.

    Raises:
        FileMissing, WeightsUnsafe, WeightsDamaged, WeightsUnfit: about the file.
        PackageMissing: torch is needed for a checkpoint.
    """
    stem = os.path.splitext(os.path.basename(path))[0]
    wanted = name or "".join(c if c.isalnum() or c in "._-" else "-" for c in stem).strip("-._")
    given = {key: value for key, value in card_fields.items() if value is not None}
    facts: dict[str, Any] = {}
    if path.lower().endswith(SUFFIX):
        header = read_header(path)
        if METADATA_KEY in header.metadata:
            return _reinstall(path, wanted, method, overwrite, given)
        tensors = read_tensors(path, header)
    else:
        tensors, facts = read_checkpoint(path)
    goal = target(wanted, overwrite)
    if is_combination(method or "") or prefix_of(list(tensors)) is not None:
        source = {"file": os.path.basename(path), "sha256": _sha256(path), **facts}
        made, taken = card_of_published(path, tensors, source, method, published, given)
        made.path = goal
        _check_band_list(made.card)
        save(goal, made.card, taken)
        return made
    return _convert(path, goal, tensors, facts, method, given)


def _reinstall(
    path: str, name: str, method: Optional[str], overwrite: bool, given: dict[str, Any]
) -> Imported:
    """Install a file that has a card already, with some of the card's fields replaced."""
    verify(path)
    card, tensors = load(path)
    if method is not None and canonical(method) != card.method:
        raise WeightsUnfit(
            f"{path} is a weights file of {card.method}, not of {method}.",
            "Only weights of exactly this network can be used.",
            "Leave the network out: the card names it.",
        )
    if not given:
        return Imported(install(path, name, overwrite), card)
    for key, value in given.items():
        setattr(card, key, value)
    _check_band_list(card)
    goal = target(name, overwrite)
    save(goal, card, tensors)
    return Imported(goal, card)


def _convert(
    path: str,
    goal: str,
    tensors: dict[str, np.ndarray],
    facts: dict[str, Any],
    method: Optional[str],
    given: dict[str, Any],
) -> Imported:
    match = find_part(tensors, path, method)
    entry = network(match.network)
    source = {"file": os.path.basename(path), "sha256": _sha256(path), "prefix": match.prefix}
    # Keys in the published names: these weights were trained in the published form.
    foreign = any(key[len(match.prefix) :] != own for own, key in match.keys.items())
    card = Card(
        method=match.network,
        configuration=match.configuration,
        compat=REFERENCE if foreign and entry.published else PRODUCT,
        tile=entry.tile,
        overlap=entry.overlap,
        engine_version=__version__,
        source={**source, **facts},
    )
    for key, value in given.items():
        setattr(card, key, value)
    _check_band_list(card)
    taken = {own: tensors[key] for own, key in match.keys.items()}
    taken.update({own: np.zeros((), np.int64) for own in match.counters})
    result = Imported(goal, card)
    rest = {k: v for k, v in tensors.items() if k not in set(match.keys.values())}
    result.left_out, result.unknown_keys = _explain(rest, entry, match)
    epoch = facts.get("epoch")
    if isinstance(epoch, int) and epoch < entry.pretraining_epochs:
        result.warnings.append(
            f"The checkpoint is of epoch {epoch}. The reference training of {entry.spec.title} "
            f"trains only its autoencoder before epoch {entry.pretraining_epochs}, so these "
            "fusion weights are untrained. Take a later checkpoint."
        )
    save(goal, card, taken)
    return result


def _check_band_list(card: Card) -> None:
    count = card.band_count
    if len(card.bands) not in (0, count):
        raise WeightsUnfit(
            f"{len(card.bands)} band names were given, but the network has {count} bands.",
            "The names tell which band of an image goes where.",
            f"Give {count} names in the order of the training data.",
        )


def read_checkpoint(path: str) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
    """The tensors of a PyTorch file, and its epoch and step where it states them.

    Raises:
        FileMissing: no such file.
        WeightsUnsafe: it holds more than tensors and plain values.
        WeightsDamaged: not a PyTorch file, or cut off.
        WeightsUnfit: no tensors in it.
    """
    if not os.path.isfile(path):
        raise FileMissing(
            f"There is no checkpoint {path}.", "It holds the weights.", "Check the path."
        )
    require_torch()
    import torch

    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch raises whatever the broken bytes lead to
        raise _unreadable(path, error) from None
    state, facts = content, {}
    if isinstance(content, dict):
        facts = {
            key: content[key]
            for key in ("epoch", "global_step")
            if isinstance(content.get(key), int)
        }
        inner = [content[key] for key in CONTAINERS if isinstance(content.get(key), dict)]
        state = inner[0] if inner else content
    tensors: dict[str, np.ndarray] = {}
    if isinstance(state, dict):
        for key, value in state.items():
            if isinstance(value, torch.Tensor):
                plain = value.detach()
                plain = plain.float() if plain.dtype == torch.bfloat16 else plain
                tensors[str(key)] = plain.contiguous().numpy()
    if not tensors:
        raise WeightsUnfit(
            f"{path} holds no tensors by name.",
            "A checkpoint is a dictionary of named tensors, usually under 'state_dict'.",
            "Check that it is the checkpoint and not, for example, an optimizer's state.",
        )
    return tensors, facts


def _unreadable(path: str, error: Exception) -> WeightsUnsafe | WeightsDamaged:
    text = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if "weights only" in str(error).lower() or "unsupported global" in str(error).lower():
        return WeightsUnsafe(
            f"{path} holds more than tensors and plain values.",
            "The rest could run any program while it is loaded, so nothing of it was loaded.",
            "Ask for the bare state dict, or save it yourself where you trust the file: "
            "torch.save(module.state_dict(), 'weights.pt').",
        )
    return WeightsDamaged(
        f"{path} is not readable as a PyTorch file: {text[:200]}.",
        "It may be cut off or of another kind.",
        "Copy or download it again.",
    )


def find_part(tensors: dict[str, np.ndarray], path: str, method: Optional[str] = None) -> Match:
    """The fusion part that a checkpoint's tensors fit.

    Args:
        tensors: checkpoint key -> array.
        path: for messages.
        method: only this network; None = any.

    Raises:
        WeightsUnfit: none fits; says what is missing for the nearest.
    """
    shapes = {key: tuple(value.shape) for key, value in tensors.items()}
    names = [method] if method else list(networks())
    matches: list[Match] = []
    for name in names:
        for part_name, part in network(name).parts.items():
            matches += match_part(shapes, name, part_name, part)
    matches.sort(
        key=lambda m: (not m.complete, m.distance, AVERAGED.search(m.prefix) is None, m.prefix)
    )
    fitting = [m for m in matches if m.complete and m.part == FUSION]
    if fitting:
        return fitting[0]
    raise _unfit(path, matches, len(shapes), method)


def _unfit(path: str, matches: list[Match], count: int, method: Optional[str]) -> WeightsUnfit:
    others = [m for m in matches if m.complete]
    nearest = [m for m in matches if m.part == FUSION]
    if others:
        what = f"holds the {others[0].part} of {others[0].network}, but no fusion network"
    elif nearest:
        best = nearest[0]
        details = [f"{key} is missing" for key in best.missing[:3]]
        details += [f"{k} is {a} instead of {b}" for k, (a, b) in best.misshapen.items()][:3]
        what = f"comes nearest to {best.network}, but {'; '.join(details[:3])}"
    else:
        what = f"({count} tensors) looks like none of {method or ', '.join(networks())}"
    return WeightsUnfit(
        f"{path} {what}.",
        "Every tensor of the network must be there, in its shape.",
        "Check that it is a checkpoint of this network; 'stf models import --network NAME' says "
        "what one network misses.",
    )


def match_part(
    shapes: dict[str, tuple[int, ...]], name: str, part_name: str, part: Part
) -> list[Match]:
    """All places in a checkpoint where a part could lie, one per prefix of its keys.

    Args:
        shapes: checkpoint key -> shape.
        name, part_name, part: of the network.
    """
    found = []
    for prefix in sorted({p for key in shapes for p in _prefixes(key)}):
        inner = {k[len(prefix) :]: k for k in shapes if k.startswith(prefix)}
        own = {part.own_key(name): k for name, k in inner.items() if not part.is_unused(name)}
        if part.bands_key in own:
            found.append(_compare(shapes, name, part_name, part, prefix, own))
    return found


def _compare(
    shapes: dict[str, tuple[int, ...]],
    name: str,
    part_name: str,
    part: Part,
    prefix: str,
    own: dict[str, str],
) -> Match:
    shape = shapes[own[part.bands_key]]
    counted = shape[part.bands_axis] if part.bands_axis < len(shape) else 1
    configuration = {"bands": max(int(counted) // part.bands_per, 1)}
    wanted = part.shapes(**configuration)
    match = Match(name, part_name, prefix, configuration, {})
    for key, shape in wanted.items():
        if key not in own and key.endswith(COUNTER):
            match.counters.append(key)
        elif key not in own:
            match.missing.append(key)
        elif shapes[own[key]] != shape:
            match.misshapen[key] = (shapes[own[key]], shape)
        else:
            match.keys[key] = own[key]
    match.surplus = [key for own_key, key in own.items() if own_key not in wanted]
    return match


def _prefixes(key: str) -> list[str]:
    """The empty prefix and every dotted beginning of a key."""
    words = key.split(".")
    return ["", *(".".join(words[:n]) + "." for n in range(1, len(words)))]


def _explain(
    rest: dict[str, np.ndarray], entry: Network, match: Match
) -> tuple[dict[str, int], list[str]]:
    """What the tensors that were not taken are: parts for training, or unknown keys."""
    shapes = {key: tuple(value.shape) for key, value in rest.items()}
    left_out: dict[str, int] = {}
    start = len(match.prefix)
    idle = [k for k in shapes if k.startswith(match.prefix) and entry.fusion.is_unused(k[start:])]
    for key in idle:
        shapes.pop(key)
    if idle:
        left_out[f"{match.network} layers that nothing reads"] = len(idle)
    for part_name, part in entry.parts.items():
        if part_name == FUSION:
            continue
        for other in match_part(shapes, match.network, part_name, part):
            if other.complete:
                left_out[f"{match.network} {part_name}"] = len(other.keys)
                for key in other.keys.values():
                    shapes.pop(key, None)
                break
    unknown = sorted(shapes)
    if unknown:
        left_out["unknown"] = len(unknown)
    return left_out, unknown


def _sha256(path: str) -> str:
    found = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(CHUNK), b""):
            found.update(block)
    return found.hexdigest()
