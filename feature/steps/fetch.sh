# Where a tarball is had from: the cache directory, artifactUrl, the mirror, the release. Ends with $tarball, verified,
# and $source, which says for people and for the install record where it came from.
# shellcheck shell=sh

fetch() {
  mkdir "$scratch/file"
  # Under the name that it was published by: that is what checksum files call it.
  tarball=$scratch/file/$tarball_name
  troubles=''
  begin_evidence
  if [ -n "$pin" ] && take_from_cache; then return; fi
  for origin in $(origins); do
    begin_evidence
    if fetch_from "$origin"; then return; fi
    troubles="$troubles
- $(shown "$source"): $trouble"
  done
  fail DOWNLOAD_FAILED "$tarball_name could not be had:$troubles" "$(advice)"
}

origins() {
  if [ -n "$artifact_url" ]; then
    echo address
  else
    [ -z "$mirror" ] || echo mirror
    echo release
  fi
}

advice() {
  if [ -n "$artifact_url" ]; then
    printf '%s' 'Paths are those of the container while it is built: put the tarball and its .sha256 into the folder of this Feature, and give the path from there.'
  elif [ -n "$token" ]; then
    printf '%s' 'Check version and buildNumber, and whether GITHUB_TOKEN may read the repository. docs/offline.md says what can be done without GitHub.'
  else
    printf '%s' 'Check version, buildNumber and distro. A private repository needs GITHUB_TOKEN. docs/offline.md says what can be done without GitHub.'
  fi
}

fetch_from() {
  source=$(name_of_origin "$1")
  if ! open_origin "$1" || ! read_sidecar "$1"; then return 1; fi
  if ! has_evidence; then
    trouble="nothing says what the bytes must be: no $tarball_name.sha256 beside it, and no option sha256"
    return 1
  fi
  if take_from_cache; then return; fi
  say "fetching $tarball_name from $(shown "$source")"
  obtain "$1" '' "$tarball" 4096 || return 1
  verify
  keep_in_cache
}

name_of_origin() {
  case $1 in
    address) printf '%s' "${artifact_url%%[?]*}" ;;
    mirror) printf '%s' "${mirror%%[?]*}/$tag/$tarball_name" ;;
    release) printf '%s' "$server_url/$repository/releases/tag/$tag" ;;
  esac
}

# With a token everything of a release comes by the API, and with it GitHub's own digest.
open_origin() {
  if [ "$1" != release ] || [ -z "$token" ]; then return; fi
  read_release || return 1
  digest=$(asset_field "$tarball_name" digest)
  case $digest in
    sha256:*) add_evidence "${digest#sha256:}" 'release digest' ;;
  esac
}

read_sidecar() {
  sidecar=$scratch/file/$tarball_name.sha256
  if obtain "$1" .sha256 "$sidecar" 1; then
    checksum=$(checksum_in "$sidecar" "$tarball_name")
    trouble="its $tarball_name.sha256 is no checksum of $tarball_name"
    [ -n "$checksum" ] || return 1
    add_evidence "$checksum" sidecar
  else
    [ "$status" = 404 ]
  fi
}

# ORIGIN, what follows the name of the tarball, FILE, LIMIT(MB).
obtain() {
  case $1 in
    address) obtain_address "$2" "$3" "$4" ;;
    mirror) get "$(with_suffix "$mirror" "/$tag/$tarball_name$2")" "$3" '*/*' "$4" ;;
    release) obtain_asset "$2" "$3" "$4" ;;
  esac
}

obtain_asset() {
  if [ -z "$token" ]; then
    get "$server_url/$repository/releases/download/$tag/$tarball_name$1" "$2" '*/*' "$3"
    return
  fi
  id=$(asset_field "$tarball_name$1" id)
  status=404 trouble="the release has no $tarball_name$1"
  matches "$id" '[0-9]{1,18}' || return 1
  get "$api_url/repos/$repository/releases/assets/$id" "$2" application/octet-stream "$3"
}

obtain_address() {
  case $artifact_url in
    http://* | https://*) get "$(with_suffix "$artifact_url" "$1")" "$2" '*/*' "$3" ;;
    file://*) copy_file "${artifact_url#file://}$1" "$2" ;;
    /*) copy_file "$artifact_url$1" "$2" ;;
    *) copy_file "$here/$artifact_url$1" "$2" ;;
  esac
}

# The query of an address stays at its end: it may be what opens it.
with_suffix() {
  case $1 in
    *[?]*) printf '%s' "$(trimmed "${1%%[?]*}")$2?${1#*[?]}" ;;
    *) printf '%s' "$(trimmed "$1")$2" ;;
  esac
}

copy_file() {
  status=404 trouble="there is no file $1"
  [ -f "$1" ] || return 1
  status=000 trouble="$1 can't be read"
  cp "$1" "$2"
}
