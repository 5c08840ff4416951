"""How QGIS reaches the network, in the words of pip."""

from __future__ import annotations

import os
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtNetwork import QNetworkProxy

SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
}


def proxy() -> str:
    """The proxy of QGIS' settings as a URL; "" = none, or the system's, which pip finds itself."""
    if not QgsSettings().value("proxy/proxyEnabled", False, type=bool):
        return ""
    return url_of(QgsNetworkAccessManager.instance().fallbackProxy())


def url_of(given: QNetworkProxy) -> str:
    """A proxy as pip's option --proxy wants it."""
    scheme = SCHEMES.get(given.type())
    if scheme is None or not given.hostName():
        return ""
    user = quote(given.user(), safe="")
    if user and given.password():
        user += ":" + quote(given.password(), safe="")
    return f"{scheme}://{user + '@' if user else ''}{given.hostName()}:{given.port()}"


def pip_settings(folder: str) -> dict[str, str]:
    """pip's options --proxy and --cert as variables, so that no list of processes shows a
    password. Called on the main thread.

    Args:
        folder: where the certificates that the user added to QGIS are written for pip.
    """
    found = {}
    address = proxy()
    if address:
        found["PIP_PROXY"] = address
    manager = QgsApplication.authManager()
    if manager is not None and not manager.isDisabled() and manager.databaseCAs():
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "certificates.pem")
        with open(path, "wb") as file:
            file.write(bytes(manager.trustedCaCertsPemText()))
        # A REQUESTS_CA_BUNDLE of the system would go before pip's own option.
        found.update(PIP_CERT=path, REQUESTS_CA_BUNDLE=path)
    return found
