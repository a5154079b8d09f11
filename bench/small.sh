#!/usr/bin/env bash
# From sending a small capture to its finished report, beside what tshark needs to print the same file: bench/README.md.
#   bench/small.sh [FILE...]      all captures of the tests' laboratory, if none is named; median of nine turns
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
turns=9
port=18544
captures=("$@")
[ ${#captures[@]} -gt 0 ] || captures=(src/test/resources/captures/*.pcap*)
command -v tshark curl >/dev/null || { echo 'tshark and curl are needed' >&2; exit 1; }
mvn -q -B -DskipTests package
data=$(mktemp -d)
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar target/driftwood.jar --server.port=$port --driftwood.data-dir="$data" \
  --driftwood.limits.submissions-per-hour=1000000 >"$data/log" 2>&1 &
portal=$!
trap 'kill $portal; wait $portal 2>/dev/null || true; rm -rf "$data"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/"; do kill -0 $portal; sleep 0.2; done

# send FILE : milliseconds from sending to the event that the report is done
send() {
  local began ended id
  began=$(date +%s%N)
  id=$(curl -sf -X POST --data-binary "@$1" -H 'Content-Type: application/octet-stream' "http://127.0.0.1:$port/api/v1/submissions" |
    sed 's/.*"id":"\([^"]*\)".*/\1/')
  curl -sfN "http://127.0.0.1:$port/api/v1/submissions/$id/events" | grep -q '"state":"DONE"'
  ended=$(date +%s%N)
  echo $(((ended - began) / 1000000))
}

# print FILE : milliseconds that tshark prints it in
print() {
  local began ended
  began=$(date +%s%N)
  tshark -r "$1" >/dev/null 2>&1
  ended=$(date +%s%N)
  echo $(((ended - began) / 1000000))
}

median() { sort -n | sed -n "$(((turns + 1) / 2))p"; }

for _ in 1 2 3 4 5; do for capture in "${captures[@]}"; do send "$capture" >/dev/null; done; done
printf '| %-34s | %9s | %10s | %9s |\n' capture bytes 'portal ms' 'tshark ms'
printf '|%s|%s:|%s:|%s:|\n' "$(printf -- '-%.0s' {1..36})" ---------- ----------- ----------
for capture in "${captures[@]}"; do
  ours=$(for _ in $(seq $turns); do send "$capture"; done | median)
  theirs=$(for _ in $(seq $turns); do print "$capture"; done | median)
  printf '| %-34s | %9s | %10s | %9s |\n' "$(basename "$capture")" "$(stat -c %s "$capture")" "$ours" "$theirs"
done
