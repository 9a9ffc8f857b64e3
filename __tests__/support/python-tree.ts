import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from './c-compiler.ts'

export const oldPrefix = '/opt/python-3.12.6'
export const configDirectory = 'lib/python3.12/config-3.12-x86_64-linux-gnu'
export const sysconfigData = 'lib/python3.12/_sysconfigdata__linux_x86_64-linux-gnu.py'

const LIBRARY = 'const char *whose(void) { return "ours"; }'
/** Says whose library it runs on, and what it was asked to run. */
const PROGRAM = `#include <stdio.h>
const char *whose(void);
int main(int count, char **words) {
  printf("%s", whose());
  for (int i = 1; i < count; i++) printf(" [%s]", words[i]);
  return puts("") < 0;
}`

/** What `make install` leaves of a --enable-shared build, as small as it can be; the interpreter only echoes. */
export function makePythonTree(tree: string): void {
  for (const directory of [
    'bin',
    'lib/pkgconfig',
    'lib/python3.12/lib-dynload',
    'lib/python3.12/__pycache__',
    configDirectory
  ]) {
    mkdirSync(join(tree, directory), { recursive: true })
  }
  compileLibrary(join(tree, 'lib'), LIBRARY)
  compile(join(tree, 'bin/python3.12'), PROGRAM, [join(tree, 'lib/libpython3.12.so.1.0')])
  compile(join(tree, 'lib/libpython3.so'), '', [
    '-shared',
    '-Wl,--no-as-needed,-soname,libpython3.so',
    join(tree, 'lib/libpython3.12.so.1.0')
  ])
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(tree, name), text, 'latin1')
  const scripts = [
    'bin/pip3',
    'bin/pip3.12',
    'bin/pydoc3.12',
    'bin/python3.12-config',
    `${configDirectory}/python-config.py`
  ]
  for (const script of scripts) chmodSync(join(tree, script), 0o755)
  const links = { python3: 'python3.12', pydoc3: 'pydoc3.12', 'python3-config': 'python3.12-config' }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(tree, 'bin', name))
  symlinkSync('libpython3.12.so.1.0', join(tree, 'lib/libpython3.12.so'))
}

/** A libpython by its name, which answers as `source` says. */
export function compileLibrary(directory: string, source: string): void {
  compile(join(directory, 'libpython3.12.so.1.0'), source, [
    '-shared',
    '-fPIC',
    '-Wl,-soname,libpython3.12.so.1.0'
  ])
}

const texts = {
  'bin/pip3': `#!${oldPrefix}/bin/python\nimport pip\n`,
  'bin/pip3.12': `#!${oldPrefix}/bin/python3.12 -E\nname = '\xe9'\n`,
  'bin/pydoc3.12': `#!${oldPrefix}/bin/python3.12\nimport pydoc\n`,
  'bin/python3.12-config': `#!/bin/sh\nprefix="${oldPrefix}"\n`,
  'lib/pkgconfig/python-3.12.pc': `prefix=${oldPrefix}\nlibdir=\${prefix}/lib\n`,
  [`${configDirectory}/Makefile`]: `prefix=\t${oldPrefix}\n`,
  [`${configDirectory}/python-config.py`]: `#!${oldPrefix}/bin/python3.12\nimport sysconfig\n`,
  [sysconfigData]: `build_time_vars = {'LIBDIR': '${oldPrefix}/lib'}\n`,
  'lib/python3.12/os.py': `# ${oldPrefix}\n`,
  'lib/python3.12/__pycache__/_sysconfigdata__linux_x86_64-linux-gnu.cpython-312.pyc': 'old',
  'lib/python3.12/__pycache__/_sysconfigdata__linux_x86_64-linux-gnu.cpython-312.opt-1.pyc': 'old',
  'lib/python3.12/__pycache__/os.cpython-312.pyc': 'kept',
  'lib/python3.12/build-details.json': `{ "base_prefix": "${oldPrefix}" }\n`
}
