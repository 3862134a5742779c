# Vectors shaped like real ones, and galleries of them.

vectors_folder=$cache/vectors/$(realpath "$faces" | sha256sum | cut -c1-8)

# Embeddings of real faces, which the others are made from.
real_vectors() {
  local real=$vectors_folder/real.npy
  if [ ! -e "$real" ]; then
    say "embedding the faces of $faces"
    mkdir -p "$vectors_folder"
    rm -rf "$work/real.gallery"
    "$lookalike" index "$faces" --gallery "$work/real.gallery" >"$work/real.log" 2>&1
    "$lookalike" export --gallery "$work/real.gallery" --npy "$vectors_folder/part.npy" --overwrite >>"$work/real.log" 2>&1
    mv "$vectors_folder/part.npy" "$real"
  fi
  echo "$real"
}

# vectors COUNT [SEED]: prints the .npy file; beside it, as index --from wants them, are names, five faces a person
vectors() {
  local seed=${2:-1} real
  local file=$vectors_folder/$1-$seed.npy
  if [ ! -e "$file" ]; then
    real=$(real_vectors)
    say "making $1 vectors"
    "${driver[@]}" -Xmx2g io.github.lookalike.benchmark.DensifiedVectors "$real" "$1" "$file.part" "$seed" >&2
    { echo person; seq 0 $(($1 - 1)) | awk '{ printf "person-%06d\n", int($1 / 5) }'; } >"${file%.npy}-labels.csv"
    mv "$file.part" "$file"
  fi
  echo "$file"
}

# people_vectors COUNT: the same, but one person's five are alike
people_vectors() {
  local real
  local file=$vectors_folder/$1-people.npy
  if [ ! -e "$file" ]; then
    real=$(real_vectors)
    say "making $1 vectors of people"
    "${driver[@]}" -Xmx3g io.github.lookalike.benchmark.PeoplesPhotos "$real" "$1" 5 "$file.part" 1 >&2
    { echo person; seq 0 $(($1 - 1)) | awk '{ printf "person-%06d\n", int($1 / 5) }'; } >"${file%.npy}-labels.csv"
    mv "$file.part" "$file"
  fi
  echo "$file"
}

# gallery_of COUNT: prints a gallery of as many vectors, made by the program as it is now
gallery_of() {
  local file gallery
  file=$(vectors "$1")
  gallery=$cache/galleries/$(program_id)/$1
  if [ ! -d "$gallery" ]; then
    say "indexing $1 vectors"
    rm -rf "$gallery.part"
    mkdir -p "$(dirname "$gallery")"
    "$lookalike" index --from "$file" --gallery "$gallery.part" >"$work/vectors.log" 2>&1 \
      || { cat "$work/vectors.log" >&2; return 1; }
    mv "$gallery.part" "$gallery"
  fi
  echo "$gallery"
}

# linked_gallery_of COUNT: prints a copy of that gallery after 'lookalike graph', which links no toy; the seconds and the
# CPU seconds it took are in a file beside it
linked_gallery_of() {
  local plain gallery
  plain=$(gallery_of "$1")
  gallery=$plain-graph
  if [ ! -e "$gallery.cost" ]; then
    say "building our graph"
    rm -rf "$gallery"
    cp -r "$plain" "$gallery"
    timed "$lookalike" graph --gallery "$gallery"
    echo "$wall $cpu" >"$gallery.cost"
  fi
  echo "$gallery"
}

# A gallery is made anew when the store's code or the models changed, not for a change of the help text.
program_id() {
  find src/main/java/io/github/lookalike/internal/lucene models -type f -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-8
}

# The last core this process may use: for what shall have one alone.
one_core() { taskset -cp $$ | sed 's/.*[ ,-]//'; }

# true_answers VECTORS.npy QUERIES.npy: prints a file of the ten nearest rows of each query, by FAISS
true_answers() {
  local truth=${1%.npy}-for-$(basename "${2%.npy}").truth
  [ -e "$truth" ] || "$peers/faiss_flat" "$1" "$2" 0 "$truth" >&2
  echo "$truth"
}

# hnsw_graph VECTORS.npy: prints hnswlib's graph of them, which is kept, for it takes long to build; so are the seconds
# it took, in a file beside it
hnsw_graph() {
  local graph=${1%.npy}.hnsw
  if [ ! -e "$graph.cost" ]; then
    say "building hnswlib's graph"
    "$peers/hnsw" build "$1" "$graph" "$(nproc)" >"$graph.part"
    mv "$graph.part" "$graph.cost"
  fi
  echo "$graph"
}

# recall ANSWERS TRUTH: the share of the ten nearest that is among the answers, whatever their order
recall() {
  paste -d ' ' "$1" "$2" | awk '
    { for (i = 1; i <= 10; i++) for (j = 11; j <= 20; j++) same += $i == $j }
    END { printf "%.5f", same / (10 * NR) }'
}
