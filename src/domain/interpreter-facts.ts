import { findJsonObject } from './json-object.ts'

/** What a build says of itself, for the release notes; undefined where it could not be asked or could not say. */
export type InterpreterFacts = {
  /** `YYYY-MM-DD`. */
  readonly buildDate: string | undefined
  readonly configureFlags: readonly string[] | undefined
  /** By name, in the order of the notes. */
  readonly libraries: ReadonlyMap<string, string>
}

export const reportedLibraries = ['OpenSSL', 'SQLite', 'libuuid', 'liblzma', 'libbz2'] as const

/**
 * Run as `python3 -I -B -c PROGRAM`; prints one JSON object. Every probe may fail alone. Shared libraries answer with
 * the version of the machine that asks, so this is asked where the build was made or on the same distro.
 */
export const factsProgram = `
import ctypes, json, os, platform, re, shlex, subprocess, sysconfig, time

def probe(function):
    try:
        return function()
    except Exception:
        return None

def mapped(stem):
    with open('/proc/self/maps') as maps:
        paths = {line.split(None, 5)[5].strip() for line in maps if '/' + stem in line}
    return sorted(paths)[0]

def call(module, stem, function):
    __import__(module)
    version = getattr(ctypes.CDLL(mapped(stem)), function)
    version.restype = ctypes.c_char_p
    return version().decode().split(',')[0]

def package(module, stem):
    __import__(module)
    path = mapped(stem)
    for name in (path, os.path.realpath(path), re.sub('^/usr/', '/', path)):
        owner = subprocess.run(['/usr/bin/dpkg-query', '-S', name], capture_output=True, text=True).stdout
        if owner:
            found = subprocess.run(['/usr/bin/dpkg-query', '-W', '-f', '\${Version}', owner.split(': ')[0].split(',')[0]],
                                   capture_output=True, text=True).stdout
            return re.sub('^[0-9]+:|-[^-]*$', '', found)

def openssl():
    import ssl
    return ssl.OPENSSL_VERSION.split()[1]

def sqlite():
    import sqlite3
    return sqlite3.sqlite_version

def build_date():
    moment = time.strptime(' '.join(platform.python_build()[1].replace(',', ' ').split()), '%b %d %Y %H:%M:%S')
    return time.strftime('%Y-%m-%d', moment)

print(json.dumps({
    'buildDate': probe(build_date),
    'configureFlags': probe(lambda: shlex.split(sysconfig.get_config_vars()['CONFIG_ARGS'])),
    'OpenSSL': probe(openssl),
    'SQLite': probe(sqlite),
    'libuuid': probe(lambda: package('_uuid', 'libuuid')),
    'liblzma': probe(lambda: call('_lzma', 'liblzma', 'lzma_version_string')),
    'libbz2': probe(lambda: call('_bz2', 'libbz2', 'BZ2_bzlibVersion')),
}))
`

/** Undefined when the output is not what the program prints: facts are worth having, not worth failing for. */
export function findInterpreterFacts(output: string): InterpreterFacts | undefined {
  const answer = findJsonObject(output)
  if (answer === undefined) return undefined
  const flags: unknown = answer['configureFlags']
  const text = (key: string): string | undefined => {
    const value = answer[key]
    return typeof value === 'string' && /^[\w.+~ -]{1,40}$/.test(value) ? value : undefined
  }
  return {
    buildDate: text('buildDate'),
    configureFlags: Array.isArray(flags) ? flags.filter((flag) => typeof flag === 'string') : undefined,
    libraries: new Map(
      reportedLibraries.flatMap((name) => {
        const version = text(name)
        return version === undefined ? [] : [[name, version] as const]
      })
    )
  }
}
