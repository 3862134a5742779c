# Photos to index, made from the bundled portraits.

# photo_set KIND COUNT: prints the folder
photo_set() {
  local folder=$cache/photos/$1-$2
  if [ ! -d "$folder" ]; then
    say "making $2 photos: $1"
    rm -rf "$folder.part"
    "${driver[@]}" io.github.lookalike.benchmark.PhotoSets images "$folder.part" "$1" "$2" >&2
    mv "$folder.part" "$folder"
  fi
  echo "$folder"
}

# Copies of the sets' photos with other comments: to the indexer, which knows copies by their checksum, new photos.
many_photos() {
  local folder=$cache/photos/many-$photos small_photos large_photos
  if [ ! -d "$folder" ]; then
    small_photos=$(photo_set small "$small")
    large_photos=$(photo_set large "$large")
    say "making $photos photos"
    rm -rf "$folder.part"
    "${driver[@]}" io.github.lookalike.benchmark.CommentedCopies "$small_photos" "$large_photos" "$large_share" \
      "$folder.part" "$photos" >&2
    mv "$folder.part" "$folder"
  fi
  echo "$folder"
}

# first_of FOLDER COUNT: prints a folder with the first photos of another
first_of() {
  local folder=$1.first-$2
  if [ ! -d "$folder" ]; then
    rm -rf "$folder.part"
    mkdir "$folder.part"
    find "$1" -name '*.jpg' | sort | awk -v count="$2" 'NR <= count' | xargs -I{} ln {} "$folder.part"
    mv "$folder.part" "$folder"
  fi
  echo "$folder"
}

# index_photos FOLDER THREADS [COMMAND…]: into a new gallery, started by the command; every photo must be read and nearly all must show a face
index_photos() {
  rm -rf "$work/gallery"
  timed "${@:3}" "$lookalike" index "$1" --gallery "$work/gallery" --threads "$2"
  check_indexed "$(find "$1" -name '*.jpg' | wc -l)"
}

# check_indexed PHOTOS: what 'index' told
check_indexed() {
  sed 's/\([0-9]\),\([0-9]\)/\1\2/g' "$work/out" "$work/err" | awk -v photos="$1" '
    $2 == "photos," && $1 == photos && $3 >= 0.9 * photos && / 0 skipped/ { fine = 1 }
    END { exit !fine }' || { cat "$work/out" "$work/err" >&2; fail "not $1 photos with faces were indexed"; }
}
