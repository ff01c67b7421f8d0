# Finds a JDK of version 21 or newer and exports JAVA_HOME; says what to do if there is none. To be sourced.

readonly wanted_java=21

# The major version of the JDK in a folder; nothing if there is none.
java_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
  fi
}

find_java() {
  local candidate version
  local candidates=("${JAVA_HOME:-}")
  if command -v java > /dev/null; then
    candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")")
  fi
  for candidate in /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/* /usr/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    candidates+=("$candidate")
  done
  for candidate in "${candidates[@]}"; do
    [ -n "$candidate" ] || continue
    version=$(java_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$wanted_java" ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  cat >&2 << MESSAGE
No JDK $wanted_java or newer was found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt and the folders of SDKMAN and others).
Install one, for example with: apt-get install openjdk-21-jdk-headless (or -25-), or point JAVA_HOME to one.
MESSAGE
  return 1
}

# Maven, needed to build; the one on the PATH.
find_maven() {
  command -v mvn > /dev/null && return 0
  echo "Maven was not found; install it, for example with: apt-get install maven" >&2
  return 1
}
