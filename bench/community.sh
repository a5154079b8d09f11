#!/usr/bin/env bash
# Fills a database with few and with many submissions' shares, once, and prints how long the findings take: bench/README.md.
#   bench/community.sh [h2|postgres [SUBMISSIONS...]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
database=${1:-h2}
shift || true
[ $# -gt 0 ] || set -- 1000 1000000
out=target/bench
mkdir -p $out
mvn -q -B -P bench test-compile dependency:build-classpath -Dmdep.outputFile=$PWD/$out/classpath -Dmdep.includeScope=test
figures=()
for number; do
  # each in a Java of its own, so that the later one does not find all compiled
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx4g -cp "target/test-classes:target/classes:$(cat $out/classpath)" \
    org.driftwood.community.CommunityLoad "$database" "$number" >"$out/community-$database-$number.tsv"
  figures+=("$out/community-$database-$number.tsv")
done
paste "${figures[@]}" | awk -F '\t' -v database="$database" '{
  printf "| %s | `%s` |", database, $1
  for (i = 2; i <= NF; i += 3) printf " %s | %s |", $i, $(i + 1)
  printf " %.2f |\n", $NF / $3
}'
