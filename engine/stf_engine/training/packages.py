"""The packages that training needs, asked for before anything is read."""

from __future__ import annotations

import importlib

from ..errors import PackageMissing
from .options import TrainOptions

NEEDED = {"torch": "computes the networks", "lightning": "runs the training",
          "tensorboard": "shows the logs",
          "PIL": "draws the pictures (its package is pillow)"}  # fmt: skip


def require(options: TrainOptions) -> None:
    """Make sure that everything can be imported.

    Raises:
        PackageMissing: names the package and how to get it.
    """
    wanted = {**NEEDED, **({"wandb": "was asked for with --wandb"} if options.wandb else {})}
    for name, use in wanted.items():
        try:
            importlib.import_module(name)
        except ImportError as error:
            extra = "wandb" if name == "wandb" else "train"
            raise PackageMissing(
                f"The package {name} cannot be imported: {error}.",
                f"It {use}.",
                f"Install it with: pip install 'stf-engine[deep,{extra}]'"
                + (", or leave --wandb out." if name == "wandb" else "."),
            ) from None
