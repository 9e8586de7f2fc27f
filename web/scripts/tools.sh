#!/bin/sh
# The web app needs Node 20.19 or later; installs its packages when the lock file asks for others than are there.
command -v node >/dev/null 2>&1 || { echo "The web app needs Node 20.19 or later, and there is no 'node' on the path. Install Node (Debian: nodejs, npm) and run again." >&2; exit 1; }
command -v npm >/dev/null 2>&1 || { echo "The web app needs npm beside Node, and there is no 'npm' on the path. Install it (Debian: npm) and run again." >&2; exit 1; }
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || {
  echo "The web app needs Node 20.19 or later; this is Node $(node --version). Install a newer one and run again." >&2
  exit 1
}
stamp=node_modules/.lock.sum
sum=$(cksum package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ]; then
  npm ci --no-audit --no-fund --loglevel=error || exit 1
  printf '%s\n' "$sum" >"$stamp"
fi
