import type { Check } from './check.ts'
import { py, sh } from './check.ts'

/** A library of the same soname as the tree's, that no interpreter can run on. */
const foreignLibrary = `soname=$(python -c 'import sysconfig; print(sysconfig.get_config_var("INSTSONAME"))')
mkdir foreign; echo 'int nothing;' | gcc -shared -x c -o "foreign/$soname" - "-Wl,-soname,$soname"`

/** How it starts, and whether it is itself then. */
export const startChecks: readonly Check[] = [
  sh(
    'it starts with an empty environment',
    `env -i "$PREFIX/bin/python3" -c 'import sys; print(sys.prefix)'`,
    '$PREFIX\n'
  ),
  sh('it is the wanted version', 'python --version', 'Python $VERSION\n'),
  py(
    'every prefix that sys has is the installation',
    'print(*{sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix})',
    '$PREFIX\n'
  ),
  sh(
    'sys.executable is the name that it was called by',
    `for name in python python3 "python$N"; do "$name" -c 'import sys; print(sys.executable)'; done`,
    '$PREFIX/bin/python\n$PREFIX/bin/python3\n$PREFIX/bin/python$N\n'
  ),
  sh(
    'PATH finds all of its programs in the installation',
    'for name in python python3 "python$N" pip pip3 "pip$N" pydoc idle python-config; do dirname "$(command -v "$name")"; done | uniq',
    '$PREFIX/bin\n'
  ),
  sh(
    'the outputs of the action run',
    `"$OUTPUT_PYTHON_PATH" -c 'import sys; print(sys.prefix)'; "$OUTPUT_PIP_PATH" --version | cut -d ' ' -f 1; echo "$OUTPUT_PYTHON_PREFIX"`,
    '$PREFIX\npip\n$PREFIX\n'
  ),
  sh(
    'the variables of the action name the installation',
    `printf '%s\\n' "$pythonLocation" "$Python_ROOT_DIR" "$Python3_ROOT_DIR" | uniq`,
    '$PREFIX\n'
  ),
  sh('no LD_LIBRARY_PATH is set', 'echo "${LD_LIBRARY_PATH-none}"', 'none\n'),
  py(
    'the one libpython that is loaded is its own',
    `with open('/proc/self/maps') as maps: loaded = {line.split(None, 5)[5].strip() for line in maps if '/libpython' in line}
assert len(loaded) == 1, loaded
assert os.path.samefile(*loaded, os.path.join(prefix, 'lib', sysconfig.get_config_var('INSTSONAME'))), loaded`
  ),
  sh(
    'another libpython on LD_LIBRARY_PATH, which stops programs that look for one there, is not loaded',
    `${foreignLibrary}
gcc "$SOURCES/embedding.c" $(python3-config --embed --cflags --ldflags) -o embedding
if LD_LIBRARY_PATH=$PWD/foreign ./embedding 2>/dev/null; then echo 'the other one is harmless'; fi
LD_LIBRARY_PATH=$PWD/foreign python -c 'import sys, ssl, _ctypes; print(sys.prefix)'`,
    '$PREFIX\n'
  ),
  sh(
    'it starts by a symlink from elsewhere',
    `ln -s "$PREFIX/bin/python3" linked; ./linked -c 'import sys; print(sys.prefix)'`,
    '$PREFIX\n'
  ),
  sh(
    '-E, -s and -I are obeyed',
    `export PYTHONPATH=$PWD; for flags in -I '-E -s'; do python $flags -c 'import os, sys; print(sys.flags.ignore_environment, sys.flags.no_user_site, os.environ["PYTHONPATH"] in sys.path)'; done`,
    '1 1 False\n1 1 False\n'
  ),
  py(
    'no module is recompiled at a first start',
    `import argparse, asyncio, ctypes, email.message, http.client, json, pip._internal, sqlite3, ssl, sysconfig, unittest, uuid
sysconfig.get_config_vars()
loaded = [m for m in list(sys.modules.values()) if getattr(m, '__cached__', None) and m.__cached__.startswith(prefix)]
kind = lambda m: 3 if m.__name__.startswith('_sysconfigdata_') else 1
stale = [m.__name__ for m in loaded if open(m.__cached__, 'rb').read(8)[4:] != bytes([kind(m), 0, 0, 0])]
assert len(loaded) > 100 and 3 in map(kind, loaded) and stale == [], (len(loaded), stale)`
  )
]
