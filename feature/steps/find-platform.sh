# Which build this container needs. Says architecture, distro, and how artifact, release and prefix are called.
# shellcheck shell=sh

find_platform() {
  [ "$(uname -s)" = Linux ] || unsupported "This system is $(uname -s)"
  case $(uname -m) in
    x86_64) architecture=x64 loader=/lib64/ld-linux-x86-64.so.2 ;;
    aarch64) architecture=arm64 loader=/lib/ld-linux-aarch64.so.1 ;;
    *) unsupported "This architecture is $(uname -m)" ;;
  esac
  if [ ! -e "$loader" ] || is_musl; then unsupported "The C library of this container is not glibc (musl, as in Alpine?)"; fi
  here_distro=$(distro_of /etc/os-release)
}

unsupported() {
  fail PLATFORM_UNSUPPORTED "$1" 'Builds run on Linux with glibc, on x64 and arm64. Use an image like that, such as debian or ubuntu.'
}

is_musl() {
  ldd --version 2>&1 | grep -qi musl
}

# `ubuntu22.04`, of the distribution or of the release that it is made from; '' where os-release names none.
distro_of() (
  id=$(os_field "$1" ID)
  case " $(os_field "$1" ID_LIKE) " in *' ubuntu '*) ubuntu=$(os_field "$1" UBUNTU_CODENAME) ;; *) ubuntu='' ;; esac
  case " $(os_field "$1" ID_LIKE) " in *' debian '*) debian=$(os_field "$1" DEBIAN_CODENAME) ;; *) debian='' ;; esac
  case " $(os_field "$1" ID_LIKE) " in *' debian '*) debian=${debian:-$(os_field "$1" VERSION_CODENAME)} ;; esac
  base=$(base_of "$ubuntu" "$debian")
  name=${base:-$(printf '%s' "$id$(os_field "$1" VERSION_ID)" | tr '[:upper:]' '[:lower:]')}
  if matches "$name" '[a-z]+([0-9]+(\.[0-9]+)*)?'; then printf '%s' "$name"; fi
)

# os-release values are shell words; nothing of them is run.
os_field() {
  sed -n "s/^[[:space:]]*$2=//p" "$1" 2>/dev/null | tail -n 1 | sed "s/[[:space:]]*\$//; s/^\"\\(.*\\)\"\$/\\1/; s/^'\\(.*\\)'\$/\\1/"
}

# Derivatives name the release that they are made from by its codename.
base_of() {
  case $1 in
    focal) echo ubuntu20.04 ;;
    jammy) echo ubuntu22.04 ;;
    noble) echo ubuntu24.04 ;;
    plucky) echo ubuntu25.04 ;;
    questing) echo ubuntu25.10 ;;
    resolute) echo ubuntu26.04 ;;
    *)
      case $2 in
        buster) echo debian10 ;;
        bullseye) echo debian11 ;;
        bookworm) echo debian12 ;;
        trixie) echo debian13 ;;
        forky) echo debian14 ;;
      esac
      ;;
  esac
}

name_artifact() {
  if [ -n "$artifact_url" ]; then distro=$(distro_in_address); else distro=${distro:-$here_distro}; fi
  [ -n "$distro" ] || fail PLATFORM_UNSUPPORTED "os-release of this container names no distro that a build can be called after" \
    "Name the distro of the build that you want with the option distro, as in ubuntu22.04."
  [ "$distro" = "$here_distro" ] || say "The build is for $distro, and this container is ${here_distro:-something else}."
  tag=cpython-$version-build$build
  tarball_name=$(tarball_of "$distro")
  prefix=/opt/python-$version
}

tarball_of() {
  case $architecture in
    x64) printf '%s' "cpython-$version-$1-build$build.tgz" ;;
    *) printf '%s' "cpython-$version-$1-$architecture-build$build.tgz" ;;
  esac
}

# A tarball given by its address says by its name what it is, which must be what the other options ask for.
distro_in_address() {
  given=${artifact_url%%[?]*}
  given=${given##*/}
  named=${given#"cpython-$version-"}
  named=${named%%-*}
  if ! matches "$named" '[a-z]+([0-9]+(\.[0-9]+)*)?' || [ "$given" != "$(tarball_of "$named")" ] ||
    [ "${distro:-$named}" != "$named" ]; then
    fail INPUT_INVALID "artifactUrl ends in '$(shown "$given")', which is not what the other options ask for" \
      "Keep the name that the tarball was published under, and give its version and build number: here that is $(tarball_of "${distro:-<distro>}")."
  fi
  printf '%s' "$named"
}
