"""STFusion for QGIS: the repository root is the plugin folder."""


def classFactory(iface):  # noqa: ANN001, ANN201 - the form that QGIS calls
    """The plugin object."""
    from .stf_qgis_plugin.plugin import StfPlugin

    return StfPlugin(iface)
