"""What the pages of ``./run bench accuracy`` say around their tables."""

CLASSICAL = """# Accuracy of the classical methods on real pairs

Made by `./run bench accuracy --only classical`. Without pre-steps. RMSE per band over the valid
pixels, its mean, the figure of a plain implementation of the same rule (`plain`), bias, CC and SSIM
as means over the bands. Values are not clipped. Reports of a method must show bias and CC beside
RMSE.
"""

AUTO = """# The method auto

Made by `./run bench accuracy --only auto`. RMSE against the real fine image of the wanted date,
mean over the bands (reflectance x 10000, or K), values not clipped. `cia-*` but the first two are
one scene with a coarse sensor that was made worse in one way each (`benchmarks/accuracy_cases.py`
says how); the others are real pairs. *Best afterwards* is the best of all published and plain
methods without pre-steps, which nobody could have known beforehand; adaptive does not count in it.
How clear a win in a trial must be (docs/auto.md) was set on these cases, so they flatter auto a
little.

## What auto took
"""

LIMITS_HEAD = """## What limits it
"""

LIMITS = """
The wanted 0.90 is reached where the coarse images hold what changed. It is not reached on nine
coarse pixels, where nothing can be tried, nor on temperature: there the error is mostly a
difference of the two sensors that is another one on each date. Nothing in the images tells whether
the difference of the pair persists, and no choice among all these methods, seen afterwards, would
reach 0.90 there either (last column). The worst case is such a pair: its difference did persist,
against what adaptive estimated (`pair_bias=keep` is the answer, if one knew).
"""

STEPS = """# Every method as it is, and behind the pre-steps

Made by `./run bench accuracy --only steps`. RMSE, cases and units as in [auto.md](auto.md). Without
pre-steps and agreement step → as `stf fuse` does it by default. A star: the agreement step was
done, because the pair can be trusted.
"""

AGREEMENT = """# Agreement with the coarse image

Made by `./run bench accuracy --only agreement`. RMSE, cases and units as in [auto.md](auto.md).
Behind the pre-steps, without → with the step.
"""

UNCERTAINTY = """# Are the uncertainties right?

Made by `./run bench accuracy --only uncertainty`. Share of all errors within one standard
deviation, as the method itself tells it → as it is written; then the share within two of these
(right would be 0.68 and 0.95 for normal errors), and in brackets the RMSE divided by their root
mean square: 1 is right, 3 means that errors are three times as large as said. Truth is the real
fine image of the wanted date, which no method has seen.
"""

UNCERTAINTY_FOOT = """
"""
