# Exact search of a million vectors, one query at a time in a warm process that may use one core.

gallery=$(gallery_of "$million")
file=$(vectors "$million")
asked=$(vectors "$queries" 2)
core=$(one_core)
for round in $(seq "$rounds"); do
  timed taskset -c "$core" "${driver[@]}" io.github.lookalike.benchmark.TimedSearch exact "$gallery" "$asked" \
    "$query_rounds" "$work/ours.truth"
  keep ours "$(tail -n 1 "$work/out")"
  timed env OMP_NUM_THREADS=1 taskset -c "$core" "$peers/faiss_flat" "$file" "$asked" "$query_rounds" "$work/faiss.truth"
  keep faiss "$(tail -n 1 "$work/out")"
done
recall=$(recall "$work/ours.truth" "$work/faiss.truth")
awk "BEGIN { exit !($recall > 0.999) }" || fail "only $recall of the answers are FAISS's"
divide ours faiss ratio
line "exact search of $million × 128, ms a query, one thread" "$(median ours %.3f)" "FAISS IndexFlatL2 $(median faiss %.3f)" \
  ratio '<= 1.3'
