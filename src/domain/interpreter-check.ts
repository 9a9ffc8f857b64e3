import { Failure } from './failure.ts'
import { findJsonObject } from './json-object.ts'
import type { PythonVersion } from './python-version.ts'
import { formatPythonVersion } from './python-version.ts'

/**
 * What an interpreter must be able to say of itself before anybody gets it. Version and exit status prove
 * nothing: a moved tree can start on the distro's libpython and print the right version.
 */
export type InterpreterCheck = { readonly faults: readonly string[]; readonly notices: readonly string[] }

/** Without these a CPython is broken for its users, and pip with it; `_uuid`, since `uuid` imports without libuuid. */
const REQUIRED = ['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid']
const EXPECTED = ['readline', '_decimal', '_curses', 'pyexpat']

/** Run as `python3 -I -B -c PROGRAM <prefix>`; prints one JSON object, decides nothing. */
export const checkProgram = `
import json, os, sys, sysconfig

prefix = sys.argv[1]
variables = sysconfig.get_config_vars()
with open('/proc/self/maps') as maps:
    mapped = {line.split(None, 5)[5].strip() for line in maps if '/libpython' in line}
failed = {}
for name in ${JSON.stringify([...REQUIRED, ...EXPECTED])}:
    try:
        __import__(name)
    except Exception as error:
        failed[name] = str(error) or type(error).__name__
def find_pip_fault():
    site = sysconfig.get_path('purelib')
    names = [name for name in os.listdir(site) if name.startswith('pip-') and name.endswith('.dist-info')]
    if not names:
        return 'it is not among its packages'
    for name in names:
        with open(os.path.join(site, name, 'RECORD'), encoding='utf-8') as record:
            for line in record:
                path, _, size = line.rstrip().rsplit(',', 2)
                # Compiled files have no size there, and scripts outside of the packages are edited by a relocation.
                # A file may have grown: companies add their own certificates to cacert.pem.
                if size == '' or path.startswith('..'):
                    continue
                found = os.path.getsize(os.path.join(site, path))
                if found < int(size):
                    return '%s has %d bytes, and %s in its RECORD' % (path, found, size)
    return '' if os.access(os.path.join(prefix, 'bin', 'pip3'), os.X_OK) else 'bin/pip3 is no program'
def pip_fault():
    try:
        return find_pip_fault()
    except Exception as error:
        return '%s: %s' % (type(error).__name__, error)
files = {
    'INCLUDEPY': variables.get('INCLUDEPY'),
    'LIBDIR': variables.get('LIBDIR'),
    'LIBPL': variables.get('LIBPL'),
    'stdlib': sysconfig.get_path('stdlib'),
    'purelib': sysconfig.get_path('purelib'),
}
json.dump({
    'version': list(sys.version_info),
    'freeThreaded': bool(variables.get('Py_GIL_DISABLED')),
    'prefixes': sorted({os.path.realpath(sys.prefix), os.path.realpath(sys.base_prefix)}),
    'prefix': os.path.realpath(prefix),
    'shared': bool(variables.get('Py_ENABLE_SHARED')),
    'libpython': sorted(os.path.realpath(path) for path in mapped),
    'siteOnPath': sysconfig.get_path('purelib') in sys.path,
    'absent': sorted('%s (%s)' % (name, path) for name, path in files.items() if not (path and os.path.isdir(path))),
    'outside': sorted('%s (%s)' % (name, path) for name, path in files.items()
                      if path and not os.path.realpath(path).startswith(os.path.realpath(prefix) + '/')),
    'failed': failed,
    'pip': pip_fault(),
}, sys.stdout)
`

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['candidate', 'rc']
])

type Report = {
  readonly version: readonly (number | string)[]
  readonly freeThreaded: boolean
  readonly prefix: string
  readonly prefixes: readonly string[]
  readonly shared: boolean
  readonly libpython: readonly string[]
  readonly siteOnPath: boolean
  readonly absent: readonly string[]
  readonly outside: readonly string[]
  readonly failed: Readonly<Record<string, string>>
  /** '' where every file of its RECORD is there. `pip --version` starts five interpreters: publish runs it, once. */
  readonly pip: string
}

/** Reads what the program printed. Throws SMOKE_TEST_FAILED when that is not its JSON. */
export function judgeInterpreter(output: string, wanted: PythonVersion): InterpreterCheck {
  const report = parseReport(output)
  const faults = [
    ...versionFaults(report, wanted),
    ...report.prefixes
      .filter((prefix) => prefix !== report.prefix)
      .map((prefix) => `sys.prefix is ${prefix}`),
    ...libpythonFaults(report),
    ...(report.siteOnPath ? [] : ['its site-packages directory is not on sys.path']),
    ...report.absent.map((path) => `sysconfig names a directory that does not exist: ${path}`),
    ...report.outside.map((path) => `sysconfig names a directory outside the installation: ${path}`),
    ...importFaults(report, REQUIRED),
    ...(report.pip === '' ? [] : [`its pip does not work: ${report.pip}`])
  ]
  return { faults, notices: importFaults(report, EXPECTED) }
}

function parseReport(output: string): Report {
  const report = findJsonObject(output)
  if (isReport(report)) return report
  throw new Failure(
    'SMOKE_TEST_FAILED',
    `The interpreter answered the smoke test with ${JSON.stringify(output.slice(0, 200))}`,
    'The build does not run properly on this machine. Run its bin/python3 by hand to see why.'
  )
}

function isReport(report: Record<string, unknown> = {}): report is Report {
  const { version, prefix, failed } = report
  const isList = (list: unknown, ...types: readonly string[]): boolean =>
    Array.isArray(list) && list.every((item) => types.includes(typeof item))
  return (
    isList(version, 'number', 'string') &&
    isList([report['freeThreaded'], report['shared'], report['siteOnPath']], 'boolean') &&
    isList([prefix, report['pip']], 'string') &&
    ['prefixes', 'libpython', 'absent', 'outside'].every((key) => isList(report[key], 'string')) &&
    typeof failed === 'object' &&
    failed !== null &&
    isList(Object.values(failed), 'string')
  )
}

function versionFaults(report: Report, wanted: PythonVersion): readonly string[] {
  const [major, minor, micro, level, serial] = report.version
  const pre = level === 'final' ? '' : `${LEVELS.get(String(level)) ?? level}${serial}`
  const version = `${major}.${minor}.${micro}${pre}${report.freeThreaded ? 't' : ''}`
  const meant = formatPythonVersion(wanted)
  return version === meant ? [] : [`it says that it is ${version}, not ${meant}`]
}

function libpythonFaults({ shared, libpython, prefix }: Report): readonly string[] {
  const foreign = libpython.filter((path) => !path.startsWith(`${prefix}/`))
  if (foreign.length > 0) return [`it runs on a libpython that is not its own: ${foreign.join(', ')}`]
  return shared && libpython.length === 0 ? ['it was built with a shared libpython and has none loaded'] : []
}

function importFaults({ failed }: Report, modules: readonly string[]): readonly string[] {
  return modules.flatMap((name) => {
    const reason = failed[name]
    return reason === undefined ? [] : [`import ${name} fails: ${reason}`]
  })
}
