"""The Engine page: a Python is tested by a button, and used only when the test went well."""

from fixtures.clicks import click


def shown(dock):
    dock.show_page(dock.engine_page)
    assert dock.stack.currentWidget() is dock.engine_page
    return dock.engine_page


def test_the_built_in_engine_is_tested(make_dock, pump):
    page = shown(make_dock())
    assert "built-in engine" in page.verdict.text()
    click(page.test)
    pump(lambda: not page.busy)
    assert "lassical methods" in page.verdict.text()
    assert "gdal" in page.details.text() and "numpy" in page.details.text()


def test_a_wrong_python_is_told_and_not_used(make_dock, pump, tmp_path):
    from stf_qgis_plugin import settings

    page = shown(make_dock())
    page.python.setFilePath(str(tmp_path / "none"))
    click(page.test)
    pump(lambda: not page.busy)
    assert "does not start" in page.verdict.text()
    assert settings.get(settings.INTERPRETER) == ""


def test_a_good_python_is_used_and_can_be_left_again(make_dock, pump):
    from stf_qgis_plugin import interpreter, settings

    page = shown(make_dock())
    page.python.setFilePath("/usr/bin/python3")
    click(page.test)
    pump(lambda: not page.busy)
    assert settings.get(settings.INTERPRETER) == "/usr/bin/python3"
    assert interpreter.choose({}) == interpreter.Interpreter("/usr/bin/python3", False)
    click(page.own)
    assert settings.get(settings.INTERPRETER) == ""
    assert interpreter.choose({}).own
