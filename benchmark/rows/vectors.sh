# Indexing a million ready-made embeddings.

file=$(vectors "$million")
for round in $(seq "$([ "$rounds" -gt 2 ] && echo 2 || echo 1)"); do
  rm -rf "$work/vectors.gallery"
  timed "$lookalike" index --from "$file" --gallery "$work/vectors.gallery"
  sed 's/\([0-9]\),\([0-9]\)/\1\2/g' "$work/out" "$work/err" | grep -q "^$million faces" || fail "not all were indexed: $(cat "$work/out")"
  keep wall "$wall"
  keep cpu "$cpu"
  keep rss "$rss"
done
rm -rf "$work/vectors.gallery"
table_line "\`index --from vectors.npy\`, $million × 128" \
  "$(median wall) s, $(median cpu) CPU-s, $(median rss %.0f) MB at the highest" - - 'minutes, memory bounded' -
