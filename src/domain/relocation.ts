import type { ElfFile } from './elf-file.ts'

/**
 * The edits that make a tree work wherever it lies: location-independent ones only, so that nothing has to be
 * edited again when it is moved, or seen under another path in a container. Each is a text to a text, as latin1 so
 * that every byte is kept; a text that needs nothing comes back as it is.
 */
export type TextEdit = {
  /** Relative to the tree; `name` picks among its regular files. */
  readonly directory: string
  readonly name: RegExp
  /** How the file must begin to be read at all: programs lie among the scripts. */
  readonly start: string
  readonly edit: (text: string, oldPrefix: string) => string
}

/** A tree's `lib/<python>`, as in `python3.12`, and the names of the `config-…` directories in it. */
export type LibraryNames = { readonly python: string; readonly configs: readonly string[] }

/**
 * Not among them, though they name the prefix: `bin/python3.X-config`, which works it out for itself, and
 * `config-…/Makefile` and `_sysconfig_vars_….json`, for which there is no location-independent form.
 */
export function textEditsOf({ python, configs }: LibraryNames): readonly TextEdit[] {
  const library = `lib/${python}`
  return [
    { directory: 'bin', name: /^/, start: '#!', edit: scriptEdit(python) },
    ...configs.map((config) => ({
      directory: `${library}/${config}`,
      name: /^python-config\.py$/,
      start: '#!',
      edit: scriptEdit(`../../../bin/${python}`)
    })),
    { directory: 'lib/pkgconfig', name: /\.pc$/, start: '', edit: relocatePkgConfig },
    { directory: library, name: /^_sysconfigdata_.*\.py$/, start: '', edit: relocateSysconfigData },
    { directory: library, name: /^build-details\.json$/, start: '', edit: relocateBuildDetails }
  ]
}

/** Names that `make install` leaves out, and what they link to. */
export const shortNames: readonly (readonly [name: string, target: string])[] = [
  ['python', 'python3'],
  ['pip', 'pip3'],
  ['pydoc', 'pydoc3'],
  ['idle', 'idle3'],
  ['python-config', 'python3-config']
]

/**
 * The DT_RPATH by which a program or library of the tree finds the tree's own libpython, where it lacks one. Not a
 * DT_RUNPATH, which every LD_LIBRARY_PATH comes before.
 */
export function findMissingRpath(path: string, { needed, rpath, runpath }: ElfFile): string | undefined {
  if (!needed.some((name) => name.startsWith('libpython'))) return undefined
  if (runpath === undefined && rpath?.startsWith('$ORIGIN') === true) return undefined
  return path.startsWith('bin/') ? '$ORIGIN/../lib' : '$ORIGIN'
}

function scriptEdit(interpreter: string): TextEdit['edit'] {
  return (text, oldPrefix) => relocateScript(text, oldPrefix, interpreter)
}

/** The script's directory, by the name that leads there: a link at the true prefix is what users are to see. */
const ownDirectory =
  '$(h=$(dirname -- "$0"); r=$(dirname -- "$(realpath -- "$0")"); [ "$h" -ef "$r" ] || h=$r; printf %s "$h")'

/**
 * A shebang can't be relative, so the script becomes one for sh, which finds the interpreter beside it; to Python
 * the same lines are a string. `interpreter` is relative to the script's directory.
 */
export function relocateScript(text: string, oldPrefix: string, interpreter: string): string {
  const shebang = new RegExp(`^#![ \\t]*${escaped(oldPrefix)}/\\S+([\\w =.,:+-]*)(?:\\n|$)`)
  return text.replace(shebang, (_, words: string) => {
    const options = words.trim() === '' ? '' : ` ${words.trim()}`
    const program = `"${ownDirectory}/${interpreter}"${options}`
    return `#!/bin/sh\n'''exec' ${program} "$0" "$@"\n' '''\n`
  })
}

export function relocatePkgConfig(text: string, oldPrefix: string): string {
  return text.replace(prefixPattern(oldPrefix), () => '${pcfiledir}/../..')
}

const RELOCATED_VARS = 'build_time_vars = _relocate(build_time_vars)'

/** The values are corrected when they are read: by then the interpreter knows where it is. */
export function relocateSysconfigData(text: string, oldPrefix: string): string {
  if (!mentionsPrefix(text, oldPrefix) || text.includes(RELOCATED_VARS)) return text
  return `${text}${text.endsWith('\n') ? '' : '\n'}
def _relocate(values, old=${JSON.stringify(oldPrefix)}):
    import re, sys
    new = sys.base_prefix
    if new == old:
        return values
    pattern = re.compile(re.escape(old) + r'(?![\\w.+-])')
    return {
        key: pattern.sub(lambda _: new, value) if isinstance(value, str) and key != 'CONFIG_ARGS' else value
        for key, value in values.items()
    }
${RELOCATED_VARS}
del _relocate
`
}

/** PEP 739: the prefix may be relative to the file's directory, and every other path to the prefix. */
export function relocateBuildDetails(text: string, oldPrefix: string): string {
  const prefix = escaped(oldPrefix)
  return text
    .replace(new RegExp(`("base_prefix"\\s*:\\s*)"${prefix}/?"`), '$1"../.."')
    .replace(new RegExp(`"${prefix}/(?=[^"])`, 'g'), '"./')
}

/** Whether the prefix is named, and not just a longer path that begins alike: 3.11.2 is not in 3.11.20. */
export function mentionsPrefix(text: string, prefix: string): boolean {
  return prefixPattern(prefix).test(text)
}

function prefixPattern(prefix: string): RegExp {
  return new RegExp(`${escaped(prefix)}(?![\\w.+-])`, 'g')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
