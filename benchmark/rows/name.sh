# Cold commands about people who are in the gallery already: no picture is to be read, so neither OpenCV nor ND4J loaded.

gallery=$work/celebs.gallery
rm -rf "$gallery"
timed "$lookalike" index images/celebs --gallery "$gallery"

# libraries COMMAND...: which of the two it loads, by the classes of their bindings
libraries() {
  local classes=$work/classes
  rm -f "$classes"
  timed env LOOKALIKE_OPTS="-Xlog:class+load:file=$classes" "$lookalike" "$@"
  grep -q 'io.github.lookalike.cli.Main' "$classes" || fail "no classes were logged"
  { grep -oE 'org\.(bytedeco\.opencv|nd4j)' "$classes" || true; } | sort -u | tr '\n' ' '
}

# The check must be able to fail.
[ -n "$(libraries find images/me/collins.jpg --gallery "$gallery")" ] || fail "OpenCV is not seen where it must be"

by_name() {
  local label=$1 name=$2 loaded
  shift 2
  loaded=$(libraries "$@" --gallery "$gallery")
  for round in $(seq $((colds + 1))); do
    timed "$lookalike" "$@" --gallery "$gallery"
    [ "$round" -eq 1 ] || { keep "$name.wall" "$wall"; keep "$name.cpu" "$cpu"; }
  done
  absolute "cold $label, wall clock" \
    "$(median "$name.wall") s ($(spread "$name.wall"); $(median "$name.cpu") CPU-s); loads ${loaded:-neither OpenCV nor ND4J}" \
    '<= 0.35' "$([ -z "$loaded" ] && median "$name.wall" || echo 9)"
}

by_name '`find NAME`' find find obama
by_name '`distance A B` by name' distance distance obama trump
