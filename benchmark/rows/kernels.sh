# The kernels by JMH, on one thread.

timed "${driver[@]}" org.openjdk.jmh.Main '.*KernelBenchmark.*' -rf csv -rff "$numbers/kernels.csv" -foe true "${kernel_options[@]}" \
  -jvmArgs "-Dlookalike.models=$PWD/models"
[ "$(wc -l <"$numbers/kernels.csv")" -eq 11 ] || fail "kernels are missing: $(cat "$numbers/kernels.csv")"
{
  echo "Kernels (JMH, one thread):"
  echo
  echo '| kernel | time |'
  echo '|---|---|'
  awk -F , 'NR > 1 {
    gsub(/"/, "")
    sub(/.*KernelBenchmark\./, "", $1)
    spread = $6 == "NaN" ? "" : sprintf(" ± %.2g", $6)
    printf "| %s | %.4g%s %s |\n", $1, $5, spread, $7
  }' "$numbers/kernels.csv"
} >"$numbers/notes"
