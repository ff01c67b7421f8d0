# Counts tests from Surefire's reports. To be sourced, in the project's folder.

passed_tests=0
failed_tests=0
skipped_tests=0

report_files() {
  find . -path '*/target/surefire-reports/TEST-*.xml' -not -path './.local/*'
}

# Reports of earlier runs must not be counted.
forget_reports() {
  report_files | while IFS= read -r report; do rm -f "$report"; done
}

# What a person wants to see of Maven's output: the modules as they come, and what went wrong.
shown_of_maven() {
  sed -nu \
    -e 's/^\[INFO\] Building \(Broadback.*\) [0-9][^ ]* *\[\([0-9]*\)\/\([0-9]*\)\]$/  \1 (\2 of \3)/p' \
    -e '/^\[ERROR\]/p'
}

# Prints one line for each suite (module) and sums up; $1: seconds the run took.
count_reports() {
  local module report tests failed skipped line
  printf '%-24s %8s %8s %8s\n' suite passed failed skipped
  for module in $(report_files | sed 's|^\./||; s|/target/surefire-reports/.*||' | sort -u); do
    tests=0 failed=0 skipped=0
    for report in "$module"/target/surefire-reports/TEST-*.xml; do
      line=$(grep -m 1 '<testsuite ' "$report")
      tests=$((tests + $(attribute tests "$line")))
      failed=$((failed + $(attribute failures "$line") + $(attribute errors "$line")))
      skipped=$((skipped + $(attribute skipped "$line")))
    done
    printf '%-24s %8d %8d %8d\n' "$module" $((tests - failed - skipped)) "$failed" "$skipped"
    passed_tests=$((passed_tests + tests - failed - skipped))
    failed_tests=$((failed_tests + failed))
    skipped_tests=$((skipped_tests + skipped))
  done
  printf 'in %d minutes %d seconds\n' $(($1 / 60)) $(($1 % 60))
}

attribute() {
  local value
  value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$2")
  echo "${value:-0}"
}
