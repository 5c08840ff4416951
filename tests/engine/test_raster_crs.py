"""Coordinate systems: comparing and transforming."""

import numpy as np
import pytest
from fixtures.rasters import FINE, UTM
from stf_engine.errors import OptionValue
from stf_engine.grid import Grid
from stf_engine.raster.crs import (
    grid_bounds,
    metres_per_unit,
    same_crs,
    transform_bounds,
    transform_points,
    wkt_of,
)

SPHERE = "+proj=sinu +R=6371007.181 +units=m +no_defs"
ELLIPSOID = "+proj=sinu +datum=WGS84 +units=m +no_defs"


def test_systems_are_compared_by_what_they_mean():
    named = wkt_of(UTM)
    unnamed = wkt_of("+proj=utm +zone=33 +datum=WGS84 +units=m +no_defs")
    assert named != unnamed and same_crs(named, unnamed)
    assert not same_crs(named, wkt_of("EPSG:32632"))
    assert not same_crs(wkt_of(SPHERE), wkt_of(ELLIPSOID))
    assert same_crs("", "") and not same_crs("", named)


@pytest.mark.parametrize("text", ["EPSG:99999999", "somewhere", ""])
def test_what_is_no_system_is_refused(text):
    with pytest.raises(OptionValue, match="not a coordinate system"):
        wkt_of(text)


def test_x_is_east_whatever_the_authority_says():
    """EPSG:4326 is defined as latitude, longitude; rasters store longitude first."""
    points = transform_points(np.array([[15.0, 46.0]]), wkt_of("EPSG:4326"), wkt_of(UTM))
    # on the central meridian of zone 33 x is 500 km; 46 N is 5 094 km of meridian times 0.9996
    assert points[0, 0] == pytest.approx(500000.0, abs=1e-3)
    assert points[0, 1] == pytest.approx(5_094_000, rel=1e-3)


def test_the_sinusoidal_projection_of_a_sphere_has_a_known_formula():
    geographic = wkt_of("+proj=longlat +R=6371007.181 +no_defs")
    lon, lat = np.radians(14.33), np.radians(46.25)
    expected = 6371007.181 * np.array([lon * np.cos(lat), lat])
    found = transform_points(np.array([[14.33, 46.25]]), geographic, wkt_of(SPHERE))
    assert found[0] == pytest.approx(expected, abs=1e-3)


def test_a_point_without_meaning_is_not_a_number():
    found = transform_points(np.array([[1e9, 1e9], [500000.0, 5e6]]), wkt_of(UTM), wkt_of(SPHERE))
    assert np.isfinite(found[1]).all() and not np.isfinite(found[0]).all()


def test_bounds_hold_the_bent_edge_not_only_the_corners():
    geographic, lambert = wkt_of("EPSG:4326"), wkt_of("EPSG:3035")
    box = (0.0, 50.0, 20.0, 60.0)
    found = transform_bounds(box, geographic, lambert)
    corners = transform_points(np.array([[0.0, 50.0], [20.0, 50.0]]), geographic, lambert)
    middle = transform_points(np.array([[10.0, 50.0]]), geographic, lambert)
    assert found[1] == pytest.approx(middle[0, 1], abs=1e-3)
    assert found[1] < corners[:, 1].min() - 10_000


def test_bounds_of_a_turned_grid_are_those_of_its_outline():
    grid = Grid(wkt_of(UTM), (0.0, 3.0, 4.0, 0.0, 4.0, -3.0), 10, 10)
    assert grid_bounds(grid, grid.crs) == pytest.approx((0.0, -30.0, 70.0, 40.0))


def test_there_and_back():
    grid = Grid(wkt_of(UTM), FINE, 100, 100)
    there = transform_bounds(grid.bounds, grid.crs, wkt_of(SPHERE))
    back = transform_bounds(there, wkt_of(SPHERE), grid.crs)
    assert back[0] < grid.bounds[0] and back[2] > grid.bounds[2]  # a box around a bent box
    assert np.abs(np.subtract(back, grid.bounds)).max() < 3000


def test_length_of_a_unit():
    assert metres_per_unit(wkt_of(UTM)) == 1.0
    assert metres_per_unit("") == 1.0
    assert metres_per_unit(wkt_of("EPSG:2263")) == pytest.approx(0.3048, rel=1e-4)
    assert metres_per_unit(wkt_of("EPSG:4326")) == pytest.approx(111_319.5)
