"""SwinSTFM: its two forms, sizes, windows and masks, and tiles with a place in the image."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from stf_engine.events import Progress  # noqa: E402
from stf_engine.networks.method import method_class  # noqa: E402
from stf_engine.networks.registry import network  # noqa: E402
from stf_engine.networks.swinstfm import SwinStfm  # noqa: E402
from stf_engine.networks.windows import (  # noqa: E402
    CrossAttention,
    PositionBias,
    from_windows,
    mirrored,
    region_mask,
    shifts_of,
    to_windows,
)
from stf_engine.scene import ArrayScene, Image  # noqa: E402
from stf_engine.weights.card import Card  # noqa: E402

CPU = torch.device("cpu")
ROLES = ("coarse_t1", "fine_t1", "coarse_t2")


pytestmark = pytest.mark.usefixtures("one_thread")


def built(seed=3, **configuration):
    torch.manual_seed(seed)
    return SwinStfm(2, **{"size": 64, **configuration}).eval()


def images(rows, columns, count=1, seed=1):
    generator = torch.Generator().manual_seed(seed)
    return [torch.rand(count, 2, rows, columns, generator=generator) * 0.4 for _ in range(3)]


def run(module, given):
    with torch.no_grad():
        return module(*given)


def twin(module, **configuration):
    """The same weights in another form or for another size."""
    other = built(seed=9, **configuration)
    other.load_state_dict(module.state_dict())
    return other


def test_windows_are_counted_row_by_row_and_put_back():
    image = torch.arange(6 * 8).view(1, 6, 8, 1)
    inside = to_windows(image, 2)
    assert inside.shape == (12, 4, 1)
    assert inside[1, :, 0].tolist() == [2, 3, 10, 11]
    assert torch.equal(from_windows(inside, 2, 6, 8), image)


def test_the_position_bias_counts_query_minus_key():
    bias = PositionBias(3, 2)
    with torch.no_grad():
        bias.table.copy_(torch.arange(25.0)[:, None].expand(25, 2))
    made = bias().detach()
    query, key = (2, 0), (0, 1)  # (row, column)
    index = (query[0] - key[0] + 2) * 5 + query[1] - key[1] + 2
    assert made.shape == (2, 9, 9)
    assert float(made[0, query[0] * 3 + query[1], key[0] * 3 + key[1]]) == index


def test_the_mask_keeps_nine_regions_apart():
    shifts = shifts_of(16, 24, 8, True)
    assert shifts == (4, 4) and shifts_of(8, 16, 8, True) == (0, 4)
    mask = region_mask(16, 24, 8, shifts, CPU)
    assert mask.shape == (6, 64, 64) and set(mask.unique().tolist()) == {-100.0, 0.0}
    assert not mask[0].any()  # a window inside the image
    # The last window holds four regions of 4 x 4: each pixel sees 16.
    assert (mask[5] == 0).sum(dim=1).tolist() == [16] * 64
    assert (mask[2] == 0).sum(dim=1).tolist() == [32] * 64


def test_masks_of_a_size_are_made_once_and_are_no_weights():
    module = built()
    run(module, images(64, 64))
    before = region_mask.cache_info().misses
    run(module, images(64, 64, seed=2))
    assert region_mask.cache_info().misses == before
    named = set(dict(module.named_parameters()))
    assert set(module.state_dict()) == named


def by_hand(attention, change, coarse, fine, later):
    """The intended cross attention of one window, head by head as the paper's formula has it."""
    queries, keys = attention.q(coarse), attention.k(fine)
    queries2, keys2, values = attention.q2(coarse), attention.k2(later), attention.v(change)
    bias, parts = attention.bias(), []
    for head in range(attention.heads):
        c = slice(32 * head, 32 * head + 32)
        one = (queries[:, c] @ keys[:, c].T * 32**-0.5 + bias[head]).softmax(dim=-1)
        two = (queries2[:, c] @ keys2[:, c].T * 32**-0.5 + bias[head]).softmax(dim=-1)
        both = one * two + 1e-6
        parts.append(both / both.sum(dim=-1, keepdim=True) @ values[:, c])
    return attention.merge(torch.cat(parts, dim=-1))


def test_the_cross_attention_is_the_product_of_two():
    torch.manual_seed(5)
    attention = CrossAttention(64, 4, published=False).eval()
    given = [torch.randn(1, 4, 8, 64) for _ in range(4)]
    with torch.no_grad():
        found = to_windows(attention(*given, (0, 0)), 4)
        windows = [to_windows(x, 4) for x in given]
        for n in range(2):
            expected = by_hand(attention, *(x[n] for x in windows))
            np.testing.assert_allclose(found[n], expected, atol=2e-6)


def test_forms_share_weights_and_differ():
    intended = built()
    published = twin(intended, attention="reference")
    given = images(64, 64)
    difference = (run(intended, given) - run(published, given)).abs().mean()
    assert float(difference) > 1e-4
    with pytest.raises(ValueError, match="neither"):
        SwinStfm(2, size=64, attention="exact")


@pytest.mark.parametrize("form", ["intended", "reference"])
def test_an_image_does_not_depend_on_the_others_of_its_batch(form):
    module = built(attention=form)
    given = images(64, 64, count=2)
    together = run(module, given)
    for k in range(2):
        alone = run(module, [x[k : k + 1] for x in given])
        np.testing.assert_allclose(together[k : k + 1], alone, atol=1e-5)


def test_signed_works_between_minus_one_and_one():
    signed = built()
    plain = twin(signed, signed=False)
    given = images(64, 64)
    expected = (run(plain, [2 * x - 1 for x in given]) + 1) / 2
    np.testing.assert_allclose(run(signed, given), expected, atol=1e-6)
    assert 0 <= float(expected.min()) and float(expected.max()) <= 1


def test_images_are_mirrored_to_the_size_that_windows_need():
    image = torch.arange(12.0).view(1, 1, 3, 4)
    larger = mirrored(image, 8)
    assert larger.shape == (1, 1, 8, 8) and torch.equal(larger[..., :3, :4], image)
    # Row 0 1 2 3 goes on with 2 1 0; what is left repeats the last one.
    assert larger[0, 0, 0].tolist() == [0, 1, 2, 3, 2, 1, 0, 0]
    assert larger[0, 0, :, 0].tolist() == [0, 4, 8, 4, 0, 0, 0, 0]
    module = built()
    given = images(50, 40)
    expected = run(module, [mirrored(x, 64) for x in given])[..., :50, :40]
    assert torch.equal(run(module, given), expected)


def test_rows_and_columns_are_free_multiples_and_a_single_pixel_works():
    module = built()
    for rows, columns in ((64, 128), (1, 1), (33, 70)):
        predicted = run(module, images(rows, columns))
        assert predicted.shape == (1, 2, rows, columns) and torch.isfinite(predicted).all()


def test_weights_of_256_are_those_of_512():
    part = network("swinstfm").fusion
    assert part.shapes(bands=4, size=256) == part.shapes(bands=4, size=512)
    assert part.shapes(bands=4, size=64) != part.shapes(bands=4, size=256)
    small = built(size=256)
    large = twin(small, size=512)
    given = images(256, 512)  # two windows side by side at the lowest level
    assert torch.equal(run(small, given), run(large, given))


def method_of(module, tile, overlap):
    entry = network("swinstfm")
    card = Card(
        "swinstfm", configuration={"bands": 2, "size": 64}, tile=tile, overlap=overlap
    )  # fmt: skip
    return method_class(entry)(entry, card, module, "cpu", "fp32")


def scene_of(values):
    return ArrayScene({role: Image(v) for role, v in zip(ROLES, values)}, cell_size=8)


def predicted(method, scene, origin=(0, 0)):
    made = np.full((scene.bands, scene.rows, scene.columns), np.nan, np.float32)
    for window, prediction in method.run(scene, Progress(), origin=origin):
        made[(slice(None), *window.slices)] = prediction.values[0]
    return made


def test_an_extent_is_the_crop_of_the_whole_where_tiles_coincide():
    values = [x[0].numpy() for x in images(40, 900)]
    method = method_of(built(), 512, 256)
    whole = predicted(method, scene_of(values))
    part = predicted(method, scene_of([v[:, :, 100:] for v in values]), origin=(0, 100))
    # The extent's first tile ends at 612 of the image; behind it the tiles are those of the image.
    assert np.array_equal(part[..., 612 - 100 :], whole[..., 612:])
    assert not np.array_equal(part[..., :156], whole[..., 100:256])


@pytest.mark.parametrize("half", [256, 128])
def test_a_tile_at_the_edge_can_be_halved(half):
    method = method_of(built(), 512, 256)
    method.runner._side = half  # as after running out of memory
    made = predicted(method, scene_of([x[0].numpy() for x in images(70, 300)]))
    assert np.isfinite(made).all() and made.std() > 0
