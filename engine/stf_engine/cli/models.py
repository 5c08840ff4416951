"""``stf models import | list | show | verify | remove``: the installed weights files."""

from __future__ import annotations

import argparse
import json
from typing import Any, Callable, Optional

from ..weights import store
from ..weights.card import Band, Card
from ..weights.file import read_card, read_header
from ..weights.importer import import_file
from ..weights.published import Training

Out = Callable[[str], None]
"""Writes one line."""

EXAMPLES = """examples:
  stf models import epoch=399.ckpt --name edc-landsat --bands blue,green,red,nir --ratio 16
  stf models list
  stf fuse --fine-t1 F --coarse-t1 C --coarse-t2 C --method edc-landsat -o OUT.tif
"""

EXAMPLE_WORDS = {
    "import": "epoch=399.ckpt --name edc-landsat --bands blue,green,red,nir --ratio 16",
    "list": "--json",
    "show": "edc-landsat",
    "verify": "edc-landsat.safetensors",
    "remove": "edc-landsat",
}
"""Action -> words after it in the example of its help."""


def add_parser(subparsers: Any) -> None:
    """Add ``models`` to the command line; sets ``func`` to :func:`run`."""
    parser = subparsers.add_parser(
        "models",
        help="list, show, import, verify and remove weights of networks",
        description="Weights files of networks: what is installed, and where from.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_import(actions)
    listing = _action(actions, "list", "list the installed weights")
    listing.set_defaults(action_func=_list)
    for name, text, function in (
        ("show", "show the card of a weights file", _show),
        ("verify", "check header, card, checksum and shapes of a weights file", _verify),
        ("remove", "delete installed weights", _remove),
    ):
        sub = _action(actions, name, text)
        words = ("NAME", "installed weights")
        if name != "remove":
            words = ("NAME|FILE", "installed weights, or a weights file")
        sub.add_argument("weights", metavar=words[0], help=words[1])
        sub.set_defaults(action_func=function)
    parser.set_defaults(func=run)


def _action(actions: Any, name: str, text: str) -> argparse.ArgumentParser:
    sub: argparse.ArgumentParser = actions.add_parser(
        name,
        help=text,
        description=text,
        epilog=f"example:\n  stf models {name} {EXAMPLE_WORDS[name]}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    sub.add_argument("--json", action="store_true", help="write one JSON document")
    return sub


def _add_import(actions: Any) -> None:
    sub = _action(actions, "import", "install a weights file, or convert and install a checkpoint")
    sub.add_argument("file", metavar="FILE", help=".safetensors, .ckpt, .pt or .pth")
    sub.add_argument("--name", help="name to install under (default: the file's name)")
    sub.add_argument(
        "--network",
        "--method",
        dest="network",
        help="network of the checkpoint (default: found by its tensors)",
    )
    sub.add_argument("--bands", help="band names in order, e.g. blue,green,red,nir or red:655nm")
    sub.add_argument("--offset", type=float, help="value that the network sees as 0 (default 0)")
    sub.add_argument(
        "--scale", type=float, help="values per 1 of the network (default 1: reflectance)"
    )
    sub.add_argument("--ratio", type=float, help="coarse pixel / fine pixel of the training data")
    sub.add_argument("--fine-sensor", "--fine_sensor", help="e.g. 'Landsat 8 OLI'")
    sub.add_argument("--coarse-sensor", "--coarse_sensor", help="e.g. MOD09GA")
    sub.add_argument("--tile", type=int, help="side of a tile in pixels: the training crop")
    sub.add_argument("--overlap", type=int, help="overlap of tiles in pixels")
    sub.add_argument("--licence", help="licence of the weights")
    sub.add_argument("--notes", help="anything a user should read")
    sub.add_argument("--overwrite", action="store_true", help="replace weights of this name")
    published = sub.add_argument_group("published SatFusion checkpoints")
    published.add_argument(
        "--version",
        choices=("may2025", "jan2026"),
        help="which published code trained it (default: told by the tensors)",
    )
    published.add_argument(
        "--revisits", type=int, metavar="N", help="number of its training (default: 8)"
    )
    published.add_argument(
        "--normalisation",
        choices=("none", "may2025", "jan2026"),
        help="of the revisits (default: that of the version)",
    )
    sub.set_defaults(action_func=_import)


def run(arguments: argparse.Namespace, out: Out) -> int:
    """Run one action; returns the exit code. Problems are raised as :class:`StfError`."""
    code: int = arguments.action_func(arguments, out)
    return code


def _import(arguments: argparse.Namespace, out: Out) -> int:
    sensors = {
        key: value
        for key, value in (("fine", arguments.fine_sensor), ("coarse", arguments.coarse_sensor))
        if value
    }
    done = import_file(
        arguments.file,
        arguments.name,
        arguments.network,
        arguments.overwrite,
        Training(arguments.version, arguments.revisits, arguments.normalisation),
        bands=_bands(arguments.bands),
        offset=arguments.offset,
        scale=arguments.scale,
        ratio=arguments.ratio,
        sensors=sensors or None,
        tile=arguments.tile,
        overlap=arguments.overlap,
        licence=arguments.licence,
        notes=arguments.notes,
    )
    if arguments.json:
        _write_json(
            out,
            {
                "path": done.path,
                "card": done.card.as_dict(),
                "left_out": done.left_out,
                "unknown_keys": done.unknown_keys,
                "warnings": done.warnings,
            },
        )
        return 0
    out(f"Installed {done.card.method} for {done.card.band_count} bands as {done.path}")
    for what, count in done.left_out.items():
        out(f"Left out: {what}, {count} tensors")
    for key in done.unknown_keys[:10]:
        out(f"  not known: {key}")
    for text in done.warnings:
        out(f"Warning: {text}")
    return 0


def _bands(text: Optional[str]) -> Optional[list[Band]]:
    """Bands with names and wavelengths from "red:655nm,nir"."""
    if text is None:
        return None
    bands = []
    for word in text.split(","):
        name, _, wavelength = word.strip().partition(":")
        number = wavelength.strip().lower()
        number = number[:-2] if number.endswith("nm") else number
        try:
            bands.append(Band(name.strip(), float(number) if number else None))
        except ValueError:
            raise _wrong_band(word) from None
    return bands


def _wrong_band(word: str) -> Exception:
    from ..errors import OptionValue

    return OptionValue(
        f"'{word}' is not a band.",
        "The card names the bands that the network was trained with.",
        "Write a name, or a name and a wavelength: red:655nm.",
    )


def _list(arguments: argparse.Namespace, out: Out) -> int:
    found = store.installed()
    if arguments.json:
        from ..networks.installed import described

        entries = [described(file) for file in found]
        _write_json(out, {"folder": store.folder(), "models": entries})
        return 0
    if not found:
        out(f"No weights are installed in {store.folder()}.")
        out("'stf models import FILE' installs a weights file or a checkpoint.")
        return 0
    width = max(len(i.name) for i in found)
    for i in found:
        text = f"damaged: {i.problem}" if i.card is None else _line(i.card)
        out(f"{i.name:<{width}}  {i.size_bytes / 1e6:7.1f} MB  {text}")
    return 0


def _line(card: Card) -> str:
    parts = [card.method, f"{card.band_count} bands"]
    if card.sensors:
        parts.append(" + ".join(card.sensors.values()))
    if card.ratio:
        parts.append(f"ratio {card.ratio:g}")
    return ", ".join(parts)


def _show(arguments: argparse.Namespace, out: Out) -> int:
    path = store.find(arguments.weights)
    card, header = read_card(path), read_header(path)
    if arguments.json:
        _write_json(out, {"path": path, "parameters": header.parameters, "card": card.as_dict()})
        return 0
    out(path)
    rows = {key: value for key, value in card.as_dict().items() if value not in ({}, [])}
    rows["parameters"] = header.parameters
    width = max(len(key) for key in rows)
    for key, value in rows.items():
        out(f"  {key.replace('_', ' '):<{width}}  {_plain(value)}")
    return 0


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k}: {_plain(v)}" for k, v in value.items())
    if isinstance(value, list):
        if all(isinstance(v, dict) and "name" in v for v in value):
            return ", ".join(
                v["name"] + (f" ({v['wavelength_nm']:g} nm)" if "wavelength_nm" in v else "")
                for v in value
            )
        return ", ".join(_plain(v) for v in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _verify(arguments: argparse.Namespace, out: Out) -> int:
    path = store.find(arguments.weights)
    facts = store.verify(path)
    if arguments.json:
        _write_json(out, {"path": path, **facts})
        return 0
    out(f"{path} is sound: {facts['parameters']} parameters.")
    out(f"  checksum  {facts['checksum']}")
    out(f"  shapes    {facts['shapes']}")
    return 0


def _remove(arguments: argparse.Namespace, out: Out) -> int:
    path = store.remove(arguments.weights)
    if arguments.json:
        _write_json(out, {"removed": path})
    else:
        out(f"Removed {path}")
    return 0


def _write_json(out: Out, document: dict[str, Any]) -> None:
    out(json.dumps(document, indent=2, ensure_ascii=False))
