"""The methods of the job ``enhance``, as ``stf methods`` lists them.

Those of the first list need revisits only; those of the second give them the detail of a
panchromatic image, after the revisits were merged by one of the first.
"""

from __future__ import annotations

from ..errors import MethodUnknown, nearest_names
from ..registry import canonical
from ..request import is_weights
from ..spec import MethodSpec, Paper, Parameter

MERGES = ("bicubic", "mean", "median", "weighted", "shift-and-add", "ibp", "ibp-robust", "btv")


_LOCAL = Parameter(
    "local_match", "Match the level locally", "boolean", True,
    "Bring slow differences in brightness of a revisit to the level of the reference; only detail "
    "then comes from it.",
)  # fmt: skip
_SHIFT = Parameter(
    "max_shift", "Largest shift", "number", 4.0,
    "Revisits are looked for no further away than this.", 0.5, 32.0, unit="coarse pixels",
    advanced=True,
)  # fmt: skip
_TAU = Parameter(
    "tau", "Difference that counts", "number", None,
    "A revisit that differs from the reference by this much loses weight; auto: 0.01 of "
    "reflectance, else 0.15 of the standard deviation.", 1e-6, 1e6,
)  # fmt: skip
_MTF = Parameter(
    "mtf", "Sharpness of the revisits", "number", None,
    "Gain of the sensor at the Nyquist frequency of its pixel; auto: from the table of sensors, "
    "whose values no manufacturer confirmed.", 0.01, 0.95, advanced=True,
)  # fmt: skip
_ITERATIONS = Parameter(
    "iterations", "Iterations", "integer", 5,
    "More give more detail, and more noise.", 1, 50,
)  # fmt: skip
_CLIP = Parameter(
    "clip", "Largest residual", "number", None,
    "A revisit that differs from the result by more counts as if it differed by this, in the units "
    "of the revisits; auto: three robust standard deviations of the first residuals, per band.",
    1e-6, 1e6, advanced=True,
)  # fmt: skip
_BETA = Parameter(
    "beta", "Strength of the flattening", "number", 3e-5,
    "Step of the total variation in reflectance; larger is flatter.", 0.0, 0.01, advanced=True,
)  # fmt: skip
_CONSISTENCY = Parameter(
    "consistency", "Consistency steps", "integer", 5,
    "The result, degraded, is compared with the blurred image and corrected so many times.", 0, 20,
)  # fmt: skip
_ALIGN = Parameter(
    "align", "Align the panchromatic image", "choice", "auto",
    "auto: measure its shift against the revisits and put it right where it exceeds a tenth of "
    "their pixel. off: believe the georeference. Or the shift of its content, rows and columns of "
    "the revisits down and right.", choices=("auto", "off"), numbers=True,
)  # fmt: skip
_MERGE = Parameter(
    "merge", "Merging of the revisits", "choice", "weighted",
    "How several revisits become the one image that is sharpened.", choices=MERGES,
)  # fmt: skip
_MERGE_ON = Parameter(
    "merge_on", "Grid of the merging", "choice", "coarse",
    "coarse: merge, then sharpen. fine: first super-resolve onto the grid of the panchromatic "
    "image, then add the detail that is still missing.", choices=("coarse", "fine"),
)  # fmt: skip
_WEIGHTS = Parameter(
    "weights", "Weights of the bands", "choice", "regression",
    "What the panchromatic image is compared with: the mix of the bands that is most like it, the "
    "mean of all, the mean of the visible ones, or numbers, one per band.",
    choices=("regression", "equal", "visible"), numbers=True,
)  # fmt: skip


def _spec(
    name: str,
    title: str,
    summary: str,
    advice: str,
    paper: Paper | None,
    parameters: tuple[Parameter, ...],
    pan: bool = False,
) -> MethodSpec:
    return MethodSpec(
        name,
        title,
        summary,
        advice,
        "enhance",
        paper,
        inputs=("revisits", "pan") if pan else ("revisits",),
        optional_inputs=(),
        pairs="one",
        ratio=(1.0, 16.0),
        unchanged_exact=False,
        parameters=parameters,
    )


_MATCH = Parameter(
    "match", "Match pan to the bands", "choice", "auto",
    "auto: where the weights are no regression, pan is brought to the level of the mix of the "
    "bands. none: as it is, as other programs do.", choices=("auto", "none"), advanced=True,
)  # fmt: skip
_LIMIT = Parameter(
    "ratio_limit", "Largest quotient", "number", 5.0,
    "Where bands are nearly black, quotients explode; 0: no limit.", 0.0, 1000.0, advanced=True,
)  # fmt: skip
_HAZE = Parameter(
    "haze", "Take off the light of the air", "choice", "auto",
    "Before multiplying: the darkest percent (p1) or the minimum of each band. auto: p1 for "
    "numbers that are no reflectance, else off.",
    choices=("auto", "off", "p1", "minimum"), advanced=True,
)  # fmt: skip
_KERNEL = Parameter(
    "kernel", "Side of the box", "integer", None,
    "Larger adds more; auto: the smallest odd one that covers a pixel of the revisits.", 3, 65,
    unit="pixels of pan", odd=True, advanced=True,
)  # fmt: skip
_MOST = Parameter(
    "revisits_max", "Most revisits", "integer", 16,
    "Of more than these the ones most like the reference are used.", 1, 64, advanced=True,
)  # fmt: skip
_LEAST_VALID = Parameter(
    "min_valid", "Least valid share", "number", 0.5,
    "A revisit of which less is valid is left out.", 0.0, 1.0, advanced=True,
)  # fmt: skip
_LEAST_CORRELATION = Parameter(
    "min_corr", "Least correlation", "number", 0.6,
    "A revisit whose bands correlate less with those of the reference is left out.", -1.0, 1.0,
    advanced=True,
)  # fmt: skip
_RADIOMETRY = Parameter(
    "radiometry", "Match the brightness", "choice", "match",
    "match: mean and contrast of each band of a revisit become those of the reference. none: its "
    "numbers stay.", choices=("match", "none"), advanced=True,
)  # fmt: skip
_LEAVE_OUT = Parameter(
    "leave_one_out", "Leave each revisit out once", "boolean", False,
    "Also predict every revisit from the others and tell how far off that is; takes time.",
    advanced=True,
)  # fmt: skip
_COMMON = (_LOCAL, _SHIFT, _MOST, _LEAST_VALID, _LEAST_CORRELATION, _RADIOMETRY)
_MERGING = (*_COMMON, _LEAVE_OUT)
_SHARPENING = (_CONSISTENCY, _ALIGN, _MERGE, _MERGE_ON, _TAU, _MTF, *_COMMON)

SPECS: tuple[MethodSpec, ...] = (
    _spec("bicubic", "Bicubic", "The reference revisit, interpolated.",
          "What every other method has to beat.",
          Paper("R. Keys", 1981,
                "Cubic convolution interpolation for digital image processing",
                "10.1109/TASSP.1981.1163711"), (_SHIFT,)),
    _spec("mean", "Mean of revisits", "Mean of the registered, interpolated revisits.",
          "Less noise, where nothing changed.", None, _MERGING),
    _spec("median", "Median of revisits", "Median of the registered, interpolated revisits.",
          "As the mean, and single outliers do not matter.", None, _MERGING),
    _spec("weighted", "Weighted mean of revisits",
          "Mean in which revisits count the less the more they differ from the reference.",
          "The safe choice for revisits of several weeks.", None, (_TAU, *_MERGING)),
    _spec("shift-and-add", "Shift and add",
          "Every sample is put where it was taken and spread to the pixels around it.",
          "Many revisits with different shifts, little change.",
          Paper("H. Knutsson, C.-F. Westin", 1993, "Normalized and differential convolution",
                "10.1109/CVPR.1993.341081"),
          (Parameter("sigma", "Spread of a sample", "number", 0.4,
                     "Standard deviation of the spreading.", 0.1, 1.0, unit="coarse pixels"),
           *_MERGING)),
    _spec("ibp", "Iterative back-projection",
          "Improves the median until, degraded, it shows what the revisits show.",
          "The sharpest, for revisits of few days and a known sensor.",
          Paper("M. Irani, S. Peleg", 1991, "Improving resolution by image registration",
                "10.1016/1049-9652(91)90045-L"), (_ITERATIONS, _MTF, *_MERGING)),
    _spec("ibp-robust", "Robust back-projection",
          "Back-projection in which large differences count no more than usual ones.",
          "As back-projection, where something changed between the revisits.",
          Paper("A. Zomet, A. Rav-Acha, S. Peleg", 2001, "Robust super-resolution",
                "10.1109/CVPR.2001.990535"), (_ITERATIONS, _CLIP, _MTF, *_MERGING)),
    _spec("btv", "Back-projection with total variation",
          "Back-projection that flattens what is no edge after each step.",
          "As back-projection with many iterations: less noise.",
          Paper("S. Farsiu, M. D. Robinson, M. Elad, P. Milanfar", 2004,
                "Fast and robust multiframe super resolution", "10.1109/TIP.2004.834669"),
          (_ITERATIONS, _BETA, _MTF, *_MERGING)),
    _spec("brovey", "Brovey", "Multiplies the bands by pan over their weighted sum.",
          "Keeps the colours' proportions; known from every GIS.", None,
          (_WEIGHTS, _MATCH, _LIMIT, _HAZE, *_SHARPENING), True),
    _spec("gihs", "GIHS", "Adds pan less a mix of the bands, the same to every band.",
          "The IHS of other programs, for any number of bands.",
          Paper("T.-M. Tu, S.-C. Su, H.-C. Shyu, P. S. Huang", 2001,
                "A new look at IHS-like image fusion methods", "10.1016/S1566-2535(01)00036-7"),
          (_WEIGHTS, _MATCH, *_SHARPENING), True),
    _spec("gs", "Gram-Schmidt", "Pan takes the place of the mean of the bands.",
          "For comparison; bands outside the range of pan lose.",
          Paper("C. A. Laben, B. V. Brower", 2000,
                "Process for enhancing the spatial resolution of multispectral imagery using "
                "pan-sharpening (US patent 6,011,875)"), _SHARPENING, True),
    _spec("gsa", "GSA", "Gram-Schmidt with the mix of bands that is most like pan.",
          "Good where pan and revisits lie exactly on each other.",
          Paper("B. Aiazzi, S. Baronti, M. Selva", 2007,
                "Improving component substitution pansharpening through multivariate regression "
                "of MS + Pan data", "10.1109/TGRS.2007.901007"), _SHARPENING, True),
    _spec("pca", "PCA", "Pan takes the place of the first principal component of the bands.",
          "For comparison; wrong colours where near infrared rules the bands.", None,
          _SHARPENING, True),
    _spec("bdsd", "BDSD",
          "The details of all bands and pan that explained each band's best one scale lower.",
          "Good with bands that pan does not cover.",
          Paper("A. Garzelli, F. Nencini, L. Capobianco", 2008,
                "Optimal MMSE pan sharpening of very high resolution multispectral images",
                "10.1109/TGRS.2007.907604"), _SHARPENING, True),
    _spec("hpf", "High-pass filter", "Adds what pan has beyond its local mean.",
          "Simple and robust.", None, (_KERNEL, *_SHARPENING), True),
    _spec("sfim", "SFIM", "Multiplies by pan over its local mean.",
          "As the high-pass filter, and keeps the colours' proportions.",
          Paper("J. G. Liu", 2000,
                "Smoothing filter-based intensity modulation: a spectral preserve image fusion "
                "technique for improving spatial details", "10.1080/014311600750037499"),
          (_KERNEL, _LIMIT, _HAZE, *_SHARPENING), True),
    _spec("awlp", "AWLP", "Adds wavelet details of pan in proportion to the bands.",
          "Where the angle of the spectra matters; with consistency=0 it stays as it is.",
          Paper("X. Otazu, M. Gonzalez-Audicana, O. Fors, J. Nunez", 2005,
                "Introduction of sensor spectral response into image fusion methods. Application "
                "to wavelet-based methods", "10.1109/TGRS.2005.856106"),
          (_LIMIT, *_SHARPENING), True),
    _spec("mtf-glp", "MTF-GLP",
          "Adds what pan has beyond what the sensor of the revisits would see of it.",
          "Keeps the colours.",
          Paper("B. Aiazzi, L. Alparone, S. Baronti, A. Garzelli, M. Selva", 2006,
                "MTF-tailored multiscale fusion of high-resolution MS and Pan imagery",
                "10.14358/PERS.72.5.591"), _SHARPENING, True),
    _spec("mtf-glp-cbd", "MTF-GLP-CBD",
          "MTF-GLP with as much detail as the regression of each band on pan says.",
          "The recommended one with a panchromatic image.",
          Paper("B. Aiazzi, L. Alparone, S. Baronti, A. Garzelli", 2002,
                "Context-driven fusion of high spatial and spectral resolution images based on "
                "oversampled multiresolution analysis", "10.1109/TGRS.2002.803623"),
          _SHARPENING, True),
    _spec("mtf-glp-fs", "MTF-GLP-FS",
          "MTF-GLP with as much detail as bands and pan say at the size of the pixels of pan.",
          "Between MTF-GLP-CBD and the plain one.",
          Paper("G. Vivone, R. Restaino, J. Chanussot", 2018,
                "Full scale regression-based injection coefficients for panchromatic sharpening",
                "10.1109/TIP.2018.2819501"), _SHARPENING, True),
    _spec("mtf-glp-hpm", "MTF-GLP-HPM", "MTF-GLP that multiplies instead of adding.",
          "Where brightness and detail go together.",
          Paper("G. Vivone, R. Restaino, M. Dalla Mura, G. Licciardi, J. Chanussot", 2014,
                "Contrast and error-based fusion schemes for multispectral image pansharpening",
                "10.1109/LGRS.2013.2281996"), (_LIMIT, _HAZE, *_SHARPENING), True),
)  # fmt: skip


def names() -> list[str]:
    """All method names of the job."""
    return [spec.name for spec in SPECS]


def is_method(name: str) -> bool:
    """True for a name of the list; case and underscores are forgiven."""
    return canonical(name) in names()


def is_network(name: str) -> bool:
    """True where a name that is none of the list means the weights of a network."""
    return not is_method(name) and is_weights(name)


def find(name: str) -> MethodSpec:
    """The spec of a name; case and underscores are forgiven.

    Raises:
        MethodUnknown: no such method; the hint lists the nearest names.
    """
    wanted = canonical(name)
    for spec in SPECS:
        if spec.name == wanted:
            return spec
    raise MethodUnknown(
        f"There is no method '{name}' for revisits.",
        "The method decides how the image is computed, so it is never guessed.",
        f"Did you mean {nearest_names(wanted, names())}? 'stf methods' lists all.",
    )
