"""The training loop: flat, the same for every network.

    for each epoch: crops -> recipe.step -> optimiser steps; schedules; checkpoint;
                    now and then: whole validation scenes -> metrics -> the best weights

Lightning Fabric gives devices, processes and precision. Gradients are averaged over processes
here, optimiser by optimiser, because a recipe may take several steps of several networks per batch.
Everything random is a function of seed, epoch and step, so a resumed training repeats nothing and
leaves nothing out.
"""

from __future__ import annotations

import sys
import time
from typing import Any

import torch
from lightning.fabric import Fabric
from torch import Tensor, nn

from ..errors import Cancelled, LossNotFinite
from ..events import Progress
from . import checkpoint
from .checkpoint import State
from .logs import Logs
from .options import TrainOptions
from .recipe import Recipe, Stage
from .sampler import Sampler
from .store import Sample
from .validation import Judge


class Trainer:
    """One training.

    Args:
        fabric: launched.
        options: of the training.
        recipe: its parts are moved to the device.
        sampler: gives the crops.
        validator: judges the answering module; only the first process asks it.
        logs: of the first process, else None.
        folder: for checkpoints.
        progress: told after each step; cancels.
        state: where to begin, with ``saved`` parts and optimisers when resumed.
    """

    def __init__(
        self,
        fabric: Fabric,
        options: TrainOptions,
        recipe: Recipe,
        sampler: Sampler,
        validator: Judge,
        logs: Logs | None,
        folder: str,
        progress: Progress,
        saved: dict[str, Any] | None = None,
    ) -> None:
        self.fabric, self.options, self.recipe = fabric, options, recipe
        self.sampler, self.validator, self.logs = sampler, validator, logs
        self.folder, self.progress = folder, progress
        self.stages = recipe.stages(options.epochs)
        self.state: State = saved["state"] if saved else State()
        self.finished_early = ""
        self._samples: list[Sample] = []
        self._micro = 0
        self._started = self._saved_at = time.monotonic()
        if saved:
            recipe.parts.load_state_dict(saved["parts"])
        # The layout that inference uses too: validation must not change how training rounds.
        layout: Any = {"memory_format": torch.channels_last}  # unknown to torch's own type hints
        recipe.parts.to(fabric.device)
        if all(parameter.dim() < 5 for parameter in recipe.parts.parameters()):  # images alone
            recipe.parts.to(**layout)
        self._enter(self.stage_of(min(self.state.epoch, options.epochs - 1)), saved)

    # --- stages ------------------------------------------------------------------------------

    def stage_of(self, epoch: int) -> Stage:
        """The stage that an epoch belongs to."""
        for stage in self.stages:
            if epoch < stage.epochs:
                return stage
            epoch -= stage.epochs
        return self.stages[-1]

    def _enter(self, stage: Stage, saved: dict[str, Any] | None = None) -> None:
        """Optimisers and schedules of a stage."""
        self.stage = stage
        plain = self.recipe.optimizers(stage)
        self.schedulers = self.recipe.schedulers(stage, plain)
        self.optimizers: dict[str, Any] = {
            k: self.fabric.setup_optimizers(o) for k, o in plain.items()
        }
        self.parameters = {
            name: [p for g in optimizer.param_groups for p in g["params"] if p.requires_grad]
            for name, optimizer in plain.items()
        }
        if saved:
            for name, optimizer in plain.items():
                optimizer.load_state_dict(saved["optimizers"][name])
            for scheduler, values in zip(self.schedulers, saved["schedulers"]):
                scheduler.load_state_dict(values)

    # --- the loop ----------------------------------------------------------------------------

    def run(self) -> None:
        """Train to the end.

        Raises:
            Cancelled: after the checkpoint was written.
            LossNotFinite: the earlier checkpoint is kept.
        """
        try:
            while self.state.epoch < self.options.epochs and not self.finished_early:
                self._epoch()
        except Cancelled:
            self._save()
            self._keep_last()
            raise
        self._keep_last()

    def _epoch(self) -> None:
        epoch, stage = self.state.epoch, self.stage_of(self.state.epoch)
        if stage is not self.stage:
            self._enter(stage)
        started = time.monotonic()
        while self.state.step < self.sampler.steps:
            if self.state.step % self.options.accumulate == 0:  # no half gradient is left behind
                self.progress.update(self._done(), self._message())
            self._step(epoch, self.state.step)
            self.state.step += 1
            if time.monotonic() - self._saved_at > 60 * self.options.checkpoint_minutes:
                self._save()
        self.recipe.end_epoch(stage, epoch)
        seconds, last = time.monotonic() - started, epoch + 1 == self.options.epochs
        if stage.answers and ((epoch + 1) % self.options.test_freq == 0 or last):
            self._validate(epoch)
        self._log_epoch(epoch, stage, seconds)
        for scheduler in self.schedulers:
            scheduler.step()
        self.state.epoch, self.state.step, self.state.sums = epoch + 1, 0, {}
        self._check_end()
        self._save()

    def _step(self, epoch: int, step: int) -> None:
        rank, world = self.fabric.global_rank, self.fabric.world_size
        share = self.sampler.batch // world
        self._samples = self.sampler.step(epoch, step)[rank * share : (rank + 1) * share]
        seed = _mixed(self.options.seed, epoch, step, rank)
        torch.manual_seed(seed)  # dropout
        batch = self.sampler.store.crops(self._samples, self.sampler.side, seed)
        batch = batch.to(self.fabric.device)
        self.recipe.set_training()
        self._micro = step % self.options.accumulate
        with self.fabric.autocast():
            terms = self.recipe.step(batch, self.stage, self._update)
        for name, value in terms.items():
            self.state.sums[name] = self.state.sums.get(name, 0.0) + float(value.detach())

    def _update(self, part: str, loss: Tensor) -> bool:
        """One optimiser step of a part (see ``recipe.Update``)."""
        self._check_finite(part, loss)
        parameters, optimizer = self.parameters[part], self.optimizers[part]
        self.fabric.backward(loss / self.options.accumulate, inputs=parameters)
        last_of_epoch = self.state.step + 1 == self.sampler.steps
        if self._micro + 1 < self.options.accumulate and not last_of_epoch:
            return False
        if self.fabric.world_size > 1:
            self._average(parameters)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        return True

    def _average(self, parameters: list[nn.Parameter]) -> None:
        """Gradients averaged over processes, in one message."""
        given = [p for p in parameters if p.grad is not None]
        flat = torch.cat([p.grad.flatten() for p in given if p.grad is not None])
        mean = self._reduced(flat, "mean")
        position = 0
        for parameter in given:
            count = parameter.numel()
            parameter.grad = mean[position : position + count].view_as(parameter).clone()
            position += count

    def _reduced(self, values: Tensor, operation: str) -> Tensor:
        """The sum or mean of a tensor over all processes."""
        if self.fabric.world_size == 1:
            return values
        reduced: Any = self.fabric.all_reduce(values, reduce_op=operation)
        return torch.as_tensor(reduced)

    def _check_finite(self, part: str, loss: Tensor) -> None:
        bad = (~torch.isfinite(loss.detach())).float()
        bad = self._reduced(bad, "sum")  # all processes stop together
        if not bool(bad > 0):
            return
        crops = "; ".join(self.sampler.store.described(sample) for sample in self._samples)
        raise LossNotFinite(
            f"The loss of the {part} part is {float(loss.detach())} in epoch {self.state.epoch}, "
            f"step {self.state.step} (crops: {crops}).",
            "Going on would destroy the weights; those of the last checkpoint are kept.",
            "Look at these crops, lower the learning rate (--set learning_rate=...) or train in "
            "fp32, then go on with --resume.",
        )

    # --- between epochs ----------------------------------------------------------------------

    def _log_epoch(self, epoch: int, stage: Stage, seconds: float) -> None:
        steps = self.sampler.steps
        values = {f"loss/{name}": total / steps for name, total in self.state.sums.items()}
        if self.fabric.world_size > 1:
            sums = torch.tensor(list(values.values()), dtype=torch.float64)
            mean = self._reduced(sums.to(self.fabric.device), "mean")
            values = dict(zip(values, mean.tolist()))
        for name, optimizer in self.optimizers.items():
            values[f"learning_rate/{name}"] = float(optimizer.param_groups[0]["lr"])
        values["samples_per_second"] = steps * self.sampler.batch / max(seconds, 1e-9)
        values["seconds"], values["memory_mb"] = seconds, memory_mb(self.fabric.device)
        if self.logs is not None:
            self.logs.epoch(epoch, stage.name, values)

    def _validate(self, epoch: int) -> None:
        """Score the validation dates; the best weights so far are kept."""
        quality = 0.0
        if self.fabric.is_global_zero:
            checkpoint.check_finite(self.recipe.parts)
            module, done = self.recipe.answering(), self._done()
            quality = self.validator.judge(epoch, module, self.logs, self.progress.part(done, done))
            if self.state.best is None or quality > self.state.best:
                self.validator.keep(module, epoch, checkpoint.BEST_WEIGHTS)
        quality = float(self.fabric.broadcast(quality))
        if self.state.best is None or quality > self.state.best:
            self.state.best, self.state.best_epoch, self.state.stale = quality, epoch, 0
        else:
            self.state.stale += 1
        self.fabric.barrier()

    def _keep_last(self) -> None:
        """The present weights, when the fusion part is being trained already."""
        if self.stage.answers and self.fabric.is_global_zero:
            self.validator.keep(
                self.recipe.answering(), self.state.epoch - 1, checkpoint.LAST_WEIGHTS
            )

    def _check_end(self) -> None:
        patience, hours = self.options.early_stopping, self.options.max_hours
        if patience is not None and self.state.stale >= patience:
            self.finished_early = (
                f"No better validation in {patience} validations; the best was epoch "
                f"{self.state.best_epoch}."
            )
        spent = time.monotonic() - self._started
        over = bool(self.fabric.broadcast(hours is not None and spent > 3600 * hours))
        if over and self.state.epoch < self.options.epochs:
            self.finished_early = f"The time of {hours:g} hours is over; --resume goes on."

    def _save(self) -> None:
        now = time.monotonic()
        self.state.seconds += now - self._saved_at
        self._saved_at = now
        if self.fabric.is_global_zero:
            checkpoint.write(
                self.folder, self.options, self.state, self.recipe.parts, self.optimizers,
                self.schedulers,
            )  # fmt: skip
        self.fabric.barrier()

    def _done(self) -> float:
        spent = self.state.epoch + self.state.step / self.sampler.steps
        return 0.02 + 0.98 * spent / self.options.epochs

    def _message(self) -> str:
        sums, steps = self.state.sums, max(self.state.step, 1)
        words = ", ".join(f"{name} {value / steps:.4g}" for name, value in list(sums.items())[:3])
        return f"Epoch {self.state.epoch + 1} of {self.options.epochs}, {self.stage.name}: {words}"


def _mixed(*numbers: int) -> int:
    """One seed from several numbers."""
    mixed = 0
    for number in numbers:
        mixed = (mixed * 1_000_003 + number + 1) % (2**63 - 25)
    return mixed


def memory_mb(device: torch.device) -> float:
    """Peak memory so far: of the GPU, or of this process; 0 where it cannot be told."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / 2**20
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10
