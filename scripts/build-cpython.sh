#!/usr/bin/env bash
# Builds a CPython that runs from wherever it is unpacked, and packs it; see --help.
set -euo pipefail
set -m # every step is a process group of its own, so that it can be ended whole
export LC_ALL=C
umask 022
unset PYTHONHOME PYTHONPATH PYTHONSTARTUP DESTDIR MAKEFLAGS MAKELEVEL TAR_OPTIONS GZIP CDPATH

required_modules=(_ssl _hashlib zlib _bz2 _lzma _ctypes _sqlite3 _uuid)
# header : package of Debian and Ubuntu : module that needs it
required_headers=(
  openssl/ssl.h:libssl-dev:_ssl openssl/evp.h:libssl-dev:_hashlib zlib.h:zlib1g-dev:zlib bzlib.h:libbz2-dev:_bz2
  lzma.h:liblzma-dev:_lzma ffi.h:libffi-dev:_ctypes sqlite3.h:libsqlite3-dev:_sqlite3 uuid/uuid.h:uuid-dev:_uuid
  readline/readline.h:libreadline-dev:readline ncurses.h:libncurses-dev:_curses
)
optional_headers=(gdbm.h:libgdbm-dev:_gdbm gdbm-ndbm.h:libgdbm-compat-dev:_dbm tcl8.6/tcl.h:tk-dev:_tkinter)
required_tools=(
  make:make readelf:binutils strip:binutils tar:tar gzip:gzip xz:xz-utils sha256sum:coreutils pkg-config:pkg-config
)

build=1 output=infrastructure/cpython/artifacts libpython=shared optimize=yes full=no force=no keep_work=no
jobs=$(nproc) work_parent=${TMPDIR:-/tmp} distro='' pack_only='' source='' list_missing=no
configure_flags=()

usage() {
  cat <<'END'
Usage: build-cpython.sh [options] SOURCE
       build-cpython.sh [options] --pack-only TREE

Builds CPython (3.9 or newer) from SOURCE, a source tree or tarball, with --prefix=/opt/python-<version>, makes
the result independent of that place, proves it by running it from another one, and writes
  <output>/cpython-<version>-<distro>[-<arch>]-build<N>.tgz and the same name with .sha256

  --build N              build number (1)
  --output DIR           where the two files go (infrastructure/cpython/artifacts)
  --distro NAME          spelling in the file name; read from /etc/os-release otherwise (debian12, ubuntu22.04)
  --enable-shared        bin/python3 uses lib/libpython3.X.so (the default)
  --static-libpython     bin/python3 holds libpython itself
  --optimize             profile-guided and link-time optimisation (the default; several times as long)
  --no-optimize
  --full                 keep test suites, static library, .opt-1 and .opt-2 bytecode and debug information
  --configure-flag FLAG  one more argument for ./configure; may be repeated
  --jobs N               parallel jobs of make (as many as processors)
  --work DIR             where the temporary directory is made ($TMPDIR or /tmp); a build needs about 1 GB
  --keep-work            leave it there, logs included
  --force                replace a tarball of the same name
  --pack-only TREE       only pack TREE, an installed tree that was configured for /opt/python-<version>;
                         the same tree gives the same bytes, wherever it lies
  --list-missing         print the Debian packages that a build needs and this machine lacks, one a line, and stop
  --help

SOURCE_DATE_EPOCH, when set, is the modification time of every packed file. Nothing is installed on this machine
and root is not needed. Exit status: 0 done, 1 failed, 2 wrong usage.
END
}

fail() {
  printf 'build-cpython: %s\n' "$1" >&2
  exit "${2:-1}"
}

parse_arguments() {
  local option value
  while (($# > 0)); do
    option=$1 && shift
    case $option in
      --help) usage && exit 0 ;;
      --enable-shared) libpython=shared ;;
      --static-libpython) libpython=static ;;
      --optimize) optimize=yes ;;
      --no-optimize) optimize=no ;;
      --full) full=yes ;;
      --force) force=yes ;;
      --keep-work) keep_work=yes ;;
      --list-missing) list_missing=yes ;;
      --build | --output | --distro | --configure-flag | --jobs | --work | --pack-only)
        (($# > 0)) || fail "$option needs a value" 2
        value=$1 && shift
        take_value "$option" "$value"
        ;;
      --build=* | --output=* | --distro=* | --configure-flag=* | --jobs=* | --work=* | --pack-only=*)
        take_value "${option%%=*}" "${option#*=}"
        ;;
      -*) fail "unknown option $option (--help lists them)" 2 ;;
      *) [[ -z "$source" ]] || fail 'one SOURCE is expected' 2; source=$option ;;
    esac
  done
}

take_value() {
  [[ -n "$2" ]] || fail "$1 needs a value" 2
  case $1 in
    --build) [[ "$2" =~ ^[1-9][0-9]{0,8}$ ]] || fail "--build $2: an integer from 1 on is expected" 2; build=$2 ;;
    --jobs) [[ "$2" =~ ^[1-9][0-9]{0,3}$ ]] || fail "--jobs $2: an integer from 1 on is expected" 2; jobs=$2 ;;
    --distro) distro=$2 ;;
    --output) output=$2 ;;
    --configure-flag)
      [[ ! "$2" =~ ^--(with-platlibdir|libdir)= || "$2" == --with-platlibdir=lib ]] ||
        fail "$2: mode setup expects libpython and the standard library in lib; leave this flag out" 2
      configure_flags+=("$2")
      ;;
    --work) work_parent=$2 ;;
    --pack-only) pack_only=$2 ;;
  esac
}

# ---- what this machine is and has

detect_distro() {
  # shellcheck disable=SC1091 # the machine's own file
  [[ -n "$distro" ]] || distro=$(. /etc/os-release && printf '%s' "${ID:-}${VERSION_ID:-}" | tr '[:upper:]' '[:lower:]')
  [[ "$distro" =~ ^[a-z]+([0-9]+(\.[0-9]+)*)?$ ]] ||
    fail "'$distro' is not a distro: --distro takes a lower-case name and its version, as in ubuntu22.04 or debian12" 2
}

architecture_infix() {
  case $(uname -m) in
    x86_64) ;;
    aarch64) printf -- '-arm64' ;;
    *) fail "$(uname -m) is not supported: x86_64 and aarch64 are" ;;
  esac
}

# Without a compiler to ask, the usual places are looked at.
has_header() {
  local compiler=${CC:-cc}
  if command -v "${compiler%% *}" >/dev/null; then
    # shellcheck disable=SC2086 # both may be several words
    $compiler ${CPPFLAGS:-} -E -xc - >/dev/null 2>&1 <<<"#include <stdio.h>"$'\n'"#include <$1>"
  else
    compgen -G "/usr/include/$1" >/dev/null || compgen -G "/usr/include/*-linux-gnu/$1" >/dev/null
  fi
}

missing_headers() {
  local row header package
  for row in "$@"; do
    IFS=: read -r header package _ <<<"$row"
    has_header "$header" || printf '%s\n' "$package"
  done
}

missing_packages() {
  local row compiler=${CC:-cc}
  {
    command -v "${compiler%% *}" >/dev/null || echo gcc
    for row in "${required_tools[@]}"; do command -v "${row%%:*}" >/dev/null || echo "${row##*:}"; done
    has_header stdio.h || echo libc6-dev
    missing_headers "${required_headers[@]}"
  } | sort -u
}

apt_line() {
  local sudo=''
  ((EUID == 0)) || sudo='sudo '
  printf '%sapt-get update && %sapt-get install -y --no-install-recommends %s' "$sudo" "$sudo" "$*"
}

check_packages() {
  local missing optional
  mapfile -t missing < <(missing_packages)
  mapfile -t optional < <(missing_headers "${optional_headers[@]}" | sort -u)
  ((${#missing[@]} == 0)) || fail "this machine lacks what a build needs: ${missing[*]}
On Debian and Ubuntu:
  $(apt_line "${missing[@]}")"
  ((${#optional[@]} == 0)) || printf 'notice: without %s the dbm and tkinter modules that need them are left out\n' "${optional[*]}"
}

# ---- steps

cleanup() {
  trap '' INT TERM
  if [[ -n "${step_group:-}" ]]; then
    kill -TERM -- "-$step_group" 2>/dev/null || true
    wait "$step_group" 2>/dev/null || true
  fi
  [[ -z "${part:-}" ]] || rm -f -- "$part" "$part.sha256"
  if [[ "$keep_work" == yes ]]; then printf 'kept: %s\n' "$work" >&2; else rm -rf -- "$work"; fi
}

# Runs a step with its output in a log; what is shown is a line with its time or, on failure, the end of the log.
step() {
  local name=$1 hint=$2 started=$SECONDS status=0
  shift 2
  printf '%-10s' "$name"
  "$@" >"$work/logs/$name.log" 2>&1 </dev/null &
  step_group=$!
  wait "$step_group" || status=$?
  step_group=''
  if ((status != 0)); then
    printf ' failed\n'
    tail -n 40 "$work/logs/$name.log" | sed 's/^/  | /' >&2
    fail "the step '$name' failed (exit status $status). $hint"
  fi
  printf '%5d s\n' "$((SECONDS - started))"
}

unpack_source() {
  mkdir "$tree_source"
  if [[ -d "$source" ]]; then
    tar -C "$source" --exclude=./.git -cf - . | tar -C "$tree_source" --no-same-owner -xf -
    [[ ! -e "$tree_source/Makefile" ]] || make -C "$tree_source" distclean
  else
    tar --strip-components=1 --no-same-owner -C "$tree_source" -xf "$source"
  fi
}

# 3.12.6 from `#define PY_VERSION "3.12.6"`, with a t for free-threaded builds.
read_version() {
  local text
  text=$(sed -n 's/^#define PY_VERSION[[:blank:]]*"\(.*\)".*/\1/p' "$1" 2>/dev/null || true)
  [[ "$text" =~ ^3\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)((a|b|rc)(0|[1-9][0-9]*))?$ ]] ||
    fail "$1 does not name a released CPython version (found: '$text')"
  ((BASH_REMATCH[1] >= 9)) || fail "CPython $text is too old: 3.9 and newer can be built"
  printf '%s%s' "$text" "$2"
}

knows_option() {
  [[ "$("$tree_source/configure" --help)" == *"-$1"* ]]
}

# The run path goes through make, a shell and, up to 3.11, through setup.py: this much quoting, and only this much,
# arrives as $ORIGIN in all of them. NODIST keeps it out of what users' extensions are linked with.
configure_source() {
  local flags=(--prefix="$prefix" --with-ensurepip=install)
  [[ "$libpython" == static ]] || flags+=(--enable-shared)
  [[ "$optimize" == no ]] || flags+=(--enable-optimizations --with-lto)
  if [[ "$full" == no ]]; then
    ! knows_option static-libpython || flags+=(--without-static-libpython)
    ! knows_option test-modules || flags+=(--disable-test-modules)
  fi
  cd "$tree_source"
  ./configure "${flags[@]}" "${configure_flags[@]}" \
    LDFLAGS_NODIST="-Wl,--disable-new-dtags,-rpath,\\\$\$ORIGIN/../lib:$prefix/lib"
}

make_all() {
  make -C "$tree_source" -j "$jobs"
}

# Before the installation, because ensurepip does not say which module it misses.
check_modules() {
  local module row lacking=()
  for module in "${required_modules[@]}"; do
    LD_LIBRARY_PATH="$tree_source${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" "$tree_source/python" -E -c "import $module" ||
      lacking+=("$module")
  done
  ((${#lacking[@]} > 0)) || return 0
  printf 'Required modules that were not built: %s\n' "${lacking[*]}"
  for module in "${lacking[@]}"; do
    for row in "${required_headers[@]}"; do
      [[ "$row" != *":$module" ]] || printf '  %s needs a working %s\n' "$module" "$(cut -d: -f2 <<<"$row")"
    done
  done
  return 1
}

install_tree() {
  make -C "$tree_source" install DESTDIR="$work/root"
}

# ---- what makes the tree independent of its place

# The script's directory, by the name that leads there: a link at the true prefix is what users are to see.
# shellcheck disable=SC2016 # for the script's own shell
own_directory='$(h=$(dirname -- "$0"); r=$(dirname -- "$(realpath -- "$0")"); [ "$h" -ef "$r" ] || h=$r; printf %s "$h")'

# To sh the first lines are an exec of the interpreter that lies beside, to Python they are a string.
relative_header() {
  local script=$1 interpreter=$2 arguments=$3
  arguments=${arguments#"${arguments%%[[:blank:]]*}"}
  {
    printf '#!/bin/sh\n'
    printf "'''exec' \"%s/%s\"%s \"\$0\" \"\$@\"\n' '''\n" "$own_directory" "$interpreter" "$arguments"
    tail -n +2 "$script"
  } >"$script.new"
  chmod --reference="$script" "$script.new"
  mv "$script.new" "$script"
}

relocate_scripts() {
  local script first interpreter
  for script in "$tree/bin"/* "$library"/config-*/python-config.py; do
    [[ -f "$script" && ! -L "$script" ]] || continue
    IFS= read -r first <"$script" || true
    [[ "$first" == "#!$prefix/bin/"* ]] || continue
    interpreter=$python
    [[ "$script" == "$tree/bin"/* ]] || interpreter=../../../bin/$python
    relative_header "$script" "$interpreter" "${first#"#!$prefix/bin/"}"
  done
}

relocate_tree() {
  local data
  relocate_scripts
  # shellcheck disable=SC2016 # pkg-config's own variable
  find "$tree/lib/pkgconfig" -type f -name '*.pc' -exec sed -i 's|^prefix=.*$|prefix=${pcfiledir}/../..|' {} +
  for data in "$library"/_sysconfigdata_*.py; do
    cat >>"$data" <<END
def _relocate(v, old='$prefix'):
    import sys; new = sys.base_prefix
    return v if new == old else {k: x.replace(old, new) if isinstance(x, str) and k != 'CONFIG_ARGS' else x for k, x in v.items()}
build_time_vars = _relocate(build_time_vars); del _relocate
END
  done
  # A temporary name, another one every time.
  sed -i "s|$tree_source|/usr/src/python-$version|g" "$library"/_sysconfigdata_*.py "$library"/config-*/Makefile
  link_beside python python3
  link_beside pip pip3
  link_beside pydoc pydoc3
  link_beside idle idle3
  link_beside python-config python3-config
}

link_beside() {
  [[ -e "$tree/bin/$1" || ! -e "$tree/bin/$2" ]] || ln -s "$2" "$tree/bin/$1"
}

elf_files() {
  find "$tree" -type f \( -name '*.so' -o -name '*.so.*' -o -path "$tree/bin/*" \) -print0 |
    xargs -0 grep -lzP '\A\x7fELF' || true
}

# configure leaves most of this out already; older releases and setup.py do not know all of its options.
make_lean() {
  local file
  rm -rf "$library"/{test,ctypes/test,tkinter/test,unittest/test,distutils/tests,lib2to3/tests,idlelib/idle_test}
  rm -f "$library"/lib-dynload/{_test,_xxtestfuzz,_ctypes_test,xxlimited,xxsubtype}*.so \
    "$tree/lib"/libpython*.a "$library"/config-*/libpython*.a
  while IFS= read -r file; do
    chmod u+w "$file"
    strip -g "$file"
  done < <(elf_files)
}

# Last of all edits. Bytecode that does not look at its source survives every copy and every --mtime. That of
# _sysconfigdata looks: whoever edits that file again would be read past.
compile_bytecode() {
  local levels=(-o 0)
  [[ "$full" == no ]] || levels+=(-o 1 -o 2)
  find "$tree" -name '*.pyc' -delete
  compile_modules unchecked-hash -x 'bad_coding|badsyntax|bad_py|lib2to3/tests/data' "$library"
  compile_modules checked-hash "$library"/_sysconfigdata_*.py
}

compile_modules() {
  "$tree/bin/$python" -I -B -m compileall -q -f -j "$jobs" -s "$tree" -p "$prefix" "${levels[@]}" \
    --invalidation-mode "$@"
}

# ---- packing: nothing in the archive depends on who packs, where or when

check_installed() {
  local unpackable data
  unpackable=$(find "$tree" ! -type f ! -type d ! -type l -print -quit)
  [[ -z "$unpackable" ]] || fail "$unpackable is neither a file nor a directory nor a symbolic link"
  for data in "$library"/_sysconfigdata_*.py; do
    [[ ! -e "$data" ]] || grep -qF "'prefix': '$prefix'" "$data" ||
      fail "$tree was not configured for $prefix (see $(basename "$data"))"
  done
}

# Bytecode that remembers the modification time of its source would be stale in every unpacked tree.
check_bytecode() {
  local file
  while IFS= read -r -d '' file; do
    (($(od -An -tu4 -j4 -N4 "$file") != 0)) ||
      fail "with SOURCE_DATE_EPOCH, $file would be stale: compile with --invalidation-mode unchecked-hash"
  done < <(find "$tree" -name '*.pyc' -print0)
}

pack_tree() {
  local times=()
  if [[ -n "${SOURCE_DATE_EPOCH:-}" ]]; then
    check_bytecode
    times=(--mtime="@$SOURCE_DATE_EPOCH")
  fi
  tar -C "$tree" --format=gnu --sort=name --owner=0 --group=0 --numeric-owner --mode=u+rwX,go=rX,a-s \
    --hard-dereference --transform="flags=rSh;s,^\.,${prefix#/}," "${times[@]}" -cf - . | gzip -n -9 >"$part"
  (cd "$output" && sha256sum "$(basename "$part")") | sed "s,  .*,  $tarball," >"$part.sha256"
}

# The old checksum goes first and the new one comes last: no crash leaves a tarball beside another one's checksum.
publish() {
  local target="$output/$tarball"
  if [[ -e "$target" && "$force" == no ]] && ! cmp -s "$part" "$target"; then
    fail "$target exists and is different; published builds do not change: take another --build, or --force"
  fi
  rm -f "$target.sha256"
  mv -f "$part" "$target"
  mv -f "$part.sha256" "$target.sha256"
}

# ---- proof: the packed bytes, unpacked elsewhere, with an empty environment

write_check() {
  cat >"$1" <<'END'
import importlib, os, sys, sysconfig

root, version, shared, required = sys.argv[1], sys.argv[2], sys.argv[3] == 'shared', sys.argv[4:]
complaints = []


def expect(holds, complaint):
    if not holds:
        complaints.append(complaint)


def inside(path):
    return os.path.realpath(path).startswith(os.path.realpath(root) + os.sep)


info, variables = sys.version_info, sysconfig.get_config_vars()
suffix = {'alpha': 'a%d', 'beta': 'b%d', 'candidate': 'rc%d', 'final': ''}[info.releaselevel]
found = '%d.%d.%d' % info[:3] + (suffix and suffix % info.serial) + 't' * bool(variables.get('Py_GIL_DISABLED'))
expect(found == version, 'it says that it is %s, not %s' % (found, version))
for name in ('prefix', 'base_prefix', 'exec_prefix'):
    expect(getattr(sys, name) == root, 'sys.%s is %s, not %s' % (name, getattr(sys, name), root))

with open('/proc/self/maps') as maps:
    libraries = sorted({line.split(None, 5)[5].rstrip() for line in maps if '/libpython' in line})
expect(len(libraries) == int(shared) and all(map(inside, libraries)), 'libpython is %s' % libraries)

for path in [path for path in sys.path if not path.endswith('.zip')] + [sysconfig.get_path('purelib')]:
    expect(inside(path) and os.path.isdir(path), '%s of sys.path is not a directory of the tree' % path)
places = {'INCLUDEPY': 'Python.h', 'LIBPL': 'Makefile', 'BINDIR': 'python3'}
if shared:
    places['LIBDIR'] = variables['INSTSONAME']
for variable, file in places.items():
    path = os.path.join(variables[variable], file)
    expect(inside(path) and os.path.exists(path), 'sysconfig %s: there is no %s' % (variable, path))
for variable in ('LDFLAGS', 'LDSHARED', 'PY_LDFLAGS', 'LINKFORSHARED'):
    expect('rpath' not in str(variables.get(variable)), '%s has a run path: %s' % (variable, variables.get(variable)))

for module in required:
    try:
        importlib.import_module(module)
    except ImportError as error:
        complaints.append('import %s: %s' % (module, error))

for directory, _, files in os.walk(root):
    for file in (file for file in files if file.endswith('.pyc')):
        kind, flags = ('checked', 3) if file.startswith('_sysconfigdata_') else ('unchecked', 1)
        with open(os.path.join(directory, file), 'rb') as bytecode:
            expect(bytecode.read(8)[4:] == bytes([flags, 0, 0, 0]), '%s/%s is not %s-hash bytecode' % (directory, file, kind))

for complaint in complaints:
    print(complaint)
sys.exit(bool(complaints))
END
}

complain() {
  printf '%s\n' "$1"
  touch "$work/complaints"
}

# In the whole tree a run path is DT_RPATH, which LD_LIBRARY_PATH does not override, and starts at the file itself.
verify_run_paths() {
  local file line
  while IFS= read -r file; do
    while IFS= read -r line; do
      # shellcheck disable=SC2016 # the loader's own variable
      [[ "$line" == *'(RPATH)'*'[$ORIGIN'* ]] || complain "$file has the run path ${line##* }"
    done < <(readelf -d "$file" | grep -E '\((RPATH|RUNPATH)\)')
  done < <(elf_files)
  readelf -d "$tree/bin/$python" | grep -F '(RPATH)' | grep -qF "[\$ORIGIN/../lib:$prefix/lib]" ||
    complain "bin/$python has not the run path \$ORIGIN/../lib"
}

verify_scripts() {
  local name clean=(env -i PATH=/usr/bin:/bin PYTHONDONTWRITEBYTECODE=1) words
  for name in python python3 "$python"; do
    "${clean[@]}" "$tree/bin/$name" -c '' || complain "bin/$name does not run"
  done
  for name in pip pip3; do
    [[ "$("${clean[@]}" "$tree/bin/$name" --version)" == *" $tree/lib/"* ]] || complain "bin/$name is not the tree's own"
  done
  "${clean[@]}" "$tree/bin/pydoc" -h >/dev/null || complain 'bin/pydoc does not run'
  words=$("${clean[@]}" "$tree/bin/python-config" --includes --ldflags --embed)
  [[ "$words" == *"-I$tree/include/$python"* && "$words" != *rpath* ]] || complain "python-config says $words"
  words=$("${clean[@]}" PKG_CONFIG_PATH="$tree/lib/pkgconfig" pkg-config --cflags "python-${python#python}")
  words=${words%% *}
  [[ "$(realpath -m "${words#-I}")" == "$tree/include/$python" ]] || complain "pkg-config says $words"
}

# The configured prefix may be named only where it does no harm: the files that correct themselves when used.
verify_text() {
  local file
  while IFS= read -r file; do
    case ${file#"$tree/"} in
      bin/"$python"-config | lib/"$python"/config-*/Makefile | lib/"$python"/_sysconfigdata_*.py) ;;
      lib/"$python"/build-details.json | lib/"$python"/_sysconfig_vars_*.json) ;;
      *) complain "$file names $prefix" ;;
    esac
  done < <(grep -rIlF "$prefix" "$tree")
}

verify() {
  tree="$work/moved/elsewhere" library="$work/moved/elsewhere/lib/$python"
  mkdir "$work/moved"
  tar -C "$work/moved" --no-same-owner -xzf "$part"
  mv "$work/moved/${prefix#/}" "$tree"
  [[ ! -e "$prefix" ]] || complain "$prefix came into being during the build: the proof would prove nothing"
  [[ "$(tar -tzf "$part" | grep -cv "^${prefix#/}/")" == 0 ]] || complain "an entry is not below ${prefix#/}/"
  write_check "$work/check.py"
  env -i "$tree/bin/$python" -I -B "$work/check.py" "$tree" "$version" "$libpython" "${required_modules[@]}" ||
    touch "$work/complaints"
  verify_run_paths
  verify_scripts
  verify_text
  [[ ! -e "$work/complaints" ]]
}

# ---- the two ways through

name_result() {
  prefix=/opt/python-$version
  tarball=cpython-$version-$distro$(architecture_infix)-build$build.tgz
  mkdir -p "$output"
  output=$(cd "$output" && pwd)
  part=$output/.$tarball.part-$$
}

build_and_pack() {
  local free_threaded='' keep_hint='--keep-work keeps the logs and the tree.'
  check_packages
  tree_source=$work/source
  step unpack "Is $source a CPython source tree or tarball?" unpack_source
  [[ " ${configure_flags[*]} " != *' --disable-gil '* ]] || free_threaded=t
  version=$(read_version "$tree_source/Include/patchlevel.h" "$free_threaded")
  python=python$(cut -d. -f1,2 <<<"$version")$free_threaded
  name_result
  tree=$work/root$prefix library=$work/root$prefix/lib/$python
  [[ ! -e "$prefix" && ! -L "$prefix" ]] ||
    fail "$prefix exists on this machine and would be used by the build: move it away, or build elsewhere"
  [[ "$force" == yes || ! -e "$output/$tarball" ]] ||
    fail "$output/$tarball exists; published builds do not change: take another --build, or --force"
  printf 'CPython %s for %s, %s libpython, %s jobs\n' "$version" "$distro" "$libpython" "$jobs"
  step configure "The compiler's own words are in config.log: $keep_hint" configure_source
  step make "The first 'error:' says what failed; --jobs 1 puts the messages in order. $keep_hint" make_all
  step modules "Install the packages named above and build again. $keep_hint" check_modules
  step install "$keep_hint" install_tree
  step relocate "$keep_hint" relocate_tree
  [[ "$full" == yes ]] || step trim "$keep_hint" make_lean
  step bytecode "$keep_hint" compile_bytecode
  step pack "Is there room in $output?" pack_tree
  step verify "The tree would not work everywhere, so nothing was written. $keep_hint" verify
}

pack_installed() {
  local free_threaded='' headers=("$tree"/include/python3*/patchlevel.h)
  [[ -f "${headers[0]}" && ${#headers[@]} == 1 ]] ||
    fail "$tree is not one installed CPython: include/python3.X/patchlevel.h is missing or there are several" 2
  python=$(basename "$(dirname "${headers[0]}")")
  [[ "$python" != *t ]] || free_threaded=t
  version=$(read_version "${headers[0]}" "$free_threaded")
  library=$tree/lib/$python
  name_result
  check_installed
  step pack "Is there room in $output?" pack_tree
}

main() {
  parse_arguments "$@"
  if [[ "$list_missing" == yes ]]; then missing_packages && exit 0; fi
  [[ -n "$source$pack_only" ]] || fail 'which SOURCE? (--help says more)' 2
  [[ -z "$source" || -z "$pack_only" ]] || fail '--pack-only TREE takes no SOURCE' 2
  [[ -z "$source" || -e "$source" ]] || fail "$source does not exist" 2
  [[ -z "$pack_only" || -d "$pack_only" ]] || fail "$pack_only is not a directory" 2
  [[ "${SOURCE_DATE_EPOCH:-0}" =~ ^[0-9]+$ ]] || fail "SOURCE_DATE_EPOCH is '$SOURCE_DATE_EPOCH': seconds are expected" 2
  detect_distro
  mkdir -p "$work_parent"
  work=$(mktemp -d "$(cd "$work_parent" && pwd)/build-cpython.XXXXXX")
  trap cleanup EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  [[ "$work" =~ ^[A-Za-z0-9_./+-]+$ ]] || fail "CPython cannot be built below $work: --work takes a plainer name" 2
  mkdir "$work/logs"
  if [[ -n "$pack_only" ]]; then
    tree=$(cd "$pack_only" && pwd)
    pack_installed
  else
    build_and_pack
  fi
  publish
  printf '%s  %s bytes\n' "$output/$tarball" "$(stat -c %s "$output/$tarball")"
}

main "$@"
