"""The private environment: made of real wheels by real pip, stopped, resumed, refused, removed."""

import base64
import hashlib
import json
import os
import zipfile

import pytest
from conftest import ROOT

PYTHON = "/usr/bin/python3"

GOOD = {
    "numpy": {"version": "1.24"},
    "gdal": {"version": "3.6"},
    "torch": {"devices": [{"name": "cpu", "inference": {"works": True}}]},
    "verdict": "Classical methods and networks run.",
}


def make_wheel(folder, name, version="1.0", extra=b""):
    """A real wheel with one module that says its version."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"VERSION = '{version}'\n".encode() + extra,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = []
    for path, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
        record.append(f"{path},sha256={digest},{len(content)}\n")
    files[f"{info}/RECORD"] = "".join([*record, f"{info}/RECORD,,\n"]).encode()
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return wheel


@pytest.fixture
def source(tmp_path):
    """A folder with three wheels, and a folder with their lock file."""
    wheels, locked = tmp_path / "source", tmp_path / "locked"
    wheels.mkdir()
    locked.mkdir()
    text, facts = "", {}
    for name in ("alpha_part", "beta", "gamma"):
        wheel = make_wheel(wheels, name)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        requirement = f"{name.replace('_', '-')}==1.0"
        text += f"{requirement} \\\n    --hash=sha256:{digest}\n"
        size = wheel.stat().st_size
        sizes = {wheel.name: {"download": size, "disk": 300}}
        facts[requirement] = {"licence": "MIT", "wheels": sizes}
    (locked / "cpu.txt").write_text(text)
    (locked / "packages.json").write_text(json.dumps({"cpu": facts}))
    return wheels


@pytest.fixture
def make_plan(qgis_app, tmp_path, source, monkeypatch):
    """A plan whose packages pip finds in a folder; pip itself is borrowed, which is quick."""
    from stf_qgis_plugin.setup import commands, locks
    from stf_qgis_plugin.setup.plan import Place, Plan, this_computer

    make = commands.make_environment
    monkeypatch.setattr(
        commands, "make_environment", lambda plan, with_pip=False: make(plan, False)
    )

    def make_one(offline=False, base=PYTHON):
        lock = locks.read("cpu", this_computer(), str(tmp_path / "locked"))
        settings = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(source)}
        place = Place(str(tmp_path / "Ünser Ordner" / "stf-engine"))
        return Plan(lock, place, base, str(source) if offline else "", settings)

    return make_one


def run(plan, tell=lambda progress: None, cancelled=lambda: False, test=lambda python: GOOD):
    from stf_qgis_plugin.setup.runner import SetupRun

    return SetupRun(plan, tell, cancelled, test).run()


def version_in(plan, module):
    """What the new environment's own Python imports."""
    import subprocess

    words = [
        plan.place.python,
        "-c",
        f"import {module}; print({module}.VERSION, {module}.__file__)",
    ]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    return done.stdout.split(maxsplit=1) if done.returncode == 0 else None


def test_from_an_empty_folder_to_a_ready_engine(make_plan):
    from stf_qgis_plugin import interpreter

    plan, told = make_plan(), []
    assert not plan.place.is_ready
    assert run(plan, told.append) is GOOD
    assert plan.place.is_ready and not os.path.exists(plan.place.wheels)
    version, path = version_in(plan, "alpha_part")
    assert version == "1.0" and path.startswith(plan.place.environment)
    assert [*dict.fromkeys(p.step for p in told)] == [1, 2, 3, 4]
    downloads = [p for p in told if p.step == 2]
    assert downloads[-1].bytes_done == downloads[-1].bytes_all == plan.lock.download > 0
    assert interpreter.named(plan.place.python).private
    assert not interpreter.named(PYTHON).private


def test_gdal_and_numpy_of_qgis_stay_visible(make_plan):
    import subprocess

    plan = make_plan()
    run(plan)
    words = [plan.place.python, "-c", "from osgeo import gdal_array; print(gdal_array.__file__)"]
    found = subprocess.run(words, capture_output=True, text=True, timeout=60).stdout
    assert found and not found.startswith(plan.place.root)


def test_a_changed_download_is_refused_and_deleted(make_plan, source):
    from stf_qgis_plugin.setup.failures import SetupError

    make_wheel(source, "beta", extra=b"# not what was locked\n")
    plan = make_plan()
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert (caught.value.code, caught.value.value) == ("hash-differs", "beta-1.0-py3-none-any.whl")
    assert os.listdir(plan.place.wheels) == ["alpha_part-1.0-py3-none-any.whl"]
    assert not plan.place.is_ready and version_in(plan, "beta") is None


def test_a_damaged_kept_file_is_fetched_anew(make_plan):
    plan = make_plan()
    os.makedirs(plan.place.wheels)
    kept = os.path.join(plan.place.wheels, "beta-1.0-py3-none-any.whl")
    with open(kept, "wb") as file:
        file.write(b"half a file")
    run(plan)
    assert version_in(plan, "beta")[0] == "1.0"


def test_cut_off_in_the_middle_and_resumed(make_plan, source):
    from stf_qgis_plugin.setup.failures import SetupCancelled

    plan, seen = make_plan(), []
    with pytest.raises(SetupCancelled):
        run(plan, seen.append, lambda: any(p.package == "beta" for p in seen))
    assert os.listdir(plan.place.wheels) == ["alpha_part-1.0-py3-none-any.whl"]
    assert plan.place.kept() > 100 and not plan.place.is_ready
    (source / "alpha_part-1.0-py3-none-any.whl").unlink()  # it must not be needed again
    run(plan)
    assert plan.place.is_ready and version_in(plan, "alpha_part")[0] == "1.0"


def test_cancel_stops_pip_within_two_seconds(make_plan, tmp_path, monkeypatch):
    import time

    from stf_qgis_plugin.setup import commands
    from stf_qgis_plugin.setup.failures import SetupCancelled

    slow = commands.Command(commands.interpreter.Interpreter(PYTHON, True), ("-c", "while 1: pass"))
    monkeypatch.setattr(commands, "download", lambda plan, path: slow)
    plan, began = make_plan(), []

    def cancelled():
        return bool(began) and time.monotonic() - began[0] > 0.5

    def tell(progress):
        if progress.step == 2 and not began:
            began.append(time.monotonic())

    with pytest.raises(SetupCancelled):
        run(plan, tell, cancelled)
    assert time.monotonic() - began[0] < 2.5
    plan.place.remove_downloads()
    assert not os.path.exists(plan.place.root)


def test_offline_from_a_folder_of_wheels(make_plan, source):
    from stf_qgis_plugin.setup.failures import SetupError

    plan = make_plan(offline=True)
    assert "--no-index" in install_words(plan) and str(source) in install_words(plan)
    run(plan)
    assert plan.place.is_ready and len(os.listdir(source)) == 3
    make_wheel(source, "gamma", extra=b"# changed\n")
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert caught.value.code == "offline-differs"
    assert (source / "gamma-1.0-py3-none-any.whl").exists()  # the user's file stays
    (source / "gamma-1.0-py3-none-any.whl").unlink()
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert (caught.value.code, caught.value.value) == (
        "offline-incomplete", "gamma-1.0-py3-none-any.whl",
    )  # fmt: skip
    (source / "beta-1.0-py3-none-any.whl").unlink()
    with pytest.raises(SetupError) as caught:
        run(plan)
    assert len(caught.value.log.splitlines()) == 3  # both files are told at once


def install_words(plan):
    from stf_qgis_plugin.setup import commands

    return commands.install(plan, "all.txt").words


def test_pip_settings_of_the_user_do_not_lead_it_astray(make_plan, monkeypatch):
    monkeypatch.setenv("PIP_USER", "1")
    plan = make_plan()
    run(plan)
    assert version_in(plan, "gamma")[1].startswith(plan.place.environment)


def test_another_build_in_the_users_own_folder_is_not_installed(make_plan, tmp_path, monkeypatch):
    """pip prefers version 1.0+other to 1.0, and would then refuse it for its checksum."""
    from dataclasses import replace

    (tmp_path / "own").mkdir()
    make_wheel(tmp_path / "own", "beta", "1.0+other")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "own"))
    plan = replace(make_plan(offline=True), pip_settings={})
    run(plan)
    assert version_in(plan, "beta")[0] == "1.0"


def test_not_used_when_the_test_does_not_go_well(make_plan):
    from stf_qgis_plugin.setup.failures import SetupError

    bad = {**GOOD, "torch": {"devices": [{"name": "cpu", "inference": {"works": False}}]},
           "verdict": "networks do not run: the test image came out wrong"}  # fmt: skip
    plan = make_plan()
    with pytest.raises(SetupError) as caught:
        run(plan, test=lambda python: bad)
    assert caught.value.code == "test-failed" and "came out wrong" in caught.value.value
    assert not plan.place.is_ready


def test_the_real_engine_tests_the_new_environment(make_plan, monkeypatch):
    """These packages hold no PyTorch, and the engine's doctor says so."""
    from stf_qgis_plugin.setup.failures import SetupError
    from stf_qgis_plugin.setup.runner import SetupRun

    with pytest.raises(SetupError) as caught:
        SetupRun(make_plan()).run()
    assert caught.value.code == "test-failed" and "PyTorch" in caught.value.value


def test_removed_with_everything_it_made(make_plan):
    plan = make_plan()
    run(plan)
    plan.place.remove()
    assert not os.path.exists(plan.place.root)
    assert os.path.exists(os.path.dirname(plan.place.root))


def test_half_removed_is_not_ready(make_plan, monkeypatch):
    from stf_qgis_plugin.setup import plan as module

    plan = make_plan()
    run(plan)

    def in_use(folder):
        raise PermissionError("a file is in use")

    with monkeypatch.context() as patch:
        patch.setattr(module.shutil, "rmtree", in_use)
        with pytest.raises(PermissionError):
            plan.place.remove()
    assert plan.place.is_begun and not plan.place.is_ready
    plan.place.remove()
    assert not os.path.exists(plan.place.root)


def test_a_folder_that_is_not_ours_is_left_alone(qgis_app, tmp_path):
    from stf_qgis_plugin.setup.plan import Place

    (tmp_path / "python").mkdir()
    Place(str(tmp_path)).remove()
    assert (tmp_path / "python").is_dir()


@pytest.mark.parametrize("content", ["", "#!/bin/sh\nexit 3\n"])
def test_a_python_that_is_no_python(make_plan, tmp_path, content):
    from stf_qgis_plugin.setup.failures import FAILURES, SetupError

    fake = tmp_path / "python3"
    fake.write_text(content)
    if content:
        fake.chmod(0o755)
    with pytest.raises(SetupError) as caught:
        run(make_plan(base=str(fake)))
    assert caught.value.code == ("no-venv" if content else "no-python")
    assert caught.value.code in FAILURES


def test_a_full_disk_is_told_before_anything_is_made(make_plan, monkeypatch):
    from stf_qgis_plugin.setup.failures import SetupError
    from stf_qgis_plugin.setup.plan import SPARE, Place

    monkeypatch.setattr(Place, "free", lambda self: 10**6)
    plan = make_plan()
    with pytest.raises(SetupError) as caught:
        run(plan)
    lacking = plan.lock.download + plan.lock.disk + SPARE - 10**6
    assert (caught.value.code, int(caught.value.value)) == ("disk-full", lacking)
    assert not os.path.exists(plan.place.root)


SAID = {
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
    "failed: self signed certificate in certificate chain'))": "certificate-unknown",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": "hash-differs",
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device":
        "disk-full",
    "NewConnectionError('Failed to establish a new connection: [Errno -2] Name or service not "
    "known')\nERROR: No matching distribution found for torch==2.13.0": "offline",
    "ERROR: No matching distribution found for torch==2.13.0": "not-found",
    "The virtual environment was not created successfully because ensurepip is not\navailable.":
        "setup-stopped",
    "Error: the moon is full": "setup-stopped",
}  # fmt: skip


@pytest.mark.parametrize("log", SAID)
def test_what_programs_said_is_understood(qgis_app, log):
    from stf_qgis_plugin.setup import failures

    assert failures.code_of(log) == SAID[log]


def test_no_connection_is_told_by_the_real_pip(make_plan):
    """pip is sent to a port where nobody listens."""
    from dataclasses import replace

    from stf_qgis_plugin.setup.failures import SetupError

    settings = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": "",
                "PIP_EXTRA_INDEX_URL": "", "PIP_CONFIG_FILE": os.devnull}  # fmt: skip
    with pytest.raises(SetupError) as caught:
        run(replace(make_plan(), pip_settings=settings))
    assert (caught.value.code, caught.value.value) == ("offline", "")


# --- plans -----------------------------------------------------------------------------------


def test_the_real_lock_files_fit_the_pins(qgis_app):
    """Versions are those of pyproject.toml; every package has hashes, sizes and a licence."""
    import re

    from stf_qgis_plugin.setup import locks

    with open(os.path.join(ROOT, "pyproject.toml"), encoding="utf-8") as file:
        pins = dict(re.findall(r'"([\w-]+)==([\d.]+)"', file.read()))
    computers = [
        ("cuda", locks.Target("linux", "x86_64", (3, 12)), 31),
        ("cpu", locks.Target("linux", "x86_64", (3, 11)), 12),
        ("cpu", locks.Target("win32", "AMD64", (3, 12)), 12),
        ("cpu", locks.Target("darwin", "arm64", (3, 13)), 12),
    ]
    for variant, target, count in computers:
        lock = locks.read(variant, target)
        assert len(lock.packages) == count and lock.unavailable == ()
        versions = {p.name: p.version.partition("+")[0] for p in lock.packages}
        for name in ("torch", "safetensors", "platformdirs"):
            assert versions[name] == pins[name]
        for package in lock.packages:
            assert package.hashes and package.licence and 0 < package.wheel.download
    windows = locks.read("cpu", computers[2][1])
    torch = next(p for p in windows.packages if p.name == "torch")
    assert torch.wheel.name == "torch-2.13.0-cp312-cp312-win_amd64.whl"
    for variant in ("cpu", "cuda"):
        with open(os.path.join(locks.FOLDER, variant + ".txt"), encoding="utf-8") as file:
            assert "://" not in file.read()


def test_processor_or_gpu_by_what_the_driver_can_do(qgis_app, tmp_path):
    from stf_qgis_plugin.setup.locks import Target
    from stf_qgis_plugin.setup.plan import variants

    def summary(target, driver, offline=""):
        found = variants(target, driver, offline)
        return [(v.lock and v.lock.variant, v.advised, v.reason) for v in found]

    linux, windows = Target("linux", "x86_64", (3, 11)), Target("win32", "AMD64", (3, 12))
    one_build = ("cuda", True, "one-build")
    assert summary(linux, "") == [one_build, ("cuda", False, "no-driver")]
    assert summary(linux, "535.54.03") == [one_build, ("cuda", False, "driver-old")]
    assert summary(linux, "580.65") == [
        ("cuda", False, "one-build"), ("cuda", True, "gpu-found"),
    ]  # fmt: skip
    assert summary(windows, "581.2")[0] == ("cpu", True, "")
    assert summary(windows, "581.2")[1] == (None, False, "no-build")
    assert summary(Target("win32", "AMD64", (3, 9)), "")[0][:2] == (None, False)
    name = "torch-2.13.0+cpu-cp311-cp311-manylinux_2_28_x86_64.whl"
    (tmp_path / name).write_bytes(b"")
    assert summary(linux, "", str(tmp_path))[0] == ("cpu", True, "no-gpu")
    # a folder without NVIDIA's libraries is of no use for the GPU, whatever the driver can do
    found = summary(linux, "580.65", str(tmp_path))
    assert found == [("cpu", True, ""), (None, False, "not-in-folder")]


def test_driver_version_is_asked_of_its_own_program(qgis_app, tmp_path):
    from stf_qgis_plugin.setup import driver

    program = tmp_path / "nvidia-smi"
    assert driver.version(str(program)) == ""
    program.write_text("#!/bin/sh\necho 550.90.07\n")
    program.chmod(0o755)
    assert driver.version(str(program)) == "550.90.07"
    program.write_text("#!/bin/sh\necho NVIDIA-SMI has failed\nexit 9\n")
    assert driver.version(str(program)) == ""
    assert (driver.needed("13.0"), driver.needed("12.8")) == (580, 525)


# --- network ---------------------------------------------------------------------------------


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


# --- diagnostics -----------------------------------------------------------------------------


def test_diagnostics_hide_home_folder_and_user_name(qgis_app):
    from stf_qgis_plugin.setup import diagnostics

    def hidden(text):
        return diagnostics.hidden(text, "/home/ana", "ana")

    assert hidden("/home/ana/venv/bin/python") == "~/venv/bin/python"
    assert hidden("/home/anabel/x, analysis of ana") == "/home/anabel/x, analysis of …"
    assert hidden("http://ana:secret@proxy:3128") == "http://…@proxy:3128"
    windows = diagnostics.hidden("C:\\Users\\Ana B\\x", "C:\\Users\\Ana B", "Ana B")
    assert windows == "~\\x"
    assert diagnostics.hidden('{"a": "C:\\\\Users\\\\Ana\\\\x"}', "C:\\Users\\Ana", "Ana") == (
        '{"a": "~\\\\x"}'
    )


def test_the_report_holds_facts_and_the_log(qgis_app):
    from stf_qgis_plugin.setup import diagnostics

    home = os.path.expanduser("~")
    facts = {"engine": "0.1.0", "python": {"executable": home + "/python"}}
    text = diagnostics.report(facts, {"QGIS": "3.22"}, f"cannot open {home}/x.tif")
    assert "QGIS: 3.22" in text and '"engine": "0.1.0"' in text and "cannot open ~/x.tif" in text
    assert home + "/" not in text


def test_the_private_environment_borrows_what_gdal_needs():
    from stf_qgis_plugin.environment import scrubbed

    given = {"PYTHONHOME": "C:\\Q\\apps\\Python312", "GDAL_DATA": "C:\\Q\\share\\gdal",
             "PATH": "C:\\Q\\bin;C:\\Windows"}  # fmt: skip
    more = {"PYTHONHOME": "C:\\Q\\apps\\Python312", "USE_PATH_FOR_GDAL_PYTHON": "YES"}
    found = scrubbed(given, "Windows", "C:\\Q\\apps\\qgis", additions=more, private=True)
    assert found == {"GDAL_DATA": "C:\\Q\\share\\gdal", "PATH": "C:\\Q\\bin;C:\\Windows",
                     "USE_PATH_FOR_GDAL_PYTHON": "YES"}  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of this process is killed")
@pytest.mark.parametrize("step", [1, 2, 3])
def test_killed_in_the_middle_and_begun_anew(make_plan, step):
    """Nothing of the plugin runs any more when QGIS is killed: what lies there must do."""
    import signal

    plan = make_plan()
    child = os.fork()
    if child == 0:
        own = os.getpid()

        def tell(progress):
            if progress.step == step and (step != 2 or progress.package == "beta"):
                os.kill(own, signal.SIGKILL)

        try:
            run(plan, tell)
        finally:
            os._exit(7)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert not plan.place.is_ready
    assert run(plan) is GOOD and plan.place.is_ready
    assert version_in(plan, "gamma")[0] == "1.0"
