# How much is measured.

cache=${LOOKALIKE_BENCHMARK_CACHE:-target/benchmark}
mkdir -p "$cache" target/benchmark
cache=$(cd "$cache" && pwd)

if [ "$size" = full ]; then
  : "${rounds:=3}" "${photos:=20000}"
  small=500 large=60 mixed=100 # photos of each set
  few=10                       # photos of a run that tells what starting costs
  peer_large=20                # of the photos of 12 megapixels, as many for dlib: it is slow, and they are alike
  upsampled=40                 # photos for the detection that face_recognition has by default
  large_share=100              # of the memory row's photos one in so many has 12 megapixels
  colds=10                     # cold starts
  serve_finds=2000            # finds by HTTP, and by the library
  million=1000000 queries=100 query_rounds=1 approximate_rounds=50
  slopes=(1000 10000 100000) slope_photos=200
  kernel_options=(-f 1 -wi 2 -w 1s -i 3 -r 1s)
  solr_faces=(100000 "$million") solr_finds=100 solr_warm=50
  solr_node=(-Xms2g -Xmx2g -XX:+UseG1GC) # each
else
  : "${rounds:=1}" "${photos:=12}"
  small=6 large=2 mixed=4 few=0 peer_large=1 upsampled=1 large_share=6 colds=1
  million=2000 queries=20 query_rounds=1 approximate_rounds=1
  serve_finds=24
  slopes=(50 100 200) slope_photos=4
  kernel_options=(-f 1 -wi 0 -i 1 -r 50ms)
  solr_faces=("$million") solr_finds=10 solr_warm=0 solr_node=()
fi

if [ -n "$resume" ] && [ -d "$cache/results/$size" ]; then
  results=$(readlink -f "$cache/results/$size")
else
  results=$cache/results/$(date +%Y-%m-%d_%H.%M.%S)-$size
  mkdir -p "$results"
  ln -sfn "$results" "$cache/results/$size"
fi
work=$results/work
rm -rf "$work" "$results/failed"
mkdir -p "$work"
