"""Downloads of the set-up: proxy and certificates of QGIS reach pip."""

import os

import pytest
from fixtures.private_engine import (  # noqa: F401
    make_plan,
    run,
    source,
)


@pytest.fixture
def proxy_settings(qgis_app):
    from qgis.core import QgsNetworkAccessManager, QgsSettings
    from qgis.PyQt.QtNetwork import QNetworkProxy

    manager, settings = QgsNetworkAccessManager.instance(), QgsSettings()
    before = manager.fallbackProxy()

    def put(kind, host, port, user="", password=""):
        settings.setValue("proxy/proxyEnabled", True)
        proxy = QNetworkProxy(kind, host, port, user, password)
        manager.setFallbackProxyAndExcludes(proxy, [], [])

    yield put
    settings.remove("proxy/proxyEnabled")
    manager.setFallbackProxyAndExcludes(QNetworkProxy(before), [], [])


def test_the_proxy_of_qgis_reaches_pip(make_plan, proxy_settings, tmp_path):
    from dataclasses import replace

    from qgis.PyQt.QtNetwork import QNetworkProxy

    from stf_qgis_plugin.setup import commands, network

    assert network.pip_settings(str(tmp_path)) == {}
    proxy_settings(QNetworkProxy.ProxyType.HttpProxy, "proxy.example.org", 3128, "ana", "a b@c")
    found = network.pip_settings(str(tmp_path))
    assert found == {"PIP_PROXY": "http://ana:a%20b%40c@proxy.example.org:3128"}
    command = commands.download(replace(make_plan(), pip_settings=found), "one.txt")
    assert command.variables["PIP_PROXY"] == found["PIP_PROXY"]
    assert not any("a%20b" in word for word in command.words)  # in no list of processes
    proxy_settings(QNetworkProxy.ProxyType.Socks5Proxy, "socks.example.org", 1080)
    assert network.proxy() == "socks5://socks.example.org:1080"
    proxy_settings(QNetworkProxy.ProxyType.DefaultProxy, "", 0)
    assert network.proxy() == ""


def test_the_proxy_is_really_used(make_plan):
    """A small real proxy: pip asks it for the packages."""
    import socket
    import threading
    from dataclasses import replace

    from stf_qgis_plugin.setup.failures import SetupError

    asked = []
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            asked.append(connection.recv(500).decode())
            connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            connection.close()

    threading.Thread(target=serve, daemon=True).start()
    address = f"http://ana:secret@127.0.0.1:{server.getsockname()[1]}"
    settings = {"PIP_PROXY": address, "PIP_FIND_LINKS": "",
                "PIP_INDEX_URL": "https://packages.example.org/simple", "PIP_EXTRA_INDEX_URL": "",
                "PIP_CONFIG_FILE": os.devnull}  # fmt: skip
    with pytest.raises(SetupError) as caught:
        run(replace(make_plan(), pip_settings=settings))
    server.close()
    assert asked and asked[0].startswith("CONNECT packages.example.org:443")
    assert (caught.value.code, caught.value.value) == ("offline", "127.0.0.1")


@pytest.fixture
def tls_server(tmp_path):
    """A real server with a certificate that nobody knows; gives its URL and the certificate."""
    import shutil
    import socket
    import ssl
    import subprocess
    import threading

    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "certificate.pem")
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split()
    words += ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate]
    subprocess.run(["openssl", *words], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                plain, _ = server.accept()
                with context.wrap_socket(plain, server_side=True) as connection:
                    connection.recv(500)
                    connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            except ssl.SSLError:
                continue
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    yield f"https://localhost:{server.getsockname()[1]}/simple", certificate
    server.close()


def test_a_certificate_that_the_user_added_to_qgis_is_known_to_pip(make_plan, tls_server, tmp_path):
    from dataclasses import replace

    from qgis.core import QgsApplication
    from qgis.PyQt.QtNetwork import QSslCertificate

    from stf_qgis_plugin.setup import network
    from stf_qgis_plugin.setup.failures import SetupError

    url, path = tls_server
    base = {"PIP_INDEX_URL": url, "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": "",
            "PIP_CONFIG_FILE": os.devnull}  # fmt: skip

    def code(settings):
        with pytest.raises(SetupError) as caught:
            run(replace(make_plan(), pip_settings={**base, **settings}))
        return caught.value.code

    assert code(network.pip_settings(str(tmp_path))) == "certificate-unknown"
    manager = QgsApplication.authManager()
    certificate = QSslCertificate.fromPath(path)[0]
    assert manager.storeCertAuthority(certificate)
    try:
        manager.rebuildCaCertsCache()
        manager.rebuildTrustedCaCertsCache()
        assert code(network.pip_settings(str(tmp_path))) == "not-found"
    finally:
        manager.removeCertAuthority(certificate)
