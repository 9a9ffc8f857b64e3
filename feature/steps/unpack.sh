# Unpacks the verified tarball beside its place, in a private directory, and audits what came out: nothing has run by then.
# shellcheck shell=sh

max_entries=100000

unpack() {
  mkdir -p /opt
  sweep_stages
  stage=/opt/.python-$version.$(cat /proc/sys/kernel/random/uuid)
  mkdir -m 0700 "$stage"
  # What it may have of an /opt that hands its group on is nothing for the tree.
  chown 0:0 "$stage"
  chmod g-s "$stage"
  mkdir "$stage/top"
  inflate
  refuse_devices
  # shellcheck disable=SC2046 # words
  (
    limit_files "$megabytes"
    tar -x -f "$stage/tar" -C "$stage/top" $(tar_flags) || exit 1
  ) 2>"$scratch/trouble" || refuse "$(shown "$(head -n 1 "$scratch/trouble")")"
  rm "$stage/tar"
  tree=$stage/top/opt/python-$version
  audit
}

# What a run that was killed left, a day later.
sweep_stages() {
  find /opt -mindepth 1 -maxdepth 1 -name '.python-*.*-*-*-*-*' -mmin +1440 -exec rm -rf {} +
}

refuse() {
  fail TARBALL_INVALID "$tarball_name is not a CPython tree: $1" \
    'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.'
}

# At most twenty times what it was, and 512 MB whatever it was: a bomb ends here.
inflate() {
  bytes=$(wc -c <"$tarball")
  megabytes=$((bytes * 20 / 1048576))
  [ "$megabytes" -ge 512 ] || megabytes=512
  [ "$megabytes" -le 4096 ] || megabytes=4096
  (
    limit_files "$megabytes"
    # Not the last word of this shell, which is to swallow what is said of a signal.
    gzip -d -c <"$tarball" >"$stage/tar" || exit 1
  ) 2>/dev/null || refuse "it is no gzip file, or unpacks to more than $megabytes MB"
}

# Before they could be made: root may make devices.
refuse_devices() {
  tar -tv -f "$stage/tar" >"$scratch/list" 2>"$scratch/trouble" || refuse "$(shown "$(head -n 1 "$scratch/trouble")")"
  odd=$(grep '^[bcp]' "$scratch/list" | head -n 1)
  [ -z "$odd" ] || refuse "'$(shown "$odd")' is neither a file, a directory nor a link"
}

tar_flags() {
  if tar --version 2>/dev/null | grep -q 'GNU tar'; then
    echo --no-same-owner --no-same-permissions
  else
    echo -o
  fi
}

audit() {
  if [ ! -d "$tree" ] || [ -L "$stage/top/opt" ] || [ -L "$tree" ]; then refuse "it has no directory opt/python-$version"; fi
  none_of "is not below opt/python-$version/" "$stage/top" -mindepth 1 -maxdepth 2 ! -path "$stage/top/opt" ! -path "$tree"
  none_of 'has a control character or backslash in its name' "$tree" -name '*[[:cntrl:]\\]*'
  # Those that have two bytes in UTF-8.
  if find "$tree" | grep -q "$(printf '\302[\200-\237]')"; then refuse 'a name in it has a control character'; fi
  none_of 'is neither a file, a directory nor a link' "$tree" ! -type f ! -type d ! -type l
  [ "$(find "$tree" | wc -l)" -le "$max_entries" ] || refuse "it has more than $max_entries entries"
  audit_links
  audit_hard_links
  # Whatever tar made of the modes in the archive: nothing runs as somebody else, nobody but root writes.
  chmod -R go-w,a-s,-t "$tree"
  python=$(readlink -f "$tree/bin/python3" || :)
  if [ ! -f "$python" ] || [ ! -x "$python" ] || [ ! -s "$python" ]; then
    refuse "there is no interpreter at opt/python-$version/bin/python3"
  fi
}

# Why it is none of ours, and what find looks for.
none_of() {
  why=$1
  shift
  bad=$(find "$@" | head -n 1)
  [ -z "$bad" ] || refuse "'$(shown "${bad#"$stage/top/"}")' $why"
}

# Every link is relative and ends in the tree.
audit_links() {
  find "$tree" -type l >"$scratch/links"
  while IFS= read -r link; do
    target=$(readlink "$link")
    case $target in /*) refuse "'${link#"$stage/top/"}' links to the absolute path '$(shown "$target")'" ;; esac
    case $(resolved "${link%/*}/$target") in
      "$tree" | "$tree"/*) ;;
      *) refuse "'${link#"$stage/top/"}' links to '$(shown "$target")', outside of the tree" ;;
    esac
    real=$(readlink -f "$link" || :)
    case $real in
      "" | "$tree" | "$tree"/*) ;;
      *) refuse "'${link#"$stage/top/"}' leads out of the tree" ;;
    esac
  done <"$scratch/links"
}

# A path without `.` and `..`, as it is spelled: what it leads to need not be there.
resolved() {
  printf '%s\n' "$1" | awk -F / '{
    for (i = 2; i <= NF; i++) {
      if ($i == "..") { if (depth > 0) depth-- }
      else if ($i != "." && $i != "") part[++depth] = $i
    }
    for (i = 1; i <= depth; i++) path = path "/" part[i]
    print path
  }'
}

# Each file has as many names in the tree as it has at all: none is a file of the machine.
audit_hard_links() {
  outside=$(find "$tree" -type f -links +1 -exec ls -dil {} + | awk '
    { seen[$1]++; names[$1] = $3 }
    END { for (file in seen) if (seen[file] != names[file]) print file }
  ')
  [ -z "$outside" ] || refuse 'a hard link leads out of the tree'
}

# Names that `make install` leaves out; pip 22 and older are started through bin/python.
add_short_names() {
  for name in python pip pydoc idle python-config; do
    long=$(printf '%s' "$name" | sed 's/^[a-z]*/&3/')
    if [ -e "$tree/bin/$long" ] && [ ! -e "$tree/bin/$name" ] && [ ! -L "$tree/bin/$name" ]; then
      ln -s "$long" "$tree/bin/$name"
    fi
  done
}
