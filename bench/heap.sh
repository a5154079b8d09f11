#!/usr/bin/env bash
# Analyses a stream of some 10 GB that is made on the fly and prints the live heap after each gigabyte: bench/README.md.
#   bench/heap.sh [PACKETS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=target/bench
mkdir -p $out
mvn -q -B -P bench test-compile dependency:build-classpath -Dmdep.outputFile=$PWD/$out/classpath -Dmdep.includeScope=test
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat $out/classpath)" \
  -Dlogback.configurationFile=bench/logback.xml org.driftwood.analysis.LongStream $out "${1:-29000000}"
