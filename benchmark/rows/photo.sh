# Cold 'find PHOTO': a process that starts, reads one photo, searches 26 faces and ends; dlib's, which ends with the embedding.

options=target/lookalike/lib/options # the launcher's
gallery=$work/celebs.gallery
rm -rf "$gallery"
timed "$lookalike" index images/celebs --gallery "$gallery"
for round in $(seq $((colds + 1))); do
  timed "$lookalike" find images/me/collins.jpg --gallery "$gallery" --top 5
  grep -q '1  *hopper' "$work/out" || fail "another answer: $(cat "$work/out")"
  ours_wall=$wall ours_cpu=$cpu
  timed "${dlib[@]}" 0 images/me/collins.jpg
  if [ "$round" -gt 1 ]; then # the first warms the disk's cache
    keep ours.wall "$ours_wall"
    keep ours.cpu "$ours_cpu"
    keep dlib.wall "$wall"
    keep dlib.cpu "$cpu"
  fi
  OPENBLAS_NUM_THREADS=1 timed "$java" "@$options/all.options" "@$options/short.options" \
    -XX:SharedArchiveFile=target/lookalike/lib/lookalike.jsa \
    -Dlookalike.models=target/lookalike/models -Dbegan="$(date +%s%N)" -cp "$PWD/target/lookalike/lib/*:$PWD/target/test-classes" \
    io.github.lookalike.benchmark.FindPhases images/me/collins.jpg "$gallery"
  [ "$round" -eq 1 ] || cat "$work/out" >>"$numbers/phases"
done
divide ours.wall dlib.wall ratio
line "cold \`find PHOTO\`, 26 faces, wall clock" "$(median ours.wall) s ($(median ours.cpu) CPU-s)" \
  "dlib $(median dlib.wall) s ($(median dlib.cpu) CPU-s)" ratio '<= 1.2'

{
  echo 'Where a cold `find PHOTO` spends its time, milliseconds (medians), step by step in a process of its own:'
  echo
  echo '| step | ms |'
  echo '|---|---|'
  cut -f 1 "$numbers/phases" | awk '!seen[$0]++' | while read -r phase; do
    awk -F '\t' -v phase="$phase" '$1 == phase { print $2 }' "$numbers/phases" >"$numbers/phase"
    echo "| $phase | $(median phase %.0f) |"
  done
} >"$numbers/notes"
