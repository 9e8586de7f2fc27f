#!/usr/bin/env bash
# start.sh [PORT]: LocalStack without Docker and, after the first run, without a network; deploy.py puts the template into it.
# Prints "ready ADDRESS PYTHON" and lasts until Ctrl-C, or until the process ends that holds the other end of its input. PORT 0, the default, takes a free one.
# JAVA_HOME is the JDK 25 that DynamoDB Local and the functions run on. What the machine lacks is named after SKIPPED. All it makes lies in .tools/localstack.
set -euo pipefail
umask 022
here=$(cd "$(dirname "$0")" && pwd)
tools=$(cd "$here/../../../../.." && pwd)/.tools/localstack
skip() { echo "SKIPPED $1"; exit 75; }

grep -qsE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "${JAVA_HOME:-}/release" || skip "JAVA_HOME is no JDK 25"
command -v python3 >/dev/null || skip "python3 is missing (apt-get install python3-venv)"
python3 -c 'import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || skip "python3 is older than 3.11 or has no venv (apt-get install python3-venv)"
stamp=$tools/$(cat "$here/requirements.txt" "$here/pom.xml" | sha256sum | cut -c1-16)
mkdir -p "$tools"
exec 9>"$tools.lock"
flock 9 # two that start at once install once
if [ ! -f "$stamp" ]; then
  command -v mvn >/dev/null || skip "mvn is missing, which fetches DynamoDB Local and Lambda's runtime client"
  rm -rf "$tools"
  mkdir -p "$tools"
  python3 -m venv "$tools/venv" >"$tools/install.log" 2>&1 &&
    "$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile --retries 1 --timeout 30 --no-deps -r "$here/requirements.txt" >>"$tools/install.log" 2>&1 ||
    skip "LocalStack could not be installed, probably for want of a network: $(tail -n 1 "$tools/install.log")"
  for part in dynamodb lambda; do
    mvn -q -B -f "$here/pom.xml" -P "$part" dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$tools/$part.classpath" >>"$tools/install.log" 2>&1 ||
      skip "the jars of $part could not be fetched: $(grep -m1 ERROR "$tools/install.log")"
  done
  touch "$stamp"
fi

# One folder and one log a run; what was left by one that was killed goes.
for left in "$tools"/run/*; do
  owner=${left##*/}
  kill -0 "${owner%.log}" 2>/dev/null || rm -rf "$left"
done
exec 9>&-
run=$tools/run/$$
lib=$run/var/lib/localstack/lib
mkdir -p "$run/tmp" "$lib/dynamodb-local/2" "$lib/java/21/bin"
touch "$lib/dynamodb-local/2/DynamoDBLocal.jar" # LocalStack would download its own, and a Java
cat >"$lib/java/21/bin/java" <<'JAVA'
#!/usr/bin/env bash
while [ "$1" != -jar ]; do shift; done
shift 2
exec $(command -v setpriv >/dev/null && echo setpriv --pdeathsig KILL) "$JDK/bin/java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.io.tmpdir="$TMPDIR" -cp "$DYNAMODB_CLASSPATH" software.amazon.dynamodb.services.local.main.ServerRunner "$@"
JAVA
chmod +x "$lib/java/21/bin/java"

export JDK=$JAVA_HOME DYNAMODB_CLASSPATH LAMBDA_CLASSPATH TMPDIR=$run/tmp FILESYSTEM_ROOT=$run
DYNAMODB_CLASSPATH=$(<"$tools/dynamodb.classpath")
LAMBDA_CLASSPATH=$(<"$tools/lambda.classpath")
export OVERRIDE_IN_DOCKER=0 DISABLE_EVENTS=1 SKIP_SSL_CERT_DOWNLOAD=1 DNS_ADDRESS=0 SQS_ENDPOINT_STRATEGY=path S3_SKIP_SIGNATURE_VALIDATION=0
export DYNAMODB_IN_MEMORY=1 PROVIDER_OVERRIDE_DYNAMODB=v2 PROVIDER_OVERRIDE_DYNAMODBSTREAMS=v2
# What AWS does after a minute comes after a second, nobody looks for work more seldom than that, a function may start slowly on a busy machine, and one that rests gives its memory back.
export LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT=90 LAMBDA_KEEPALIVE_MS=120000 LAMBDA_RETRY_BASE_DELAY=1 LAMBDA_EVENT_SOURCE_MAPPING_MAX_BACKOFF_ON_ERROR_SEC=1 LAMBDA_EVENT_SOURCE_MAPPING_MAX_BACKOFF_ON_EMPTY_POLL_SEC=1
exec 3>&1 >"$run.log" 2>&1
exec "$tools/venv/bin/python" "$here/host.py" "${1:-0}"
