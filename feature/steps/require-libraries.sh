# Shared libraries that the tree needs of the machine: installed on Debian and Ubuntu, named elsewhere.
# shellcheck shell=sh

require_libraries() {
  has ldd || return 0
  list_needs >"$scratch/needs"
  refuse_old_glibc
  missing=$(missing_libraries)
  [ -n "$missing" ] || return 0
  packages=''
  for library in $missing; do packages="$packages $(package_of_library "$library")"; done
  packages=$(printf '%s\n' "$packages" | tr -s ' ' '\n' | sort -u | tr '\n' ' ')
  # shellcheck disable=SC2086 # a list of words
  if may_install && [ -n "$(printf %s $packages)" ]; then install_packages $packages; fi
  list_needs >"$scratch/needs"
  missing=$(missing_libraries)
  [ -z "$missing" ] ||
    warn "shared libraries are missing: $(printf '%s' "$missing" | tr '\n' ' '). Install the packages that hold them in the image; modules that need them can't be imported."
}

# Tk is for those who have a display, and brings half of X along: whoever wants it installs it.
list_needs() {
  find "$tree/bin" "$tree/lib" -type f \( -path '*/bin/python3*' -o -name '*.so' -o -name '*.so.*' \) \
    ! -name '_tkinter*' ! -name '_test*' ! -name '_ctypes_test*' -exec ldd {} + 2>&1 || :
}

# Its own libpython is found, or not, where it will lie: that is another question (place.sh).
missing_libraries() {
  sed -n 's/^[[:space:]]*\([A-Za-z0-9_.+-]*\) => not found$/\1/p' "$scratch/needs" | grep -v '^libpython' | sort -u
}

refuse_old_glibc() {
  newer=$(sed -n "s/.*version [\`']\\(GLIBC_[0-9.]*\\)' not found.*/\\1/p" "$scratch/needs" | sort -u | tail -n 1)
  [ -z "$newer" ] || fail PLATFORM_UNSUPPORTED "$tarball_name needs $newer, which the glibc of this container is too old for" \
    "Choose a build that was made for ${here_distro:-this distro}, or a newer image."
}

# Which package holds a library; the same table as in src/domain/apt-packages.ts.
package_of_library() {
  case $1 in
    libssl.so.3 | libcrypto.so.3) echo "libssl3$(time64)" ;;
    libssl.so.1.1 | libcrypto.so.1.1) echo libssl1.1 ;;
    libsqlite3.so.0) echo libsqlite3-0 ;;
    libbz2.so.1.0) echo libbz2-1.0 ;;
    liblzma.so.5) echo liblzma5 ;;
    libz.so.1) echo zlib1g ;;
    libzstd.so.1) echo libzstd1 ;;
    libuuid.so.1) echo libuuid1 ;;
    libffi.so.[678]) echo "libffi${1##*.}" ;;
    libreadline.so.8) echo "libreadline8$(time64)" ;;
    libncursesw.so.6 | libpanelw.so.6) echo libncursesw6 ;;
    libncurses.so.6 | libpanel.so.6) echo libncurses6 ;;
    libtinfo.so.6) echo libtinfo6 ;;
    libgdbm.so.6) echo "libgdbm6$(time64)" ;;
    libgdbm_compat.so.4) echo "libgdbm-compat4$(time64)" ;;
    libdb-5.3.so) echo "libdb5.3$(time64)" ;;
    libexpat.so.1) echo libexpat1 ;;
    libcrypt.so.1) echo libcrypt1 ;;
    libnsl.so.2) echo libnsl2 ;;
    libtirpc.so.3) echo "libtirpc3$(time64)" ;;
    libtk8.6.so) echo libtk8.6 ;;
    libtcl8.6.so) echo libtcl8.6 ;;
    libX11.so.6) echo libx11-6 ;;
    libmpdec.so.3) echo libmpdec3 ;;
    libedit.so.2) echo libedit2 ;;
    libb2.so.1) echo libb2-1 ;;
    libatomic.so.1) echo libatomic1 ;;
    libstdc++.so.6) echo libstdc++6 ;;
    libgcc_s.so.1) echo libgcc-s1 ;;
  esac
}

# Names of packages that changed with the 64-bit time_t of 2024.
time64() {
  case $here_distro in
    ubuntu2[0-3].* | debian | debian[0-9] | debian1[0-2]) [ "$here_distro" != debian ] || echo t64 ;;
    *) echo t64 ;;
  esac
}
