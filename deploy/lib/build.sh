# Builds the modules whose result is missing or older than their sources. To be sourced, after java.sh, in the project's folder.

# module:what the build makes of it; a module is rebuilt when it or one of the platform's is newer than that.
readonly platform_sources=(platform/src/main platform/pom.xml platform/panache/src/main platform/panache/pom.xml pom.xml)
readonly built_modules=(
  catalog-service:target/quarkus-app/quarkus-run.jar
  logbook-service:target/quarkus-app/quarkus-run.jar
  progression-service:target/quarkus-app/quarkus-run.jar
  program-service:target/quarkus-app/quarkus-run.jar
  deploy/local:target/local-platform-1.0.0-SNAPSHOT.jar
)

out_of_date_modules() {
  local entry module result sources
  for entry in "${built_modules[@]}"; do
    module=${entry%%:*}
    result=$module/${entry#*:}
    sources=("$module/src/main" "$module/pom.xml" "${platform_sources[@]}")
    [ "$module" != deploy/local ] || sources+=(platform/testing/src/main platform/testing/pom.xml)
    if [ ! -f "$result" ] || [ -n "$(find "${sources[@]}" -newer "$result" -print -quit)" ]; then
      echo "$module"
    fi
  done
}

# Builds what is out of date, without tests, showing one line for each module.
build_what_is_needed() {
  local modules log start
  mapfile -t modules < <(out_of_date_modules)
  [ ${#modules[@]} -gt 0 ] || return 0
  find_maven || return 1
  log=$1
  mkdir -p "$(dirname "$log")"
  echo "Building ${modules[*]} (the first time takes some minutes; details in $log)"
  start=$SECONDS
  if ! mvn -B -Dquick -Dmaven.test.skip=true -pl "$(IFS=,; echo "${modules[*]}")" -am package > >(
    tee "$log" | sed -nu 's/^\[INFO\] Building \(Broadback .*\) [0-9][^ ]* *\[\([0-9]*\)\/\([0-9]*\)\]$/  … \1 (\2 of \3)/p'
  ) 2>&1; then
    echo "The build failed. The end of $log:" >&2
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    return 1
  fi
  echo "  ✓ built in $((SECONDS - start)) s"
}
