import { findMachine, machineName } from './elf-machine.ts'
import { requiredFilesOf } from './elf-tree.ts'
import type { ElfTree, ElfTreeFile } from './elf-tree.ts'
import { Failure } from './failure.ts'
import { compareGlibcVersions, findGlibcNeed } from './glibc-version.ts'
import { adviceToInstall, findMissingLibraries, listLibraries } from './missing-libraries.ts'
import type { MissingLibrary } from './missing-libraries.ts'
import type { Host } from './platform.ts'

/** With an error the interpreter would not work here, with a notice only something beside it. */
export type Complaint = {
  readonly severity: 'error' | 'notice'
  readonly message: string
  readonly remedy: string
}

export type CompatibilityQuestion = {
  /** What the messages call the tree: `cpython-3.12.6-ubuntu22.04-build1`. */
  readonly name: string
  readonly tree: ElfTree
  readonly host: Host
  /** Those of `hostNeedsOf(tree)` that the host has. */
  readonly present: ReadonlySet<string>
}

/** Why the tree will not do all that it should on this host, in words: the loader's own would help nobody. */
export function checkCompatibility(question: CompatibilityQuestion): readonly Complaint[] {
  const { glibc } = question.host
  // For the wrong processor or C library no further question makes sense.
  const machine = checkMachine(question)
  if (machine.length > 0) return machine
  if (glibc === undefined) return [complainOfMissingGlibc(question)]
  return [
    ...checkElfInterpreter(question),
    ...checkGlibcVersion(question, glibc),
    ...checkLibraries(question),
    ...checkReadable(question)
  ]
}

/** All errors as one PLATFORM_UNSUPPORTED; undefined where there is none. */
export function toCompatibilityFailure(complaints: readonly Complaint[]): Failure | undefined {
  const errors = complaints.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return undefined
  const message = errors.map((error) => error.message).join('\n')
  const hint = [...new Set(errors.map(({ remedy }) => remedy))].join('\n')
  return new Failure('PLATFORM_UNSUPPORTED', message, hint)
}

function checkMachine({ name, tree, host }: CompatibilityQuestion): readonly Complaint[] {
  const wanted = findMachine(host.architecture)?.code
  return tree.files
    .filter(({ machine }) => machine !== wanted)
    .slice(0, 1)
    .map(({ machine, path }) => ({
      severity: 'error',
      message: `${name} is built for ${machineName(machine)} (${path}); this runner is ${host.architecture}.`,
      remedy: `Choose a build for ${host.architecture}, or a runner of the architecture that it was built for.`
    }))
}

function complainOfMissingGlibc({ name, host }: CompatibilityQuestion): Complaint {
  return {
    severity: 'error',
    message: `${name} needs glibc; ${systemOf(host)} has another C library (musl?).`,
    remedy: 'Use a runner or container image with glibc, such as Debian or Ubuntu.'
  }
}

function checkElfInterpreter({ name, tree, host, present }: CompatibilityQuestion): readonly Complaint[] {
  return requiredFilesOf(tree)
    .flatMap(({ path, interpreter }) => (interpreter === undefined ? [] : [{ path, interpreter }]))
    .filter(({ interpreter }) => !present.has(interpreter))
    .slice(0, 1)
    .map(({ path, interpreter }) => ({
      severity: 'error',
      message: `${name} needs the loader ${interpreter} (${path}), which ${systemOf(host)} does not have.`,
      remedy: 'Use a runner or container image with glibc at its usual place, such as Debian or Ubuntu.'
    }))
}

function checkGlibcVersion(question: CompatibilityQuestion, glibc: string): readonly Complaint[] {
  const { name, tree, host } = question
  const required = requiredFilesOf(tree)
  const check = (severity: Complaint['severity'], files: readonly ElfTreeFile[]): readonly Complaint[] => {
    const need = findGlibcNeed(files)
    if (need === undefined || compareGlibcVersions(need.version, glibc) <= 0) return []
    const wanted = `glibc ${need.version} or newer`
    const message = `${name} needs ${wanted} (${need.path}); ${systemOf(host)} has ${glibc}.`
    return [
      { severity, message, remedy: `Choose a build for this distribution, or a runner with ${wanted}.` }
    ]
  }
  return [
    ...check('error', required),
    ...check(
      'notice',
      tree.files.filter((file) => !required.includes(file))
    )
  ]
}

function checkLibraries({ name, tree, host, present }: CompatibilityQuestion): readonly Complaint[] {
  const missing = findMissingLibraries(tree, present)
  const complain = (
    severity: Complaint['severity'],
    libraries: readonly MissingLibrary[]
  ): readonly Complaint[] => {
    if (libraries.length === 0) return []
    const count = libraries.length === 1 ? '1 shared library' : `${libraries.length} shared libraries`
    const message = `${name} needs ${count} that ${systemOf(host)} lacks: ${listLibraries(libraries)}.`
    return [{ severity, message, remedy: adviceToInstall(libraries, host.osRelease) }]
  }
  return [
    ...complain(
      'error',
      missing.filter(({ isRequired }) => isRequired)
    ),
    ...complain(
      'notice',
      missing.filter(({ isRequired }) => !isRequired)
    )
  ]
}

function checkReadable({ name, tree }: CompatibilityQuestion): readonly Complaint[] {
  if (tree.unreadable.length === 0) return []
  const message = `${name} holds files that are called like libraries and are none: ${tree.unreadable.join(', ')}.`
  return [{ severity: 'notice', message, remedy: 'Build and publish it anew.' }]
}

function systemOf({ osRelease, system }: Host): string {
  return osRelease.prettyName === '' ? system : osRelease.prettyName
}
