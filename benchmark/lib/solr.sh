# SolrCloud on this machine: the nodes of the tests, each a process.

# solr_server: builds what they run on, unless it is there; fails if it can't be got
solr_server() {
  local folder=$cache/solr-server source
  source=$(cd src/test/solr && find . -type f -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-16)
  if [ "$(cat "$folder/source" 2>/dev/null)" != "$source" ]; then
    say "building SolrCloud's nodes"
    rm -rf "$folder"
    cp -r src/test/solr "$folder"
    mvn -B -ntp -q -f "$folder/pom.xml" package >"$cache/solr-server.log" 2>&1 || return 1
    echo "$source" >"$folder/source"
  fi
}

# start_solr NODES: what they are called is then in $solr_hosts, $solr_pids and $solr_folders
start_solr() {
  coproc solr_nodes { exec "${driver[@]}" -Xmx64m -Djava.io.tmpdir="$work" -Dlookalike.solr="$cache/solr-server/lib" \
    io.github.lookalike.benchmark.SolrLaboratory "$1" "${solr_node[@]}" 2>>"$work/solr.err"; }
  laboratory=$!
  local answers=${solr_nodes[0]}
  read -r solr_hosts <&"$answers" && read -ra solr_pids <&"$answers" && read -ra solr_folders <&"$answers" \
    || { cat "$work/solr.err" >&2; fail "SolrCloud did not start"; }
}

# The end of their input ends them all.
stop_solr() {
  [ -n "${laboratory:-}" ] || return 0
  local input=${solr_nodes[1]} ended=$laboratory
  laboratory=
  exec {input}>&-
  wait "$ended"
}

# solr_cpu: CPU seconds of the nodes so far
solr_cpu() {
  for pid in "${solr_pids[@]}"; do cat "/proc/$pid/stat"; done \
    | awk -v ticks="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); sum += $12 + $13 } END { printf "%.2f", sum / ticks }'
}

# solr_memory FIELD: megabytes of all nodes: RssAnon is heap and the like, RssFile what they have mapped of their indexes
solr_memory() {
  for pid in "${solr_pids[@]}"; do cat "/proc/$pid/status"; done \
    | awk -v field="$1:" '$1 == field { sum += $2 } END { printf "%d", sum / 1024 }'
}

# solr_disk PART: megabytes of a collection's copies: index or tlog
solr_disk() {
  find "${solr_folders[@]}" -type d -path "*/data/$1*" -prune -print0 | du -cm --files0-from=- | awk 'END { print $1 }'
}
