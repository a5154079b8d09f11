#!/usr/bin/env bash
# What the pages of a large report cost beside those of a small one: bench/README.md.
#   bench/report.sh [LARGE [SMALL [TURNS]]]      100000 packets, 100, 21 turns
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
large=${1:-100000}
small=${2:-100}
turns=${3:-21}
port=18545
out=target/bench
origin=http://127.0.0.1:$port
command -v curl >/dev/null || { echo 'curl is needed' >&2; exit 1; }
mkdir -p $out
mvn -q -B -DskipTests package
mvn -q -B -P bench test-compile dependency:build-classpath -Dmdep.outputFile=$PWD/$out/classpath -Dmdep.includeScope=test
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# made CLASS FILE PACKETS
made() { $java -cp "target/test-classes:target/classes:$(cat $out/classpath)" "org.driftwood.analysis.$1" "$out/$2" "$3"; }
for packets in "$small" "$large"; do
  made BubbleCapture "one-$packets.pcap" "$packets"
  made MadeCapture "many-$packets.pcap" $((packets * 10 / 3)) # three of ten are Teredo
done

data=$(mktemp -d)
$java -Xmx1g -jar target/driftwood.jar --server.port=$port --driftwood.data-dir="$data" \
  --driftwood.limits.submissions-per-hour=1000000 --driftwood.limits.excerpt-size=256MB >"$data/log" 2>&1 &
portal=$!
trap 'kill $portal; wait $portal 2>/dev/null || true; rm -rf "$data"' EXIT
until curl -sf -o /dev/null "$origin/"; do kill -0 $portal; sleep 0.2; done

# sent FILE : the id, when its report is there
sent() {
  local id
  id=$(curl -sf -T "$out/$1" "$origin/api/v1/submissions/" | sed 's/.*"id":"\([^"]*\)".*/\1/')
  curl -sfN "$origin/api/v1/submissions/$id/events" | grep -q '"state":"DONE"'
  echo "$id"
}

# median PATH : milliseconds to the page's last byte
median() {
  for _ in $(seq "$turns"); do curl -sf -o /dev/null -w '%{time_total}\n' "$origin$1"; done |
    sort -n | sed -n "$(((turns + 1) / 2))p" | awk '{ printf "%.1f", $1 * 1000 }'
}

# number ID PLACE : the number of the packet at that place
number() { curl -sf "$origin/api/v1/submissions/$1/packets?cursor=$2&limit=1" | sed 's/^{"items":\[{"number":\([0-9]*\).*/\1/'; }

# listed ID : how many packets can be looked at
listed() { curl -sf "$origin/api/v1/submissions/$1/report" | sed 's/.*"listed":\([0-9]*\).*/\1/'; }

# row KIND NAME SMALL_PATH LARGE_PATH
row() {
  local s l
  s=$(median "$3")
  l=$(median "$4")
  printf '| %-18s | %-26s | %9s | %9s | %6s |\n' "$1" "$2" "$s" "$l" "$(awk -v s="$s" -v l="$l" 'BEGIN { printf "%.1f", l / s }')"
}

printf '| %-18s | %-26s | %9s | %9s | %6s |\n' capture page "$small" "$large" times
printf '|%s|%s|%s:|%s:|%s:|\n' -------------------- ---------------------------- ---------- ---------- -------
for kind in one many; do
  few=$(sent $kind-"$small".pcap)
  lot=$(sent $kind-"$large".pcap)
  name=$([ $kind = one ] && echo 'one conversation' || echo 'many conversations')
  last_few=$(($(listed "$few") - 1))
  last_lot=$(($(listed "$lot") - 1))
  for _ in $(seq 100); do # warm
    for id in "$few" "$lot"; do curl -sf "$origin/s/$id" "$origin/s/$id/packets" "$origin/s/$id/conversations" >/dev/null || true; done
  done
  row "$name" report "/s/$few" "/s/$lot"
  row "$name" 'packets, the first' "/s/$few/packets" "/s/$lot/packets"
  row "$name" 'packets, in the middle' "/s/$few/packets?from=$(number "$few" $((last_few / 2)))" "/s/$lot/packets?from=$(number "$lot" $((last_lot / 2)))"
  row "$name" 'packets, the last' "/s/$few/packets?from=$(number "$few" $((last_few > 25 ? last_few - 24 : 0)))" "/s/$lot/packets?from=$(number "$lot" $((last_lot - 24)))"
  row "$name" 'packets of one kind' "/s/$few/packets?kind=BUBBLE_FROM_SERVER" "/s/$lot/packets?kind=BUBBLE_FROM_SERVER"
  row "$name" conversations "/s/$few/conversations" "/s/$lot/conversations"
done
