#!/usr/bin/env bash
# A private PostgreSQL 15 cluster on loopback, run by an unprivileged account, with one database per run.
SERVER_NAME=postgres
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$here/../lib/common.sh"

if serving postgres; then info; exit 0; fi
need_apt postgresql postgresql-client
bin="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)"

# initdb refuses root, so root hands the cluster to the package's own account.
as=()
if [ "$(id -u)" = 0 ]; then
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$STATE")
  install -d -o postgres -g postgres -m 700 "$STATE/data" "$STATE/socket"
else
  mkdir -p -m 700 "$STATE/data" "$STATE/socket"
fi

user=scrm password=scrm-local database=scrm
p="$(port "${POSTGRES_PORT:-55432}")"
if [ ! -f "$STATE/data/PG_VERSION" ]; then
  log "initdb"
  pw="$(mktemp)"; printf '%s' "$password" > "$pw"; chmod 644 "$pw"
  "${as[@]}" "$bin/initdb" -D "$STATE/data" -U "$user" -A scram-sha-256 --pwfile="$pw" \
    -E UTF8 --locale=C.UTF-8 --no-sync >"$STATE/initdb.log" 2>&1 || { tail -5 "$STATE/initdb.log" >&2; die initdb; }
  rm -f "$pw"
fi
# Durability is switched off: the data is thrown away with the test run.
spawn postgres "${as[@]}" "$bin/postgres" -D "$STATE/data" -p "$p" \
  -c listen_addresses=$HOST -c unix_socket_directories="$STATE/socket" \
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB
export PGPASSWORD="$password"
for ((i = 0; i < 120; i++)); do
  psql -h $HOST -p "$p" -U "$user" -d postgres -Atqc 'select 1' >/dev/null 2>&1 && break
  running postgres || { tail -5 "$STATE/postgres.log" >&2; die "postgres ended while starting"; }
  sleep 0.25
done
psql -h $HOST -p "$p" -U "$user" -d postgres -Atqc "select 1 from pg_database where datname='$database'" | grep -q 1 \
  || psql -h $HOST -p "$p" -U "$user" -d postgres -qc "create database $database"
publish <<JSON
{"server":"postgres","host":"$HOST","port":$p,"user":"$user","password":"$password","database":"$database",
 "url":"postgresql://$user:$password@$HOST:$p/$database",
 "dotnet":"Host=$HOST;Port=$p;Username=$user;Password=$password;Database=$database"}
JSON
