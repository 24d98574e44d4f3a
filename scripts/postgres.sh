#!/usr/bin/env bash
# A PostgreSQL server that is thrown away. Sourced it gives start_postgres and stop_postgres; run by itself it starts
# one in a folder of its own, prints its address, and stops it when its input ends.

postgres_bin=""

# PostgreSQL's programs refuse to run as root.
as_owner() {
  if [[ $EUID -eq 0 ]]; then (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); else "$@"; fi
}

postgres_programs() { ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin 2>/dev/null | sort -V | tail -1; }

stop_postgres() { # folder
  [[ -n $postgres_bin ]] && as_owner "$postgres_bin/pg_ctl" -D "$1/pg" -m immediate stop >/dev/null 2>&1
  postgres_bin=""
}

# Starts a server in a folder, with more of its settings; postgres_url is its address, with a role that may make
# databases and nothing more, as a programme's own server gives it. Fails where there is none to start.
start_postgres() { # folder, settings …
  local work=$1 bin port
  shift
  bin=$(postgres_programs)
  [[ -n $bin ]] || return 1
  chmod 711 "$work"
  mkdir "$work/pg"
  [[ $EUID -eq 0 ]] && chown postgres "$work/pg"
  as_owner "$bin/initdb" -D "$work/pg" -U owner -A trust -E UTF8 --no-locale >"$work/initdb.log" 2>&1 \
    || { cat "$work/initdb.log" >&2; return 1; }
  port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  as_owner "$bin/pg_ctl" -D "$work/pg" -w -l "$work/pg/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off $*" start >/dev/null \
    || { as_owner cat "$work/pg/log" >&2; return 1; }
  postgres_bin=$bin
  "$bin/psql" -q "postgres://owner@127.0.0.1:$port/postgres" -c 'create role minga login createdb' || return 1
  postgres_url="postgres://minga@127.0.0.1:$port/postgres"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -uo pipefail
  folder=$(mktemp -d)
  trap 'stop_postgres "$folder"; rm -rf "$folder"' EXIT
  trap '' INT
  start_postgres "$folder" "$@" || exit 1
  echo "$postgres_url"
  cat >/dev/null
fi
