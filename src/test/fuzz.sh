#!/bin/sh
# Lets every fuzz target think of new inputs, one after the other: src/test/fuzz.sh [SECONDS in all, an hour if not said]
# It stops at the first finding, whose input then lies in src/test/resources/…/CLASSInputs/METHOD and is a test from now on.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-3600}
targets=$(grep -rl '@FuzzTest' src/test/java | sort | while read -r file; do
	class=$(echo "${file#src/test/java/}" | sed 's/\.java$//; s#/#.#g')
	sed -n '/@FuzzTest/,/void/ s/.*void \([A-Za-z]*\)(.*/\1/p' "$file" | sed "s/^/$class#/"
done)
each=$((seconds / $(echo "$targets" | wc -l)))
mkdir -p target
mvn -o -q test-compile
for target in $targets; do
	inputs="src/test/resources/$(echo "${target%#*}" | tr . /)Inputs/${target#*#}"
	mkdir -p "$inputs"
	log="target/fuzz-${target##*.}.log"
	if ! JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${each}s" mvn -o -B toolchains:select-jdk-toolchain@select-jdk surefire:test -Dtest="$target" > "$log" 2>&1; then
		echo "$target: a finding, or it did not run; see $log"
		exit 1
	fi
	rmdir -p --ignore-fail-on-non-empty "$inputs"
	echo "$target: $(sed -n 's/.*Done \([0-9]* runs in [0-9]* second(s)\).*/\1/p' "$log"), nothing found"
done
