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
reach 0.90 there either (last column). In the worst case the difference did persist, against what
adaptive estimated (`pair_bias=keep` is the answer, if one knew); in the other case above 1.10 it
did not, and only the bare coarse image, without any detail, was better.

Tried on the 22 cases with a trial, against 0.970 of the rule that is used, and left out:

| rule | auto to the best afterwards | worst case |
|---|---|---|
| always adaptive | 0.970 | 1.33 |
| trial judged by three readings of the pair's difference (gone, half, kept), mean | 0.981 | 1.33 |
| trial judged by the least regret over these readings | 0.981 | 1.33 |
| a method that is better in the trial wins by 2 % + 120 % / root of the pixels | 0.977 | 1.33 |
| the same with 60 % | 0.982 | 1.33 |
| the best possible choice, seen afterwards | 0.950 | 1.00 |
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
What a method itself tells is the spread of similar pixels, and of two pairs also their
disagreement; docs/pre-steps.md says what is added. Its three weights were fitted to the errors of
starfm, fit-fc, fsdaf, unmix and vsdf on 20 of these cases, every place (CIA, Kranj, Orleans, Yanco)
counting the same, so the table flatters them. Fitted without a place and judged on it, the median
share within one standard deviation was 0.96 at CIA, 0.94 at Kranj, 0.57 at Orleans and 0.45 at
Yanco: with weights from elsewhere it may be three times too large where the sensors agree, and too
small where the wanted date has a bias of its own, which no image tells. The constants of adaptive
were fitted on cases like these.
"""
