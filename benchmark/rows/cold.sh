# The whole process of a search in a million: open, search all, answer.

gallery=$(gallery_of "$million")
somebody=$(printf 'person-%06d' $((million / 10)))
for round in $(seq $((rounds + 1))); do
  timed "$lookalike" find "$somebody" --gallery "$gallery" --top 5
  [ "$(grep -cE '^ +[1-5] +person-' "$work/out")" -eq 5 ] || fail "no five answers: $(cat "$work/out")"
  [ "$round" -eq 1 ] || { keep name.wall "$wall"; keep name.cpu "$cpu"; keep name.rss "$rss"; }
  timed "$lookalike" find images/me/collins.jpg --gallery "$gallery" --top 5
  [ "$(grep -cE '^ +[1-5] +person-' "$work/out")" -eq 5 ] || fail "no five answers: $(cat "$work/out")"
  [ "$round" -eq 1 ] || { keep photo.wall "$wall"; keep photo.cpu "$cpu"; keep photo.rss "$rss"; }
done
for probe in name photo; do
  absolute "cold \`find ${probe^^}\` in $million, exact, whole process, wall clock" \
    "$(median $probe.wall) s ($(spread $probe.wall); $(median $probe.cpu) CPU-s)" '<= 1.5' "$(median $probe.wall)"
  absolute "— resident at the highest, the mapped vectors included" "$(median $probe.rss %.0f) MB" '<= 600' "$(median $probe.rss)"
done
