# What vouches for a tarball, and whether it agrees. All that is there must; nothing is no install.
# shellcheck shell=sh

begin_evidence() {
  : >"$scratch/evidence"
  [ -z "$pin" ] || add_evidence "$pin" 'sha256 input'
}

add_evidence() {
  printf '%s %s\n' "$1" "$2" >>"$scratch/evidence"
}

has_evidence() {
  [ -s "$scratch/evidence" ]
}

# Of the private copy that is unpacked afterwards.
verify() {
  actual=$(sum_of "$tarball")
  while read -r expected from; do
    [ "$expected" = "$actual" ] || fail CHECKSUM_MISMATCH \
      "$tarball_name from $(shown "$source") has the SHA-256 $actual ($(wc -c <"$tarball") bytes), but the $from says $expected" \
      'The file was damaged on its way, or is not the one that was published. Nothing was installed. Build again; if it stays so, tell the publisher.'
  done <"$scratch/evidence"
  say "verified: SHA-256 $actual, by $(vouchers)"
  [ "$(vouchers)" != sidecar ] ||
    say 'only the file beside the tarball vouches for it: that shows damage, not tampering. The option sha256 shows both.'
}

vouchers() {
  cut -d ' ' -f 2- "$scratch/evidence" | sort -u | paste -s -d , - | sed 's/,/, /g'
}

agrees() {
  ! grep -qv "^$1 " "$scratch/evidence"
}

sum_of() {
  sha256sum <"$1" | cut -d ' ' -f 1
}

# The SHA-256 that a checksum file (of sha256sum, or in BSD's style; one or many lines) gives for exactly this name;
# nothing where it gives none, or two that differ.
checksum_in() {
  tr -d '\r' <"$1" | awk -v name="$2" '
    NR == 1 { sub(/^\357\273\277/, "") }
    /^[0-9A-Fa-f]+ [ *]/ { hex = $1; rest = substr($0, length($1) + 3) }
    /^SHA256 \(.+\) = [0-9A-Fa-f]+$/ { hex = $NF; rest = substr($0, 9, length($0) - length($NF) - 12) }
    hex != "" && rest == name && length(hex) == 64 { found[tolower(hex)] = 1 }
    { hex = "" }
    END { for (hex in found) { count++; only = hex } if (count == 1) print only }
  '
}

take_from_cache() {
  kept=$(cache_place)/$tarball_name
  if [ "$cache_dir" = none ] || [ ! -f "$kept" ] || ! cp "$kept" "$tarball" 2>/dev/null; then return 1; fi
  actual=$(sum_of "$tarball")
  if ! agrees "$actual"; then
    warn "$kept is not what was published, and is not used"
    return 1
  fi
  source=${source:-$(name_of_origin "$(origins | head -n 1)")}
  say "from the cache directory: $kept, SHA-256 $actual, by $(vouchers)"
}

# Nothing is kept unless somebody says where: an image would carry the tarball beside the tree.
keep_in_cache() {
  case $cache_dir in '' | none) return ;; esac
  if ! { mkdir -p "$cache_dir" && cp "$tarball" "$cache_dir/.$tarball_name.$$" &&
    mv "$cache_dir/.$tarball_name.$$" "$cache_dir/$tarball_name"; } 2>/dev/null; then
    rm -f "$cache_dir/.$tarball_name.$$"
    warn "the tarball could not be kept in $cache_dir"
  fi
}

cache_place() {
  printf '%s' "${cache_dir:-${HOME:-/root}/.cache/iact-cpython}"
}
