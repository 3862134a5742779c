# Wall clock of 'index' with one thread against two, with what a run over the first few photos takes subtracted and not.

set_photos=$(photo_set small "$small")
first_photos=$(first_of "$set_photos" "$few")
for round in $(seq "$rounds"); do
  for threads in 1 2; do
    index_photos "$first_photos" "$threads"
    start=$wall
    index_photos "$set_photos" "$threads"
    keep "whole.$threads" "$wall"
    keep "steady.$threads" "$(calculate "$wall - $start + 1e-9")"
  done
done
for part in whole steady; do divide "$part.1" "$part.2" "$part"; done
line "\`index --threads 2\` against 1, wall clock, $small photos of 450×600" "$(median whole.2) s" \
  "1 thread $(median whole.1) s" whole '>= 1.9'
line "— start-up subtracted" "$(median steady.2) s" "1 thread $(median steady.1) s" steady '>= 1.9'
