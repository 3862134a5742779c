# A gallery in SolrCloud beside one in a folder, of the same vectors: one shard on one node, two on two. All of it, the
# client too, shares this machine's cores.

if ! solr_server; then
  cat "$cache/solr-server.log" >&2
  table_line 'a gallery in SolrCloud' "not measured: Maven can't get its nodes" - - - -
  return 0
fi

asked=$(vectors "$solr_finds" 2)
trap stop_solr EXIT

# measure_solr FACES SHARDS: in a collection of its own, which is gone afterwards
measure_solr() {
  local file faces=$1 shards=$2
  local name=$faces.$shards collection=faces-$1-$2
  local place=solr://$solr_hosts/$collection of="$1 faces, $2 $([ "$2" = 1 ] && echo shard || echo shards)"
  file=$(people_vectors "$faces")

  rm -rf "$work/folder.gallery"
  timed "$lookalike" index --from "$file" --gallery "$work/folder.gallery"
  keep "$name.folder.rate" "$(calculate "$faces / $wall")"
  keep "$name.folder.cpu" "$(calculate "$cpu / $faces * 1e6")"
  local before
  before=$(solr_cpu)
  timed "$lookalike" index --from "$file" --gallery "$place" --shards "$shards"
  keep "$name.rate" "$(calculate "$faces / $wall")"
  keep "$name.cpu" "$(calculate "$cpu / $faces * 1e6")"
  keep "$name.nodes.cpu" "$(calculate "($(solr_cpu) - $before) / $faces * 1e6")"
  divide "$name.rate" "$name.folder.rate" "$name.ratio"
  line "\`index --from\`, faces a second, $of" "$(median "$name.rate" %.0f)" "a folder $(median "$name.folder.rate" %.0f)" \
    "$name.ratio" -
  absolute "— faces a second" "$(median "$name.rate" %.0f)" '>= 4000' "$(median "$name.rate" %.5f)"
  table_line "— CPU-µs a face: client, nodes" "$(median "$name.cpu" %.0f), $(median "$name.nodes.cpu" %.0f)" \
    "a folder $(median "$name.folder.cpu" %.0f)" - - -
  table_line "— MB on disk: index, transaction logs" "$(solr_disk index), $(solr_disk tlog)" \
    "a folder $(du -sm "$work/folder.gallery" | cut -f 1)" - - -

  local aggregation
  for round in $(seq "$rounds"); do
    timed "${driver[@]}" io.github.lookalike.benchmark.SolrFinds "$work/folder.gallery" "$place" "$asked" "$solr_warm" \
      "${solr_pids[@]}"
    for aggregation in nearest mean template; do
      local middle late solr_middle solr_late nodes added requests own_cpu nodes_cpu
      read -r _ middle late solr_middle solr_late nodes added requests own_cpu nodes_cpu < <(grep "^$aggregation " "$work/out")
      keep "$name.$aggregation.folder" "$middle"
      keep "$name.$aggregation.folder.late" "$late"
      keep "$name.$aggregation" "$solr_middle"
      keep "$name.$aggregation.late" "$solr_late"
      keep "$name.$aggregation.nodes" "$nodes"
      keep "$name.$aggregation.added" "$added"
      keep "$name.$aggregation.requests" "$requests"
      keep "$name.$aggregation.cpu" "$own_cpu"
      keep "$name.$aggregation.nodes.cpu" "$nodes_cpu"
    done
  done
  for aggregation in nearest mean template; do
    local this=$name.$aggregation
    divide "$this" "$this.folder" "$this.ratio"
    line "find by $aggregation, ms, median (99th percentile), $of" "$(median "$this") ($(median "$this.late"))" \
      "a folder $(median "$this.folder") ($(median "$this.folder.late"))" "$this.ratio" -
    absolute "— what the client adds to Solr's own time: $(median "$this.nodes") ms in $(median "$this.requests" %.1f) requests" \
      "$(median "$this.added" %.3f)" '<= 0.2' "$(median "$this.added" %.5f)"
    table_line "— CPU-ms a find: client, nodes" "$(median "$this.cpu" %.1f), $(median "$this.nodes.cpu" %.1f)" - - - -
  done
  table_line "— MB resident, all nodes: heap and the like, index in the page cache" \
    "$(solr_memory RssAnon), $(solr_memory RssFile)" - - - -

  timed "$lookalike" remove person-000001 --gallery "$work/folder.gallery"
  keep "$name.folder.remove" "$wall"
  timed "$lookalike" remove person-000001 --gallery "$place"
  keep "$name.remove" "$wall"
  divide "$name.remove" "$name.folder.remove" "$name.remove.ratio"
  line "\`remove\` of a person, s, $of" "$(median "$name.remove")" "a folder $(median "$name.folder.remove")" \
    "$name.remove.ratio" -
  rm -rf "$work/folder.gallery"
  curl -sSf "http://${solr_hosts%%,*}/solr/admin/collections?action=DELETE&name=$collection" >"$work/deleted"
}

for shards in 1 2; do
  start_solr "$shards"
  for faces in "${solr_faces[@]}"; do
    measure_solr "$faces" "$shards"
  done
  stop_solr
done
