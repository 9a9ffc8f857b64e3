import type { Check } from './check.ts'
import { atTruePrefix, sh } from './check.ts'

const variable = (name: string): string =>
  `$($python -c 'import sysconfig; print(sysconfig.get_config_var("${name}"))')`
const importIt = `$python -c 'import sys; sys.path.insert(0, ""); import extension; print(extension.answer())'`
const compileBySysconfig = `
${variable('CC')} ${variable('CFLAGS')} ${variable('CCSHARED')} -I"${variable('INCLUDEPY')}" -c "$SOURCES/extension.c" -o extension.o
${variable('LDSHARED')} extension.o -o "extension${variable('EXT_SUFFIX')}"
${importIt}`
const runPath = '"-Wl,-rpath,$PREFIX/lib"'
const embed = `gcc "$SOURCES/embedding.c" $(python3-config --embed --cflags --ldflags) ${runPath} -o embedding`

/** What is compiled against it. */
export const buildChecks: readonly Check[] = [
  sh('a C extension by the flags of sysconfig is imported', `python=python${compileBySysconfig}`, '42\n'),
  sh(
    'a C extension by the flags of sysconfig in a venv is imported',
    `python -m venv --without-pip venv; python=venv/bin/python${compileBySysconfig}`,
    '42\n'
  ),
  sh(
    'a C extension by python3-config is imported',
    `python=python; gcc -shared -fPIC $(python3-config --cflags) "$SOURCES/extension.c" $(python3-config --ldflags) -o "extension$(python3-config --extension-suffix)"; ${importIt}`,
    '42\n'
  ),
  sh(
    'a C extension by pkg-config is imported',
    `python=python; gcc -shared -fPIC $(pkg-config --cflags python3) "$SOURCES/extension.c" $(pkg-config --libs python3) -o extension.so; ${importIt}`,
    '42\n'
  ),
  sh(
    'a C extension for the stable ABI is imported',
    `python=python; gcc -shared -fPIC -DPy_LIMITED_API=0x03080000 $(python3-config --includes) "$SOURCES/extension.c" "-L$PREFIX/lib" ${runPath} -lpython3 -o extension.abi3.so; ${importIt}`,
    '42\n'
  ),
  sh('a program that embeds it by python3-config runs', `${embed}; ./embedding`, '$PREFIX\n'),
  sh(
    'a program that embeds it by pkg-config runs',
    `gcc "$SOURCES/embedding.c" $(pkg-config --cflags --libs python3-embed) ${runPath} -o embedding; ./embedding`,
    '$PREFIX\n'
  ),
  sh(
    'a program that embeds it runs with PATH alone',
    `${embed}; env -i PATH="$PREFIX/bin" ./embedding`,
    '$PREFIX\n'
  ),
  atTruePrefix(
    sh('a program that embeds it runs with an empty environment', `${embed}; env -i ./embedding`, '$PREFIX\n')
  )
]
