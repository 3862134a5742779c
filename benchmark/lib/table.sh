# The table, with what it was measured on.

version_of() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || echo '?'; }

print_table() {
  local row
  echo "Measured on $(date +%Y-%m-%d) at $size size on $(lscpu | sed -n 's/^Model name: *//p'), $(nproc) cores," \
    "$(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GB; load $(cut -d' ' -f1 /proc/loadavg) at the end."
  echo "Lookalike $(git describe --always --dirty 2>/dev/null || echo '?'), JDK $(java_version);" \
    "dlib $(version_of libdlib-dev) with OpenBLAS $(version_of libopenblas0) ($openblas_core);" \
    "FAISS $(version_of libfaiss-dev), hnswlib $(version_of libhnswlib-dev); vectors from $faces."
  echo
  echo '| What | Lookalike | Peer | Ratio: median (least–most) | Bar | |'
  echo '|---|---|---|---|---|---|'
  for row in ${rows//,/ }; do
    if [ -e "$results/$row.md" ]; then
      cat "$results/$row.md"
    else
      echo "| $row | failed, see $results/$row/log | | | | |"
    fi
  done
  for row in ${rows//,/ }; do
    [ ! -e "$results/$row/notes" ] || { echo; cat "$results/$row/notes"; }
  done
}
