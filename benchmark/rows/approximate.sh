# Approximate search of a million vectors: ours as the program does it after 'lookalike graph', hnswlib with the smallest
# ef that finds as much as ours, and with the smallest that finds 99 % of the ten nearest. One query at a time in a warm
# process that may use one core.

file=$(vectors "$million")
asked=$(vectors "$queries" 2)
truth=$(true_answers "$file" "$asked")
gallery=$(linked_gallery_of "$million")
read -r our_wall our_cpu <"$gallery.cost"
core=$(one_core)

graph=$(hnsw_graph "$file")
read -r graph_wall graph_cpu <"$graph.cost"

# reaching RECALL NAME: keeps what hnswlib needs at least for it, or its largest ef if even that finds less
reaching() {
  local ef found time
  awk -v least="$1" '!reached { line = $0; reached = $2 >= least } END { print line }' "$work/out" >"$numbers/reached"
  read -r ef found time <"$numbers/reached"
  keep "$2.ef" "$ef"
  keep "$2.recall" "$found"
  keep "$2.time" "$time"
}

for round in $(seq "$rounds"); do
  timed taskset -c "$core" "${driver[@]}" io.github.lookalike.benchmark.TimedSearch approximate "$gallery" \
    "$asked" "$approximate_rounds" "$work/answers"
  keep ours "$(tail -n 1 "$work/out")"
  found=$(recall "$work/answers" "$truth")
  keep recall "$found"
  timed taskset -c "$core" "$peers/hnsw" search "$graph" "$asked" "$truth" "$approximate_rounds" 10 20 30 40 60 80 100 \
    130 160 200 230 260 300 350 400 450 500 600 800
  cp "$work/out" "$numbers/sweep-$round"
  reaching "$found" same
  reaching 0.99 least
done
divide ours same.time same.ratio
divide ours least.time least.ratio
line "approximate search of $million × 128, ms a query, one thread" \
  "$(median ours %.3f) at recall@10 $(median recall %.4f)" \
  "hnswlib $(median same.time %.3f) at $(median same.recall %.4f) (ef $(median same.ef %d))" same.ratio '<= 1.5'
line "— against hnswlib's least ef for a recall of 0.99" "the same" \
  "hnswlib $(median least.time %.3f) at $(median least.recall %.4f) (ef $(median least.ef %d))" least.ratio -
absolute "— recall@10" "$(median recall %.4f)" '>= 0.99' "$(median recall %.5f)"
table_line "— built, $(nproc) threads" "\`lookalike graph\`: $our_wall s, $our_cpu CPU-s" \
  "hnswlib: $graph_wall s, $graph_cpu CPU-s" - - -
