# 'lookalike serve': from its start to its first word and its first answer, and finds a second by HTTP beside the same
# finds by the library in one process, on all cores; the server has the clients on its machine.

gallery=$work/celebs.gallery
rm -rf "$gallery"
timed "$lookalike" index images/celebs --gallery "$gallery"
photo=images/me/collins.jpg
serving='' address=''
trap '[ -z "$serving" ] || kill "$serving" 2>/dev/null || true' EXIT

# start_server: keeps how long it takes until it is ready, and from then until the first answer
start_server() {
  local began=$EPOCHREALTIME ready
  "$lookalike" serve --gallery "$gallery" --port 0 >"$work/serve.out" 2>"$work/serve.err" &
  serving=$!
  until address=$(sed -n 's,/#.*,,p' "$work/serve.out") && [ -n "$address" ] \
    && curl -sf "$address/v1/health" >/dev/null; do
    kill -0 "$serving" || fail "the server ended: $(cat "$work/serve.err")"
    sleep .01
  done
  ready=$EPOCHREALTIME
  curl -sfT "$photo" "$address/v1/find" >"$work/answer"
  grep -q '"hopper"' "$work/answer" || fail "another answer: $(cat "$work/answer")"
  keep ready "$(calculate "$ready - $began")"
  keep first "$(calculate "$EPOCHREALTIME - $ready")"
}

# put_photo COUNT: finds by HTTP, 8 clients at once, which take hardly anything of the machine
put_photo() {
  timed ab -k -q -n "$1" -c 8 -u "$photo" -T image/jpeg "$address/v1/find?top=5"
  grep -q '^Failed requests: *0$' "$work/out" && ! grep -q Non-2xx "$work/out" || fail "$(cat "$work/out")"
}

for round in $(seq "$rounds"); do
  start_server
  put_photo $((serve_finds / 3 + 8))
  put_photo "$serve_finds"
  keep server.rate "$(awk '/^Requests per second/ { print $4 }' "$work/out")"
  keep server.middle "$(awk '$1 == "50%" { print $2 }' "$work/out")"
  keep server.late "$(awk '$1 == "99%" { print $2 }' "$work/out")"
  keep server.rss "$(awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$serving/status")"
  kill "$serving"
  wait "$serving" || true
  serving=''
  timed "${driver[@]}" -XX:+UseSerialGC io.github.lookalike.benchmark.LibraryFinds "$gallery" "$photo" "$serve_finds" \
    "$(nproc)"
  keep library.rate "$(cat "$work/out")"
done
divide server.rate library.rate ratio
absolute '`serve`, from its start to its first word, s' "$(median ready)" '<= 1.5' "$(median ready %.5f)"
absolute "— from then to the first answer, s" "$(median first)" '<= 0.2' "$(median first %.5f)"
line "\`POST /v1/find\`, finds a second, 8 clients on $(nproc) cores" "$(median server.rate %.1f)" \
  "the library in one process $(median library.rate %.1f)" ratio '>= 0.9'
table_line "— milliseconds a find, median and 99th percentile; resident MB" \
  "$(median server.middle %.0f), $(median server.late %.0f); $(median server.rss %.0f)" - - - -
