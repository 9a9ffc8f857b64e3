# Programs and packages that this needs: installed on Debian and Ubuntu, named elsewhere.
# shellcheck shell=sh

require_programs() {
  missing=''
  for program in tar gzip sha256sum awk find grep sed; do
    has "$program" || missing="$missing $program"
  done
  [ -z "$missing" ] || install_programs "$missing"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# Asked for when the first download comes: what lies on the disk needs none. Sets $client.
require_client() {
  find_client && return
  install_programs ' curl'
  find_client || fail INSTALL_BROKEN 'There is no curl, and none could be installed' 'Install curl in the image.'
}

# The wget of busybox does not check certificates, and takes the token along to redirect targets: it is no client.
find_client() {
  if has curl; then
    client=curl
  elif has wget && wget --version 2>/dev/null | grep -q '^GNU Wget 1'; then
    client=wget
  else
    return 1
  fi
}

install_programs() {
  packages=''
  for program in $1; do packages="$packages $(package_of_program "$program")"; done
  may_install || fail INSTALL_BROKEN "These programs are missing:$1" \
    "Install them in the image first; on Debian and Ubuntu this Feature does it. A download needs curl or GNU wget."
  # shellcheck disable=SC2086 # a list of words
  install_packages $packages
}

package_of_program() {
  case $1 in
    sha256sum) echo coreutils ;;
    awk) echo mawk ;;
    find) echo findutils ;;
    curl) echo curl ca-certificates ;;
    *) echo "$1" ;;
  esac
}

may_install() {
  case $here_distro in
    debian* | ubuntu*) has apt-get ;;
    *) return 1 ;;
  esac
}

# The package lists of an image that has none do not stay in it.
install_packages() {
  say "installing with apt-get: $*"
  lists=/var/lib/apt/lists
  if [ -z "$(find "$lists" -name '*_Packages*' 2>/dev/null | head -n 1)" ]; then
    run_apt update
    run_apt install -y --no-install-recommends "$@"
    find "$lists" -mindepth 1 -maxdepth 1 -exec rm -rf {} + 2>/dev/null || :
  else
    run_apt install -y --no-install-recommends "$@"
  fi
}

run_apt() {
  if DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >"$scratch/apt" 2>&1 </dev/null; then return; fi
  tail -n 5 "$scratch/apt" >&2
  fail INSTALL_BROKEN "apt-get $1 failed" 'Install what is named above in the image first, or give the build a way to its package mirror.'
}
