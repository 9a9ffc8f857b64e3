# One rename puts the tree at its place; what does not work there is taken away again.
# shellcheck shell=sh

write_record() {
  rm -rf "$tree/.iact-cpython.json"
  {
    printf '{\n  "schema": 1,\n  "tarball": "%s",\n  "sha256": "%s",\n  "source": "%s",\n' \
      "$tarball_name" "$actual" "$source"
    [ -n "$artifact_url" ] || printf '  "repository": "%s",\n' "$repository"
    printf '  "verifiedBy": ["%s"]\n}\n' "$(vouchers | sed 's/, /", "/g')"
  } >"$tree/.iact-cpython.json"
}

place() {
  registered=''
  set_aside
  chmod 0755 "$tree"
  is_unproven=yes
  # Into /opt, under its own name: a directory that came there meanwhile is not replaced.
  mv "$tree" /opt/ || fail INSTALL_BROKEN "$prefix could not be made" 'Something else took that name. Build again.'
  use_own_library
  try_tree || fail SMOKE_TEST_FAILED "The interpreter at $prefix: $fault" \
    'It was taken away again. Choose a build that was made for this distro, or install what it lacks in the image.'
  is_unproven=no
}

# Another build of ours; a running interpreter keeps the files that it has open.
set_aside() {
  [ "$state" = ours ] || return 0
  say "$prefix gets another build, as the options say"
  mkdir "$stage/before"
  is_unproven=yes
  mv "$prefix" "$stage/before/"
}

# Whatever ends the run before the new tree was seen to work: it goes, and what was there before comes back.
take_back() {
  [ "$is_unproven" = yes ] || return 0
  forget_library
  [ -e "$tree" ] || mv "$prefix" "$stage/broken"
  if [ -d "$stage/before" ] && [ ! -e "$prefix" ]; then mv "$stage/before/"* /opt/; fi
}

# Registered with the machine, our library is also what the distro's own programs load by that name: only for builds
# that can't find it otherwise. Builds of scripts/build-cpython.sh can.
use_own_library() {
  if finds_own_library; then return; fi
  registered=/etc/ld.so.conf.d/iact-python-$version.conf
  if has ldconfig && [ -d /etc/ld.so.conf.d ]; then
    printf '%s\n' "$prefix/lib" >"$registered"
    ldconfig
    say "$prefix/lib is registered in $registered: this build does not find its libpython otherwise. The distro's own programs may load it too."
  fi
}

forget_library() {
  [ -n "$registered" ] || return 0
  rm -f "$registered"
  ldconfig || :
}

finds_own_library() {
  has ldd || return 0
  ldd "$prefix/bin/python3" 2>/dev/null | sed -n 's/^[[:space:]]*libpython[^ ]* => //p' >"$scratch/libpython"
  while read -r library _; do
    case $(readlink -f "$library" || :) in "$prefix"/*) ;; *) return 1 ;; esac
  done <"$scratch/libpython"
}

# By these names it is on every PATH; pip's own programs are by `current` (containerEnv in devcontainer-feature.json).
name_programs() {
  ours=/usr/local/iact-cpython
  mkdir -p "$ours/bin" /usr/local/bin
  point "$prefix" "$ours/current"
  for path in "$prefix/bin/"python* "$prefix/bin/"pip*; do
    case ${path##*/} in
      *-config | *'*') ;;
      *) point "$path" "$ours/bin/${path##*/}" ;;
    esac
  done
  for name in python python3 pip pip3; do
    [ ! -e "$prefix/bin/$name" ] || name_in_local "$prefix/bin/$name" "/usr/local/bin/$name"
  done
}

name_in_local() {
  if [ -L "$2" ]; then
    case $(readlink "$2") in
      /opt/python-[0-9]*/bin/*) point "$1" "$2" ;;
      *) leave "$2" ;;
    esac
  elif [ -e "$2" ]; then
    leave "$2"
  else
    point "$1" "$2"
  fi
}

leave() {
  warn "$1 is somebody else's and stays as it is; a dev container finds ours first on its PATH, others by $prefix/bin"
}

# In one step: there is always a link.
point() {
  [ "$(readlink "$2" || :)" != "$1" ] || return 0
  ln -s "$1" "$2.$$"
  mv -T "$2.$$" "$2" 2>/dev/null || { rm -f "$2.$$" && ln -sfn "$1" "$2"; }
}
