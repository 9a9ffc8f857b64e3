#!/usr/bin/env bash
# Gives a real CPython tarball of this machine, built once; see --help.
set -euo pipefail
export LC_ALL=C

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$(dirname "$scripts")/.cache/cpython

usage() {
  cat <<'END'
Usage: ci-cpython.sh

Prints the path of a CPython tarball that build-cpython.sh made here from the distribution's own source package,
without optimisation (about three minutes on two processors). Everything is kept in .cache/cpython of the
repository: a tarball whose checksum still agrees is used again, without a network, as long as build-cpython.sh,
the version of the source and /etc/os-release are the same. Several at once wait for one build. What else there
is to say goes to stderr.

As root with CI=true, missing build packages are installed with apt-get; otherwise they are named.
END
}

find_source() {
  local directory
  directory=$cache/source-$(sha256sum /etc/os-release | head -c 12)
  compgen -G "$directory/*.orig.tar.*" || "$scripts/fetch-cpython-source.sh" "$directory"
}

# The name of the source tarball holds its version.
key_of() {
  { cat "$scripts/build-cpython.sh" /etc/os-release && uname -m && basename "$1"; } | sha256sum | head -c 12
}

find_intact() {
  (cd "$1" 2>/dev/null && sha256sum --check --status ./*.sha256 2>/dev/null) && compgen -G "$1/*.tgz"
}

install_missing_packages() {
  local missing
  [[ "$EUID" == 0 && "${CI:-}" == true ]] || return 0
  mapfile -t missing < <("$scripts/build-cpython.sh" --list-missing)
  ((${#missing[@]} > 0)) || return 0
  apt-get -q update
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}"
}

main() {
  local source made
  if (($# > 0)); then
    usage
    [[ "$1" == --help ]] && exit 0
    exit 2
  fi
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock 9
  source=$(find_source)
  made=$cache/$(key_of "$source")
  find_intact "$made" && exit 0
  install_missing_packages >&2 9>&-
  "$scripts/build-cpython.sh" --no-optimize --force --output "$made" "$source" >&2 9>&-
  find_intact "$made"
}

main "$@"
