#!/usr/bin/env bash
# Fetches the distribution's own CPython source tarball through apt; see --help.
set -euo pipefail
export LC_ALL=C
umask 022

usage() {
  cat <<'END'
Usage: fetch-cpython-source.sh [--package NAME] DIR

Downloads the upstream tarball of the CPython source package of this Debian or Ubuntu release into DIR, checked
by apt against the release's signature, and prints its path.

  --package NAME  source package; default: the release's default Python (python3.11 on Debian 12)
  --help

Source packages are enabled in a private copy of the machine's package sources, which is thrown away: the
system's own apt configuration, lists and cache stay as they are. Root is not needed.
END
}

fail() {
  printf 'fetch-cpython-source: %s\n' "$1" >&2
  exit "${2:-1}"
}

# One-line sources: every enabled binary line becomes a source line.
one_line_sources() {
  sed -En 's/^[[:blank:]]*deb(-src)?[[:blank:]]+/deb-src /p' "$@" | sort -u
}

# deb822 sources: the whole stanza is kept (keys, options, Enabled), only the type changes.
stanza_sources() {
  sed -E 's/^Types:.*$/Types: deb-src/I' "$1"
}

# apt's own settings of this machine (proxies, credentials, keys) stay in force: this file is read after them.
write_configuration() {
  local root=$1 etc main parts file
  eval "$(apt-config shell main Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
  etc="$root/sources.list.d"
  mkdir -p "$etc" "$root/lists/partial" "$root/cache/archives/partial" "$root/download"
  for file in "$main" "$parts"/*.list; do
    [[ -f "$file" ]] && one_line_sources "$file" >"$etc/$(basename "$file" .list).list"
  done
  for file in "$parts"/*.sources; do
    [[ -f "$file" ]] && stanza_sources "$file" >"$etc/$(basename "$file")"
  done
  cat >"$root/apt.conf" <<END
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$etc";
Dir::State::lists "$root/lists";
Dir::Cache "$root/cache";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
END
}

# A source of somebody else's that has no source packages must not end the run: what counts is the download.
update_lists() {
  apt-get -c "$1/apt.conf" -q update >"$1/update.log" 2>&1 || true
}

default_package() {
  local version
  version=$(apt-cache -c "$1/apt.conf" showsrc --only-source python3-defaults 2>>"$1/update.log" |
    sed -n 's/^Version: //p' | sort -V | tail -n 1)
  [[ "$version" =~ ^(3\.[0-9]+)\. ]] || return 1
  printf 'python%s\n' "${BASH_REMATCH[1]}"
}

download() {
  local root=$1 package=$2
  (cd "$root/download" && apt-get -c "$root/apt.conf" -q --tar-only --download-only --only-source source "$package") \
    >"$root/download.log" 2>&1
}

# apt's complaints, without the machine's mirrors: they are nobody else's business in a public log.
give_up() {
  cat "$1/update.log" "$1/download.log" 2>/dev/null | grep -E '^(E|W|Err)[ :]' | tail -n 15 |
    sed -E "s#[a-z+]+:/[^ ]*#<source>#g; s#(resolv(e|ing)|connect(ing)? to) '?[^ ']+'?#\\1 <source>#Ig; s# ?\\[IP: [^]]*\\]##g; s#^#  #" >&2 || true
  fail "$2"
}

main() {
  local package='' target='' root tarball
  while (($# > 0)); do
    case $1 in
      --help) usage && exit 0 ;;
      --package) (($# > 1)) || fail '--package needs a name' 2; package=$2; shift ;;
      -*) fail "unknown option $1 (--help lists them)" 2 ;;
      *) [[ -z "$target" ]] || fail 'one directory is expected' 2; target=$1 ;;
    esac
    shift
  done
  [[ -n "$target" ]] || fail 'which directory? Usage: fetch-cpython-source.sh [--package NAME] DIR' 2
  [[ -z "$package" || "$package" =~ ^python3\.[0-9]+$ ]] || fail "$package is not the name of a CPython source package, such as python3.11" 2
  command -v apt-get >/dev/null || fail 'this needs apt (Debian, Ubuntu). Elsewhere: give build-cpython.sh a source tarball of your own'

  root=$(mktemp -d)
  # shellcheck disable=SC2064 # the path as it is now
  trap "rm -rf -- '$root'" EXIT
  chmod 755 "$root" # apt downloads as its own user
  write_configuration "$root"
  update_lists "$root"
  [[ -n "$package" ]] || package=$(default_package "$root") ||
    give_up "$root" 'the package sources of this machine name no default Python; --package NAME says which'
  mkdir -p "$target"
  target=$(cd "$target" && pwd)
  download "$root" "$package" || give_up "$root" "apt could not download the source package $package"
  tarball=$(find "$root/download" -name "${package}_*.orig.tar.*" ! -name '*.asc' | sort | head -n 1)
  [[ -n "$tarball" ]] || give_up "$root" "the source package $package has no upstream tarball"
  cp "$tarball" "$target/.$(basename "$tarball").part"
  mv "$target/.$(basename "$tarball").part" "$target/$(basename "$tarball")"
  printf '%s\n' "$target/$(basename "$tarball")"
}

main "$@"
