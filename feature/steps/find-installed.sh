# What lies at /opt/python-<version>: nothing, a tree of ours with its install record (docs/setup.md), or somebody else's.
# shellcheck shell=sh

look_at_prefix() {
  state=foreign installed_sha256=''
  if [ ! -e "$prefix" ] && [ ! -L "$prefix" ]; then
    state=absent
  elif [ -L "$prefix" ]; then
    look_at_link
  elif [ -d "$prefix" ]; then
    look_at_record "$prefix/.iact-cpython.json" "$prefix"
  fi
}

# As the action sets it where it may: into a tool cache, with the record beside the tree.
look_at_link() {
  target=$(readlink "$prefix")
  matches "$target" "/(.*/)?iact-cpython/[0-9][^/]*/[^/]+-build[0-9]+-[0-9a-f]{12}" || return 0
  if [ -d "$target" ] && [ -e "$target.complete" ]; then look_at_record "$target.json" "$target"; else state=ours; fi
}

look_at_record() {
  if ! is_rooted "$1" || ! is_closed "$2" || ! flatten_json "$1" >"$scratch/record" 2>/dev/null; then return; fi
  if [ "$(field schema)" != 1 ] || ! matches "$(field sha256)" '[0-9a-f]{64}'; then return; fi
  case $(field tarball) in "cpython-$version-"*.tgz) ;; *) return ;; esac
  state=ours
  installed_sha256=$(field sha256)
}

field() {
  awk -F '\t' -v name="$1" '$1 == name { print $2; exit }' "$scratch/record"
}

# Root runs it from here on, so nobody but root may be able to change it.
is_closed() {
  for path in "$1" "$1/bin" "$1/lib" "$1"/lib/python* "$1"/lib/libpython* "$(readlink -f "$1/bin/python3" || :)"; do
    if [ -e "$path" ] && ! is_rooted "$path"; then return 1; fi
  done
}

is_rooted() {
  [ -n "$(find -L "$1" -prune -user 0 ! -perm -0020 ! -perm -0002 2>/dev/null)" ]
}

is_installed() {
  if [ "$state" != ours ] || [ -z "$installed_sha256" ] || [ "$(field tarball)" != "$tarball_name" ]; then return 1; fi
  is_wanted || return 1
  if try_tree; then return; fi
  warn "$prefix is installed anew: $fault"
  return 1
}

# A name says nothing of whose build it is: the pin does, the record, or the file itself.
is_wanted() {
  if [ -n "$pin" ]; then
    [ "$pin" = "$installed_sha256" ]
  elif [ -z "$artifact_url" ]; then
    [ "$(field repository | tr '[:upper:]' '[:lower:]')" = "$(printf '%s' "$repository" | tr '[:upper:]' '[:lower:]')" ]
  else
    case $artifact_url in
      http://* | https://*) [ "$(field source)" = "${artifact_url%%[?]*}" ] ;;
      *) obtain_address '' "$scratch/given" 0 && [ "$(sum_of "$scratch/given")" = "$installed_sha256" ] ;;
    esac
  fi
}

refuse_foreign() {
  [ "$state" != foreign ] || fail INSTALL_BROKEN "$prefix is there, and is nothing that this Feature or the action made for root alone" \
    'It is left as it is. Use an image without it, or another version.'
}
