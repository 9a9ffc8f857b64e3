import type { Check } from './check.ts'
import { sh } from './check.ts'

/** The programs that come with it. */
export const scriptChecks: readonly Check[] = [
  sh(
    'pip, pip3 and pip3.N are the pip of the installation',
    `for name in pip pip3 "pip$N"; do "$name" --version | grep -o ' from .*site-packages/pip '; done | uniq`,
    ' from $PREFIX/lib/python$N/site-packages/pip \n'
  ),
  sh(
    'pip runs with an empty environment, but for a PATH of the system',
    `env -i PATH=/usr/bin:/bin "$PREFIX/bin/pip3" --version | cut -d ' ' -f 1`,
    'pip\n'
  ),
  sh(
    'pip runs by a symlink from elsewhere',
    `ln -s "$PREFIX/bin/pip3" linked; ./linked --version | cut -d ' ' -f 1`,
    'pip\n'
  ),
  sh(
    'pip reads the configuration of the user',
    `printf '[global]\\ntimeout = 7\\n' >pip.conf; PIP_CONFIG_FILE=pip.conf python -m pip config list | grep ^global.timeout`,
    "global.timeout='7'\n"
  ),
  sh('pip check finds nothing broken', 'pip check', 'No broken requirements found.\n'),
  sh('pip list has pip', `pip list --format columns | grep -c '^pip '`, '1\n'),
  sh('ensurepip has a pip to install', `python -m ensurepip --version | cut -d ' ' -f 1`, 'pip\n'),
  sh(
    'pydoc runs',
    `for name in pydoc pydoc3 "pydoc$N" 'python -m pydoc'; do $name json.dumps | head -n 1; done | uniq`,
    'Help on function dumps in json:\n'
  ),
  sh('idlelib imports', `python -c 'import idlelib, idlelib.config, idlelib.pyparse'`),
  sh(
    'idle starts, as far as it gets without a display or Tk',
    `idle -h >out 2>&1 || true; test -s out; ! grep -E 'Traceback|not found|No such file' out`
  )
]
