# Resident memory of 'index' over many photos, at the quarters of the run and at the highest.

folder=$(many_photos)

# What the process holds, five times a second: kilobytes, a line a sample.
sample() {
  local process=
  while [ ! -e "$work/sampled" ]; do
    : "${process:=$(pgrep -f "lookalike.cli.Main index $folder" || true)}"
    [ -z "$process" ] || sed -n 's/^VmRSS:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$process/status" 2>/dev/null || true
    sleep 0.2
  done >"$numbers/samples"
}

rm -f "$work/sampled"
trap 'touch "$work/sampled"' EXIT
sample &
index_photos "$folder" "$(nproc)"
touch "$work/sampled"
wait

[ -s "$numbers/samples" ] || fail "the process was not seen"
quarters=$(awk '{ rss[NR] = $1 / 1024 }
  END { for (i = 1; i <= 4; i++) printf "%s%.0f", (i > 1 ? ", " : ""), rss[int((NR * i + 3) / 4)] }' "$numbers/samples")
absolute "memory of \`index\` over $photos photos, 1 in $large_share of 12 MP, $(nproc) threads: MB at 25, 50, 75, 100 %" \
  "$quarters; highest $rss; $(calculate "int($wall)") s" '<= 700' "$rss"
