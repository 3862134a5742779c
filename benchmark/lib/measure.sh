# Taking measurements and summing them up.

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*" >&2; }

fail() {
  echo "benchmark: $*" >&2
  return 1
}

# Runs a command; what it printed is then in $work/out and $work/err, and what it cost in $wall and $cpu (seconds) and
# $rss (megabytes at the highest).
timed() {
  local status=0 user system
  /usr/bin/time -o "$work/cost" -f '%e %U %S %M' "$@" >"$work/out" 2>"$work/err" || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 20 "$work/out" "$work/err" >&2
    fail "exit code $status from: $*"
  fi
  read -r wall user system rss < <(tail -n 1 "$work/cost")
  cpu=$(calculate "$user + $system")
  rss=$(calculate "int($rss / 1024)")
}

calculate() { awk "BEGIN { printf \"%.6g\", $* }"; }

# keep NAME VALUE: one more measurement, in the order of the rounds.
keep() { echo "$2" >>"$numbers/$1"; }

# median NAME [FORMAT]
median() {
  sort -g "$numbers/$1" | awk -v format="${2:-%.2f}" '{ value[NR] = $1 }
    END { printf format, NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

# spread NAME [FORMAT]: from the smallest to the largest
spread() {
  sort -g "$numbers/$1" | awk -v format="${2:-%.2f}" 'NR == 1 { printf format "–", $1 } END { printf format, $1 }'
}

# divide A B INTO: round by round
divide() { paste "$numbers/$1" "$numbers/$2" | awk '{ printf "%.5f\n", $1 / $2 }' >"$numbers/$3"; }

# line WHAT OURS PEER NAME-OF-RATIOS '>= 1.7': a line of the table. Without ratios or bar: -
line() {
  local ratio=- verdict=-
  if [ "$4" != - ]; then
    ratio="$(median "$4")× ($(spread "$4"))"
    [ "$5" = - ] || verdict=$(judge "$(median "$4" %.5f)" "$5")
  fi
  table_line "$1" "$2" "$3" "$ratio" "${5}" "$verdict"
}

# absolute WHAT OURS '<= 700' VALUE: a line of the table whose bar is no ratio
absolute() { table_line "$1" "$2" - - "$3" "$(judge "$4" "$3")"; }

table_line() {
  local bar=${5/>=/≥}
  echo "| $1 | $2 | $3 | $4 | ${bar/<=/≤} | $6 |"
}

# judge VALUE '>= 1.7'; nothing is said of time at toy size
judge() {
  if [ "$size" = toy ]; then echo "(toy)"; else awk "BEGIN { met = ($1 $2); print (met ? \"met\" : \"**missed**\") }"; fi
}

# Measures one row: lines of the table to stdout, what is to be told below it to $numbers/notes; unless that is done already in a run that is resumed.
measure_row() {
  local row=$1 began=$SECONDS status
  [ ! -e "$results/$row.md" ] || return 0
  say "$row ..."
  numbers=$results/$row
  rm -rf "$numbers"
  mkdir "$numbers"
  # A shell of its own, and not as a condition, so that 'set -e' holds and one row's failure is not another's.
  set +e
  (
    set -eE
    trap 'echo "failed in ${BASH_SOURCE[0]}, line $LINENO: $BASH_COMMAND" >&2' ERR
    # shellcheck source=/dev/null
    . "benchmark/rows/$row.sh"
  ) >"$numbers/table" 2>"$numbers/log"
  status=$?
  set -e
  if [ "$status" -eq 0 ]; then
    mv "$numbers/table" "$results/$row.md"
    say "$row: $((SECONDS - began)) s"
  else
    touch "$results/failed"
    say "$row failed:"
    tail -n 20 "$numbers/log" >&2
  fi
}
