"""The first tour, from its link on the empty page."""

import pytest
from session import Desktop

pytestmark = pytest.mark.gui


def test_the_tour_goes_from_the_images_to_trust():
    facts = Desktop("tour").walk("tour")["tour"]
    assert facts["titles"] == ["Your images", "The wanted date", "Fuse", "Compare", "Trust"]
    assert facts["layers"][0].startswith("2024-07-13 · ")
    assert facts["swipe_over"] is True
