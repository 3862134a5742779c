# Wall clock of 'index' on one core against two, with what a run over the first few photos takes subtracted and not; and
# what two cores of this machine are worth at most: two dlib processes at once, on a core each, against one after the other.

set_photos=$(photo_set small "$small")
first_photos=$(first_of "$set_photos" "$few")
cores=(0 0)
[ "$(nproc)" -eq 1 ] || IFS=, read -ra cores < <(taskset -cp $$ | sed 's/.*: //' | sed 's/-/,/' | cut -d , -f 1-2)

# on_cores LIST THREADS: keeps what it takes there
on_cores() {
  index_photos "$first_photos" "$2" taskset -c "$1"
  local start=$wall
  index_photos "$set_photos" "$2" taskset -c "$1"
  keep "whole.$2" "$wall"
  keep "steady.$2" "$(calculate "$wall - $start + 1e-9")"
}

dlib_photos=("$(first_of "$set_photos" "$upsampled")"/*.jpg)
dlib_on() { taskset -c "$1" "${dlib[@]}" 0 "${dlib_photos[@]}" >/dev/null; }
both_dlibs() {
  dlib_on "${cores[0]}" &
  dlib_on "${cores[1]}"
  wait
}

for round in $(seq "$rounds"); do
  on_cores "${cores[0]}" 1
  on_cores "${cores[0]},${cores[1]}" 2
  began=$EPOCHREALTIME
  dlib_on "${cores[0]}"
  dlib_on "${cores[1]}"
  between=$EPOCHREALTIME
  both_dlibs
  keep in-turn "$(calculate "$between - $began")"
  keep at-once "$(calculate "$EPOCHREALTIME - $between")"
done
for part in whole steady; do divide "$part.1" "$part.2" "$part"; done
divide in-turn at-once machine
line "\`index\` on two cores against one, wall clock, $small photos of 450×600" "$(median whole.2) s" \
  "one core $(median whole.1) s" whole '>= 1.9'
line "— start-up subtracted" "$(median steady.2) s" "one core $(median steady.1) s" steady '>= 1.9'
line "— what this machine allows: two dlib processes" "$(median at-once) s" "in turn $(median in-turn) s" machine -
