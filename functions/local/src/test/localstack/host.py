"""host.py PORT: LocalStack 4.13.1 in this process, as start.sh prepares it. No file of the installed package is changed; before it starts,
  - two shims let it, which was made on Python 3.13, run on 3.11 and 3.12;
  - functions run as processes of the JDK, which it would start in Docker;
  - links may be signed with the key in SIGNING_KEY.
"""
import concurrent.futures
import http.server
import os
import platform
import queue
import shutil
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
import typing
import urllib.request
import uuid
import zipfile

PORT = int(sys.argv[1])
if PORT == 0:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        PORT = free.getsockname()[1]
ADDRESS = f"127.0.0.1:{PORT}"
os.environ.update(GATEWAY_LISTEN=ADDRESS, LOCALSTACK_HOST=ADDRESS)

if sys.version_info < (3, 12):  # uuid5 takes bytes from 3.12 on, and a key of KMS needs it
    import hashlib
    of_text = uuid.uuid5
    uuid.uuid5 = lambda namespace, name: (
        uuid.UUID(bytes=hashlib.sha1(namespace.bytes + name).digest()[:16], version=5) if isinstance(name, bytes) else of_text(namespace, name))

import localstack.config as config  # noqa: E402

if sys.version_info < (3, 13):  # the annotation "Lock | None" fails where Lock is no class yet
    import importlib.util
    import plux  # noqa: F401  what the module below imports must see the real Lock
    lock, threading.Lock = threading.Lock, typing.Any
    try:
        spec = importlib.util.spec_from_file_location(
            "localstack.packages.api", os.path.join(os.path.dirname(config.__file__), "packages", "api.py"))
        sys.modules[spec.name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[spec.name])
    finally:
        threading.Lock = lock

import psutil  # noqa: E402
from localstack.services.lambda_.invocation import runtime_executor  # noqa: E402
from localstack.services.lambda_.invocation.lambda_models import InvocationResult  # noqa: E402
from localstack.services.s3 import presigned_url  # noqa: E402

presigned_url.DEFAULT_PRE_SIGNED_SECRET_ACCESS_KEY = os.environ.get("SIGNING_KEY", "test")


def native_client():
    """A library of the runtime client, which else every function's process writes anew to one place, under the feet of the others."""
    machine = platform.machine().replace("aarch64", "aarch_64")
    jar = next(jar for jar in os.environ["LAMBDA_CLASSPATH"].split(os.pathsep) if "runtime-interface-client" in jar)
    with zipfile.ZipFile(jar) as archive:
        return archive.extract(f"jni/libaws-lambda-jni.linux-{machine}.so", os.environ["FILESYSTEM_ROOT"])


NATIVE_CLIENT = native_client()


class RuntimeApi(http.server.BaseHTTPRequestHandler):
    """Lambda's Runtime API, to one function's process."""
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, code, body=b"", **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):  # the next event
        process = self.server.function
        if not process.ready.done():
            process.ready.set_result(True)
        event = process.events.get()
        if event is None:
            return self.answer(410)
        self.answer(200, event["payload"].encode(), Content_Type="application/json", Lambda_Runtime_Aws_Request_Id=event["invoke-id"],
                    Lambda_Runtime_Deadline_Ms=str(int((time.time() + process.config.timeout) * 1000)),
                    Lambda_Runtime_Invoked_Function_Arn=event["invoked-function-arn"], Lambda_Runtime_Trace_Id=event.get("trace-id", ""))

    def do_POST(self):  # an event's answer or error, or that of the start
        body = self.chunks() if "chunked" in self.headers.get("Transfer-Encoding", "") else self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.answer(202)
        process, (request, what) = self.server.function, self.path.split("/")[-2:]
        if (request, what) == ("init", "error"):
            process.ends(body)
        elif (answer := process.answers.get(request)) and not answer.done():
            answer.set_result((body, what == "error"))

    def chunks(self):
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body


class FunctionProcess(runtime_executor.RuntimeExecutor):
    """One execution environment of a function: a JVM that AWS's runtime client runs in."""

    def __init__(self, id, function_version):
        super().__init__(id, function_version)
        self.config = function_version.config
        self.events, self.answers, self.ready = queue.Queue(), {}, concurrent.futures.Future()
        self.process = self.server = self.log = None

    def get_address(self):
        return "127.0.0.1"

    def get_endpoint_from_executor(self):
        return "127.0.0.1"

    def get_runtime_endpoint(self):
        return "http://127.0.0.1/none"

    @classmethod
    def cleanup_version(cls, function_version):
        pass

    @classmethod
    def validate_environment(cls):
        return True

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    def start(self, env_vars):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), RuntimeApi)
        self.server.daemon_threads, self.server.function = True, self
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        code = str(self.config.code.get_unzipped_code_location())
        environment = {name: str(value) for name, value in env_vars.items()} | {
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.server.server_port}", "LAMBDA_TASK_ROOT": code, "PATH": os.environ["PATH"], "TZ": "UTC"}
        scratch = os.path.join(config.dirs.tmp, f"function-{self.id}")
        os.makedirs(scratch)
        self.log = open(os.path.join(scratch, "log"), "wb+")
        self.process = subprocess.Popen(
            [os.path.join(os.environ["JDK"], "bin", "java"), f"-Xmx{self.config.memory_size}m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
             "--enable-native-access=ALL-UNNAMED", f"-Djava.io.tmpdir={scratch}",
             f"-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI={NATIVE_CLIENT}",
             "-cp", os.pathsep.join([code, os.path.join(code, "lib", "*"), os.environ["LAMBDA_CLASSPATH"]]),
             "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", self.config.handler],
            cwd=code, env=environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT)
        threading.Thread(target=self.watch, daemon=True).start()
        self.ready.result(timeout=90)

    def watch(self):
        self.ends(f'{{"errorType":"Runtime.ExitError","errorMessage":"the process ended with {self.process.wait()}"}}'.encode())

    def ends(self, error):
        if not self.ready.done():
            self.ready.set_exception(runtime_executor.LambdaRuntimeException(error.decode(errors="replace") + "\n" + self.get_logs()[-2000:]))
        for answer in list(self.answers.values()):
            if not answer.done():
                answer.set_result((error, True))

    def invoke(self, payload):
        request, limit = payload["invoke-id"], self.config.timeout
        answer = self.answers[request] = concurrent.futures.Future()
        logged = self.log.seek(0, os.SEEK_END)
        self.events.put(payload)
        try:
            body, is_error = answer.result(timeout=limit)
        except concurrent.futures.TimeoutError:
            body, is_error = f'{{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: {request} Error: Task timed out after {limit:.2f} seconds"}}'.encode(), True
            self.process.kill()
        finally:
            del self.answers[request]
        return InvocationResult(request, body, is_error=is_error, logs=self.get_logs()[logged:] or f"START {request}\nEND {request}\n")

    def stop(self):
        self.events.put(None)
        if self.process and self.process.poll() is None:
            self.process.kill()
        if self.server:
            threading.Thread(target=lambda: (self.server.shutdown(), self.server.server_close()), daemon=True).start()

    def get_logs(self):
        with open(self.log.name, "rb") as log:
            return log.read().decode(errors="replace")


runtime_executor.get_runtime_executor = lambda: FunctionProcess


def say_when_ready():
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while True:
        try:
            opener.open(f"http://{ADDRESS}/_localstack/health", timeout=2).close()
            return os.write(3, f"ready http://{ADDRESS} {sys.executable}\n".encode())
        except OSError:
            time.sleep(0.1)


def end(*_):
    """With all that was started, at once: nothing here is worth an orderly end."""
    for process in psutil.Process().children(recursive=True):
        try:
            process.kill()
        except psutil.NoSuchProcess:
            pass
    shutil.rmtree(os.environ["FILESYSTEM_ROOT"], ignore_errors=True)
    os._exit(0)


def end_with_input():
    """A pipe ends when the process at its other end does, however that comes."""
    while os.read(0, 1024):
        pass
    end()


if __name__ == "__main__":
    os.makedirs(config.dirs.tmp, exist_ok=True)
    from localstack.runtime.main import main
    threading.Thread(target=say_when_ready, daemon=True).start()
    if stat.S_ISFIFO(os.fstat(0).st_mode):
        threading.Thread(target=end_with_input, daemon=True).start()
    try:
        main()
    finally:
        end()
