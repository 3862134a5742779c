# CPU a photo when 1,000, 10,000 or 100,000 are in the gallery already: of one more, what the first few cost being
# subtracted, and of all that were added, with starting and opening the gallery.

set_photos=$(photo_set small "$slope_photos")
first_photos=$(first_of "$set_photos" "$few")

# added FOLDER GALLERY: indexes into a copy of the gallery
added() {
  rm -rf "$work/filled"
  cp -r "$2" "$work/filled"
  timed "$lookalike" index "$1" --gallery "$work/filled" --threads 1
  check_indexed "$(find "$1" -name '*.jpg' | wc -l)"
}

for round in $(seq "$rounds"); do
  for count in "${slopes[@]}"; do
    gallery=$(gallery_of "$count")
    added "$first_photos" "$gallery"
    start=$cpu
    added "$set_photos" "$gallery"
    keep "$count" "$(calculate "($cpu - $start) / ($slope_photos - $few) * 1000 + 1e-9")"
    keep "$count.whole" "$(calculate "$cpu / $slope_photos * 1000")"
  done
done
first=${slopes[0]}
for count in "${slopes[@]:1}"; do
  divide "$count" "$first" "$count.ratio"
  line "\`index\`, CPU-ms of one more photo with $count in the gallery" "$(median "$count")" \
    "with $first $(median "$first")" "$count.ratio" '<= 1.05'
  divide "$count.whole" "$first.whole" "$count.whole.ratio"
  line "— of each of $slope_photos more, start-up and opening the gallery included" "$(median "$count.whole")" \
    "with $first $(median "$first.whole")" "$count.whole.ratio" '<= 1.05'
done
