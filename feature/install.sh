#!/bin/sh
# Installs a verified CPython at /opt/python-<version>. The options come as variables, see README.md.
set -eu
umask 022
export LC_ALL=C
unset LD_LIBRARY_PATH PYTHONHOME PYTHONPATH TAR_OPTIONS GZIP

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR
{
  . "$here/steps/say.sh"
  . "$here/steps/read-options.sh"
  . "$here/steps/find-platform.sh"
  . "$here/steps/require-programs.sh"
  . "$here/steps/ask.sh"
  . "$here/steps/read-release.sh"
  . "$here/steps/fetch.sh"
  . "$here/steps/verify.sh"
  . "$here/steps/unpack.sh"
  . "$here/steps/require-libraries.sh"
  . "$here/steps/try.sh"
  . "$here/steps/find-installed.sh"
  . "$here/steps/place.sh"
}

main() {
  read_options
  find_platform
  name_artifact
  require_root
  open_scratch
  require_programs
  look_at_prefix
  if is_installed; then
    say "$prefix has it already: $tarball_name, SHA-256 $installed_sha256"
  else
    refuse_foreign
    fetch
    unpack
    add_short_names
    require_libraries
    write_record
    place
  fi
  name_programs
  say "Python $version is ready: $prefix/bin/python3"
}

main
