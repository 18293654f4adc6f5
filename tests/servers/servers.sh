#!/usr/bin/env bash
# servers.sh start|stop|info NAME...  ("all" names every server that the tests speak to)
# Starts run one after another, so that two installs never meet in apt. The exit status counts the failures.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
verb="${1:?usage: servers.sh start|stop|info NAME...}"; shift
names=()
for n in "$@"; do
  case "$n" in
    all) names+=(mail wordpress mediawiki shaarli nostr activitypub bsky-network ghost) ;;
    *) [ -f "$here/$n/start.sh" ] || { echo "unknown server: $n" >&2; exit 2; }; names+=("$n") ;;
  esac
done
failed=0
for n in "${names[@]}"; do
  began=$SECONDS
  case "$verb" in
    start) "$here/$n/start.sh" >/dev/null && echo "ok   $n ($((SECONDS - began)) s)" >&2 || { echo "FAIL $n" >&2; failed=$((failed + 1)); } ;;
    stop) "$here/$n/stop.sh" || failed=$((failed + 1)) ;;
    info) cat "${SOCIALCRM_TEST_SERVERS:-${TMPDIR:-/var/tmp}/socialcrm-servers}/$n/info.json" ;;
    *) echo "unknown verb: $verb" >&2; exit 2 ;;
  esac
done
exit "$failed"
