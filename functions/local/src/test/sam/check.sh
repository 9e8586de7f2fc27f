#!/usr/bin/env bash
# check.sh TOOLS TEMPLATE: checks the template by SAM, without an AWS account and, after the first run, without a network.
#   tools     SAM in a Python environment in the folder TOOLS, made once
#   expand    SAM's own translator makes CloudFormation of it, within CloudFormation's limits
#   lint-cfn  cfn-lint on that (dangling references, wrong values, circles: the source hides them)
#   lint      sam validate --lint on the source
#   artifacts every CodeUri is there, with the handlers' classes inside
#   build     sam build, and the same look at what it wrote
# One line a step: ok, FAILED or SKIPPED, its name and a sentence; what a failed step printed follows, indented. SAM_CHECK_REQUIRED=1 fails what it would skip.
set -uo pipefail
umask 022
tools=${1:?usage: check.sh TOOLS TEMPLATE}
template=${2:?usage: check.sh TOOLS TEMPLATE}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$(dirname "$template")" && pwd)

say() { printf '%s %s %s\n' "$@"; }
skip() { [ "${SAM_CHECK_REQUIRED:-0}" = 1 ] && say FAILED "$@" || say SKIPPED "$@"; }
skip_all() { for step in tools expand lint-cfn lint artifacts build; do skip "$step" "$1"; done; exit; }
step() { # name, command...
  local name=$1 out; shift
  if out=$("$@" 2>&1); then say ok "$name" "$(grep -m1 Succeeded <<<"$out" || tail -n 1 <<<"$out")"; return 0; fi
  say FAILED "$name" "${*##*/}"; sed 's/^/  /' <<<"$out"; return 1
}

command -v python3 >/dev/null || skip_all "python3 is missing (apt-get install python3-venv)"
python3 -c 'import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || skip_all "python3 is older than 3.10 or has no venv (apt-get install python3-venv)"
stamp=$tools/$(sha256sum "$here/requirements.txt" | cut -c1-16)
if [ ! -f "$stamp" ]; then
  rm -rf "$tools"
  mkdir -p "$tools"
  python3 -m venv "$tools" >"$tools/pip.log" 2>&1 &&
    "$tools/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-compile --retries 1 --timeout 30 --no-deps -r "$here/requirements.txt" >>"$tools/pip.log" 2>&1 ||
    skip_all "SAM could not be installed, probably for want of a network: $(tail -n 1 "$tools/pip.log")"
  touch "$stamp"
fi

# never a word to AWS: no telemetry, no account, no metadata service
export SAM_CLI_TELEMETRY=0 AWS_EC2_METADATA_DISABLED=true AWS_DEFAULT_REGION=us-east-1 AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null __SAM_CLI_APP_DIR=$tools/home
unset AWS_PROFILE AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
mkdir -p "$tools/home"
step tools "$tools/bin/sam" --version

if step expand "$tools/bin/python" "$here/expand.py" "$template" "$tools/expanded.json"; then
  step lint-cfn "$tools/bin/cfn-lint" --template "$tools/expanded.json"
else
  skip lint-cfn "the template does not expand"
fi
step lint "$tools/bin/sam" validate --lint --template "$template"

missing=$(sed -nE 's/^ *CodeUri: *([^ ]+).*/\1/p' "$template" | sort -u | while read -r uri; do [ -e "$root/$uri" ] || echo "$uri"; done)
if [ -n "$missing" ]; then
  for step in artifacts build; do skip "$step" "mvn package has not made $(paste -sd' ' <<<"$missing")"; done
  exit
fi
step artifacts "$tools/bin/python" "$here/artifacts.py" "$template"
build() {
  "$tools/bin/sam" build --template "$template" --build-dir "$root/.aws-sam/build" && "$tools/bin/python" "$here/artifacts.py" "$root/.aws-sam/build/template.yaml"
}
step build build
