import type { Check } from './check.ts'
import { atTruePrefix, sh } from './check.ts'

const wheel = 'python "$SOURCES/make-wheel.py"'
const install = 'install --quiet --no-index greet-1.0-py3-none-any.whl'
const packages = '"$PREFIX/lib/python$N/site-packages"'
/** The checks share the installation: each takes away what it put there. */
const installed = `${wheel}; trap 'rm -rf "$PREFIX/bin/greet" ${packages}/greet* ${packages}/__pycache__' EXIT; pip ${install}`

/** What users put beside it. */
export const packageChecks: readonly Check[] = [
  sh(
    'pip installs a local wheel into the installation',
    `${installed}; python -c 'import greet; print(greet.__file__)'`,
    '$PREFIX/lib/python$N/site-packages/greet.py\n'
  ),
  sh(
    'the command of an installed wheel is on PATH',
    `${installed}; command -v greet; greet`,
    '$PREFIX/bin/greet\nhello from $PREFIX\n'
  ),
  sh(
    'the command of an installed wheel runs with an empty environment',
    `${installed}; env -i "$PREFIX/bin/greet"`,
    'hello from $PREFIX\n'
  ),
  sh(
    'the command of an installed wheel names the interpreter of the installation',
    `${installed}; head -n 1 "$PREFIX/bin/greet" | sed 's/[0-9.t]*$//'`,
    '#!$PREFIX/bin/python\n'
  ),
  sh(
    'pip uninstall takes away all that it installed',
    `${wheel}; find "$PREFIX/bin" ${packages} -maxdepth 1 | sort >before
pip ${install}; pip uninstall --quiet --yes greet
find "$PREFIX/bin" ${packages} -maxdepth 1 | sort | diff before -`
  ),
  sh(
    'pip install --user leaves the installation alone',
    `${wheel}; python -m pip ${install} --user --no-warn-script-location; "$HOME/.local/bin/greet"; ! test -e "$PREFIX/bin/greet"`,
    'hello from $PREFIX\n'
  ),
  sh(
    'pip install --target',
    `${wheel}; pip ${install} --target there; PYTHONPATH=there python -m greet; test -f there/bin/greet`
  ),
  sh(
    'a venv has its own prefix, and the installation as its base',
    `python -m venv --without-pip venv; env -i venv/bin/python -c 'import sys; print(sys.prefix.replace(sys.argv[1], ""), sys.base_prefix)' "$PWD"`,
    '/venv $PREFIX\n'
  ),
  sh(
    'a venv gets a pip, that installs a wheel whose command runs',
    `${wheel}; python -m venv venv; venv/bin/pip ${install}; env -i venv/bin/greet | sed "s,$PWD,,"; head -n 1 venv/bin/greet | sed "s,$PWD,,; s/[0-9.t]*$//"`,
    'hello from /venv\n#!/venv/bin/python\n'
  ),
  sh(
    'a venv with system-site-packages sees what is installed',
    `${installed}; python -m venv --without-pip --system-site-packages venv; venv/bin/python -c 'import greet; print(greet.__file__)'`,
    '$PREFIX/lib/python$N/site-packages/greet.py\n'
  ),
  sh(
    'the sysconfig of a venv leads to the installation',
    `python -m venv --without-pip venv; venv/bin/python -c 'import sysconfig; print(*sysconfig.get_config_vars("INCLUDEPY", "LIBDIR"))'`,
    '$PREFIX/include/python$N $PREFIX/lib\n'
  ),
  atTruePrefix(
    sh(
      'a venv of copies works',
      `${wheel}; python -m venv --copies venv; test ! -L venv/bin/python; venv/bin/pip ${install}; env -i venv/bin/greet | sed "s,$PWD,,"
env -i venv/bin/python -c 'import sys; print(sys.base_prefix)'`,
      'hello from /venv\n$PREFIX\n'
    )
  ),
  sh(
    'a zipapp runs',
    `mkdir app; echo 'import sys; print(sys.prefix)' >app/__main__.py; python -m zipapp app -p "$PREFIX/bin/python3" -o run; ./run`,
    '$PREFIX\n'
  )
]
