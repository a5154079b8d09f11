#!/bin/sh
# A community whose truth is known, on both databases, and how right the portal is about it: src/test/simulate.sh [NETWORKS, 60 if not said]
set -eu
cd "$(dirname "$0")/../.."
rm -rf target/simulator
mkdir -p target/simulator
mvn -o -q test-compile
log=target/simulator/log
mvn -o -B toolchains:select-jdk-toolchain@select-jdk surefire:test -Dtest='SimulatorTests*' -Dsimulator.networks="${1:-60}" > $log 2>&1 || failed=yes
echo '| database | networks | submissions | taken back | words right, of those where 10 networks looked | bands that a cheat moved | counts exact | s |'
echo '|---|---:|---:|---:|---|---:|---|---:|'
cat target/simulator/*.md
if [ -n "${failed:-}" ]; then
	echo "not as it should be; see $log"
	exit 1
fi
