"""The networks without weights: what each needs, and how to get or train it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from .. import texts
from ..flow import FlowLayout, wrap
from ..section import LinkButton, MutedLabel, Section

TITLE = "Networks You Could Get"
ABOUT = (
    "STFusion brings no weights, because weights fit only images like those they were trained "
    "on. Import the file of somebody whose images are like yours, or train a network on your own."
)
ONE_PAIR = "Needs a pair, and the coarse image of the date you want."
TWO_PAIRS = "Needs a pair before and a pair after the date you want, and its coarse image."
ANY_FINE = "Needs a fine image of any date, and the coarse image of the date you want."
TRAIN_TIP = "Write the commands that train this network on the images of the page Fuse."
IMPORT_TIP = "Install a weights file (.safetensors) or its published checkpoint (.ckpt)."


def needs(spec: dict[str, Any]) -> str:
    """Which images a network takes, in a sentence."""
    inputs = spec.get("inputs", ())
    if "fine_t3" in inputs:
        return TWO_PAIRS
    return ONE_PAIR if "coarse_t1" in inputs else ANY_FINE


class Offer(QFrame):
    """One network: title, advice, what it needs, two links."""

    def __init__(self, spec: dict[str, Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.spec = spec
        title = wrap(QLabel(spec["title"], self))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setToolTip(spec.get("summary", ""))
        words = [texts.tr(spec.get("advice", "")), texts.tr(needs(spec))]
        self.words = wrap(MutedLabel(" ".join(filter(None, words)), self))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(f"{spec['title']}. {self.words.text()}")
        self.train = LinkButton(texts.tr("Training Commands…"), self)
        self.train.setToolTip(texts.tr(TRAIN_TIP))
        self.import_file = LinkButton(texts.tr("Import…"), self)
        self.import_file.setToolTip(texts.tr(IMPORT_TIP))
        links = FlowLayout()
        for link in (self.train, self.import_file):
            link.setAccessibleName(f"{link.text()} {spec['title']}")
            links.addWidget(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 2)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(self.words)
        layout.addLayout(links)


class CouldGet(Section):
    """The group of all networks that have no weights here; closed while there are weights.

    Args:
        specs: of all networks.
    """

    train_wanted = pyqtSignal(str)
    import_wanted = pyqtSignal()

    def __init__(self, specs: list[dict[str, Any]], parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr(TITLE), False, parent)
        self.body.addWidget(wrap(MutedLabel(texts.tr(ABOUT), self)))
        self.offers = [Offer(spec, self) for spec in specs]
        for offer in self.offers:
            offer.train.clicked.connect(
                lambda checked, name=offer.spec["name"]: self.train_wanted.emit(name)
            )
            offer.import_file.clicked.connect(lambda checked: self.import_wanted.emit())
            self.body.addWidget(offer)
        self.show_installed([])

    def show_installed(self, models: list[dict[str, Any]]) -> None:
        """Leave out the networks that have weights here (entries of ``stf models list``)."""
        there = {(model.get("card") or {}).get("method") for model in models}
        left = [offer for offer in self.offers if offer.spec["name"] not in there]
        for offer in self.offers:
            offer.setVisible(offer in left)
        self.setVisible(bool(left))
        self.set_summary(texts.plural(len(left), "%1 network", "%1 networks"))
