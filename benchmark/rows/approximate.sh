# Approximate search of a million vectors: ours as the program does it after 'lookalike graph', hnswlib with the smallest
# ef that finds 99 % of the ten nearest. One query at a time in a warm process that may use one core.

file=$(vectors "$million")
asked=$(vectors "$queries" 2)
truth=$(true_answers "$file" "$asked")
gallery=$(linked_gallery_of "$million")
read -r our_wall our_cpu <"$gallery.cost"
core=$(one_core)

graph=$(hnsw_graph "$file")
read -r graph_wall graph_cpu <"$graph.cost"

for round in $(seq "$rounds"); do
  timed taskset -c "$core" "${driver[@]}" io.github.lookalike.benchmark.TimedSearch approximate "$gallery" \
    "$asked" "$approximate_rounds" "$work/answers"
  keep ours "$(tail -n 1 "$work/out")"
  keep recall "$(recall "$work/answers" "$truth")"
  timed taskset -c "$core" "$peers/hnsw" search "$graph" "$asked" "$truth" "$approximate_rounds" 10 20 30 40 60 80 100 \
    130 160 200 230 260 300 350 400 500 600 800
  cp "$work/out" "$numbers/sweep-$round"
  awk '$2 >= 0.99 && !found { print; found = 1 }' "$work/out" >"$numbers/reached"
  [ -s "$numbers/reached" ] || fail "hnswlib does not reach a recall of 0.99: $(cat "$work/out")"
  read -r ef hnsw_recall time <"$numbers/reached"
  keep hnswlib "$time"
done
divide ours hnswlib ratio
line "approximate search of $million × 128, ms a query, one thread" \
  "$(median ours %.3f) at recall@10 $(median recall %.4f)" "hnswlib $(median hnswlib %.3f) at $hnsw_recall (ef $ef)" \
  ratio '<= 1.5'
absolute "— recall@10" "$(median recall %.4f)" '>= 0.99' "$(median recall %.5f)"
table_line "— built, $(nproc) threads" "\`lookalike graph\`: $our_wall s, $our_cpu CPU-s" \
  "hnswlib: $graph_wall s, $graph_cpu CPU-s" - - -
