# Options become values that need no more checks; all complaints are told at once. '' means absent.
# shellcheck shell=sh

read_options() {
  complaints=''
  version=${VERSION:-3.12.6}
  # BUILD_NUMBER is the ADR's spelling; other tools set it too, so it counts only where the option is not set.
  build=${BUILDNUMBER:-${BUILD_NUMBER:-1}}
  distro=${DISTRO:-}
  repository=${REPOSITORY:-2-Coatl/IACT---project}
  artifact_url=${ARTIFACTURL:-${ARTIFACT_URL:-}}
  mirror=${MIRROR:-}
  pin=$(printf '%s' "${SHA256:-}" | tr 'A-F' 'a-f')
  cache_dir=${CACHEDIR:-${CACHE_DIR:-}}
  api_url=$(default_api)
  server_url=$(trimmed "${GITHUB_SERVER_URL:-https://github.com}")
  token=${GITHUB_TOKEN:-}
  check_options
  [ -z "$complaints" ] || fail INPUT_INVALID "Options that can't be used:$complaints" \
    'Mend them where the Feature is named; they are explained in its README.'
}

# A GitHub Enterprise Server that is named by its web address has its API below it.
default_api() {
  case ${GITHUB_API_URL:-} in
    '')
      case ${GITHUB_SERVER_URL:-https://github.com} in
        https://github.com | https://github.com/) printf '%s' https://api.github.com ;;
        *) printf '%s' "$(trimmed "$GITHUB_SERVER_URL")/api/v3" ;;
      esac
      ;;
    *) trimmed "$GITHUB_API_URL" ;;
  esac
}

trimmed() {
  printf '%s' "${1%/}"
}

number='(0|[1-9][0-9]{0,3})'
segment="[A-Za-z0-9._~!\$()*+,;=:@%/-]"
authority='([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?'
loopback='(localhost|127\.[0-9]+\.[0-9]+\.[0-9]+|\[::1\])(:[0-9]{1,5})?'
address_rest="(/$segment*)?(\\?[A-Za-z0-9._~!\$()*+,;=:@%/?&-]*)?"

check_options() {
  expect version "$version" "$number\\.$number\\.$number((a|b|rc)$number)?t?" \
    'X.Y.Z with an optional aN, bN or rcN and an optional t (3.12.6, 3.14.0rc2, 3.13.1t); ranges are for workflows'
  expect buildNumber "$build" '[1-9][0-9]{0,8}' 'an integer from 1 on'
  [ -z "$distro" ] || expect distro "$distro" '[a-z]+([0-9]+(\.[0-9]+)*)?' \
    'a lower-case name and its version, as in ubuntu22.04 or debian12'
  expect repository "$repository" '[A-Za-z0-9][A-Za-z0-9-]{0,38}/([A-Za-z0-9_-][A-Za-z0-9._-]{0,99}|\.[A-Za-z0-9._-]*[A-Za-z0-9_-])' \
    'owner/name, as in 2-Coatl/IACT---project'
  [ -z "$pin" ] || expect sha256 "$pin" '[0-9a-f]{64}' '64 hexadecimal digits'
  [ -z "$mirror" ] || expect_address mirror "$mirror"
  expect_address GITHUB_API_URL "$api_url"
  expect_address GITHUB_SERVER_URL "$server_url"
  # Never shown.
  [ -z "$token" ] || matches "$token" '[A-Za-z0-9._~+/=-]{1,2000}' || complain 'GITHUB_TOKEN is no token'
  check_artifact_url
  check_cache_dir
}

# A path, file:// or https://; whatever it is, it ends in the name that the tarball was published under.
check_artifact_url() {
  case $artifact_url in
    '') ;;
    http://* | https://*) expect_address artifactUrl "$artifact_url" ;;
    file://*) expect artifactUrl "$artifact_url" 'file:///[A-Za-z0-9._~+,=@:/ -]+' 'file:///directory/cpython-....tgz' ;;
    *) expect_path artifactUrl "$artifact_url" ;;
  esac
}

check_cache_dir() {
  case $cache_dir in
    '' | none | /*) ;;
    [~]/*) cache_dir=${HOME:-/root}/${cache_dir#[~]/} ;;
    *) complain "cacheDir must be an absolute path, or none: $cache_dir" ;;
  esac
  [ -z "$cache_dir" ] || expect_path cacheDir "$cache_dir"
}

# NAME, text, extended regular expression of all of it, what to write.
expect() {
  matches "$2" "$3" || complain "$1 is '$(shown "$2")'. Write $4."
}

# http:// needs something to hold what comes to, or a server on this machine.
expect_address() {
  if matches "$2" "https://$authority$address_rest" || matches "$2" "http://$loopback$address_rest"; then return; fi
  if [ -n "$pin" ] && [ "$1" != GITHUB_API_URL ] && matches "$2" "http://$authority$address_rest"; then return; fi
  complain "$1 is '$(shown "$2")'. Write https://host/path, without user name and password; http:// needs sha256."
}

expect_path() {
  case /$2/ in
    */../* | /-*) complain "$1 is '$(shown "$2")'. Write a path without '..'." ;;
    *) expect "$1" "$2" '[^][\\;|&$<>"'"'"'`*?]{1,1000}' "a path without quotes, backslashes and ; | & \$ < > * ? [ ]" ;;
  esac
}

# A text with a line break or another control character matches nothing.
matches() {
  case $1 in *[[:cntrl:]]*) return 1 ;; esac
  grep -Eqx -- "$2" <<END
$1
END
}

# For messages: no control characters, no password and no query.
shown() {
  printf '%.100s' "$1" | tr -d '[:cntrl:]' | sed 's|//.*@|//***@|; s|[?].*|?***|'
}

complain() {
  complaints="$complaints
- $1"
}
