# Photos per CPU-second of the whole program on one thread, and of dlib doing what face_recognition does.
#
# 'whole' divides all photos by all CPU of the process, start-up and just-in-time compiler included, and is what the
# ratio is of. 'steady' is without what a run over the first few photos costs.

# ours SET FOLDER
ours() {
  local all total
  index_photos "$(first_of "$2" "$few")" 1
  local start=$cpu
  index_photos "$2" 1
  all=$(find "$2" -name '*.jpg' | wc -l)
  keep "$1.ours" "$(calculate "$all / $cpu")"
  keep "$1.ours-steady" "$(calculate "($all - $few) / ($cpu - $start + 1e-9)")"
}

# theirs SET UPSAMPLE NAME PHOTO...
theirs() {
  local set=$1 upsample=$2 name=$3
  shift 3
  timed "${dlib[@]}" "$upsample" "$@"
  awk -F '\t' '$2 > 0 { found += NF > 5 } END { exit !(found >= 0.5 * '$#') }' "$work/out" \
    || fail "dlib found too few faces in $set"
  keep "$set.$name" "$(calculate "$# / $cpu")"
  keep "$set.$name-steady" "$(awk -F '\t' 'NF > 5 { n++; ms += $3 + $4 + $5 + $6 } END { print n / ms * 1000 }' "$work/out")"
  awk -F '\t' 'NF > 5 { n++; d += $3; h += $4; a += $5; e += $6 } END {
    printf "%.1f + %.1f + %.1f + %.1f", d / n, h / n, a / n, e / n }' "$work/out" >"$numbers/$set.$name-phases"
}

row() {
  divide "$1.ours" "$1.dlib" "$1.ratio"
  divide "$1.ours-steady" "$1.dlib-steady" "$1.steady"
  line "\`index\`, photos per CPU-second, $2, whole process" "$(median "$1.ours")" "dlib $(median "$1.dlib")" \
    "$1.ratio" "$3"
  line "— start-up subtracted" "$(median "$1.ours-steady")" "dlib $(median "$1.dlib-steady")" "$1.steady" "$3"
}

small_photos=$(photo_set small "$small")
large_photos=$(photo_set large "$large")
mixed_photos=$(photo_set mixed "$mixed")
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  ours small "$small_photos"
  theirs small 0 dlib "$small_photos"/*.jpg
  ours large "$large_photos"
  theirs large 0 dlib "$(first_of "$large_photos" "$peer_large")"/*.jpg
  ours mixed "$mixed_photos"
  theirs mixed 0 dlib "$mixed_photos"/*.jpg
done
theirs small 1 upsampled "$(first_of "$small_photos" "$upsampled")"/*.jpg

row small "$small photos of 450×600" '>= 1.7'
row large "$large photos of 12 MP" '>= 10'
row mixed "$mixed photos of 0.2–12 MP" '>= 5'
cat >"$numbers/notes" <<END
dlib's CPU milliseconds a photo, decoding + HOG + landmarks and chip + embedding: 450×600 $(cat "$numbers/small.dlib-phases"),
12 MP $(cat "$numbers/large.dlib-phases"). Its detector looks at the photo as it is; with the doubling that face_recognition
does by default it makes $(median small.upsampled) photos per CPU-second of 450×600 ($(cat "$numbers/small.upsampled-phases")).
END
