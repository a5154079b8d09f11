#!/usr/bin/env bash
# Makes a capture and prints, side by side, what it costs to read it: bench/README.md.
#   bench/table.sh [PACKETS [ROUNDS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packets=${1:-2000000}
rounds=${2:-5}
out=target/bench
capture=$out/capture.pcap
tenth=$out/tenth.pcap

command -v tcpdump tshark ndpiReader >/dev/null || { echo 'tcpdump, tshark and ndpiReader (libndpi-bin) are needed' >&2; exit 1; }
mkdir -p $out
mvn -q -B -P bench test-compile dependency:build-classpath -Dmdep.outputFile=$PWD/$out/classpath -Dmdep.includeScope=test
bench_java() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat $out/classpath)" \
    "-Dlogback.configurationFile=bench/logback.xml" "$@"
}

[ "$(cat $out/packets 2>/dev/null)" = "$packets" ] || {
  bench_java org.driftwood.analysis.MadeCapture $capture "$packets"
  bench_java org.driftwood.analysis.MadeCapture $tenth $((packets / 10))
  echo "$packets" >$out/packets
}
cat $capture >/dev/null

# row NAME COMMAND... : best wall and best CPU seconds of the rounds
row() {
  local name=$1
  shift
  for _ in $(seq "$rounds"); do
    { /usr/bin/env TIMEFORMAT='%R %U %S' bash -c 'time "$@" >/dev/null 2>&1' _ "$@"; } 2>&1
  done | awk -v name="$name" '
    { cpu = $2 + $3; if (NR == 1 || $1 < wall) wall = $1; if (NR == 1 || cpu < best) best = cpu }
    END { printf "| %-58s | %8.3f | %8.3f |\n", name, wall, best }'
}

# stage NAME STAGE : the same of one of ours
stage() {
  bench_java org.driftwood.analysis.Rounds "$2" $capture "${3:-$rounds}" | awk -v name="$1" '
    { printf "| %-58s | %8.3f | %8.3f |\n", name, $1, $2 }'
}

printf '%s packets, %s MB; %s; %s; best of %s\n\n' "$packets" "$(($(stat -c %s $capture) / 1000000))" \
  "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)" "$(date -u +%F)" "$rounds"
printf '| %-58s | %8s | %8s |\n' 'what' 'wall s' 'CPU s'
printf '|%s|%s:|%s:|\n' "$(printf -- '-%.0s' {1..60})" --------- ---------
stage 'reading in blocks of 1 MiB' READ
stage 'Driftwood, packets found' RECORDS
stage 'Driftwood, packets decoded' DECODE
stage 'Driftwood, full analysis, excerpt written' FULL
row 'tcpdump -w /dev/null udp port 3544' tcpdump -r $capture -w /dev/null udp port 3544
row 'tcpdump -nn' tcpdump -nn -r $capture
row 'ndpiReader' ndpiReader -q -i $capture
stage 'pcap4j, each frame dissected' PCAP4J 1
rounds=1 row 'tshark, a tenth of the packets' tshark -r $tenth
