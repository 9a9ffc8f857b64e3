import { findMachine, machineName } from './elf-machine.ts'
import { Failure } from './failure.ts'
import type { GlibcNeed } from './glibc-version.ts'
import { compareGlibcVersions } from './glibc-version.ts'
import type { HostNeeds, NeededLibrary } from './host-needs.ts'
import { adviceToInstall, listLibraries } from './missing-libraries.ts'
import type { Host } from './platform.ts'

/** With an error the interpreter would not work here, with a notice only something beside it. */
export type Complaint = {
  readonly severity: 'error' | 'notice'
  readonly message: string
  readonly remedy: string
}

export type CompatibilityQuestion = {
  /** What the messages call the build: `cpython-3.12.6-ubuntu22.04-build1`. */
  readonly name: string
  readonly needs: HostNeeds
  readonly host: Host
  /** Those of `soughtNames(needs)` that the host has. */
  readonly present: ReadonlySet<string>
}

/** Why a build will not do all that it should on this host, in words: the loader's own would help nobody. */
export function checkCompatibility(question: CompatibilityQuestion): readonly Complaint[] {
  const { glibc } = question.host
  // For the wrong processor or C library no further question makes sense.
  const machine = checkMachine(question)
  if (machine.length > 0) return machine
  if (glibc === undefined) return [complainOfMissingGlibc(question)]
  return [
    ...checkLoader(question),
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

function checkMachine({ name, needs, host }: CompatibilityQuestion): readonly Complaint[] {
  const wanted = findMachine(host.architecture)?.code
  return needs.machines
    .filter(({ code }) => code !== wanted)
    .slice(0, 1)
    .map(({ code, path }) => ({
      severity: 'error',
      message: `${name} is built for ${machineName(code)} (${path}); this runner is ${host.architecture}.`,
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

function checkLoader({ name, needs, host, present }: CompatibilityQuestion): readonly Complaint[] {
  return needs.loaders
    .filter((loader) => !present.has(loader.name))
    .slice(0, 1)
    .map((loader) => ({
      severity: 'error',
      message: `${name} needs the loader ${loader.name} (${loader.path}), which ${systemOf(host)} does not have.`,
      remedy: 'Use a runner or container image with glibc at its usual place, such as Debian or Ubuntu.'
    }))
}

function checkGlibcVersion(question: CompatibilityQuestion, glibc: string): readonly Complaint[] {
  const { name, needs, host } = question
  const check = (severity: Complaint['severity'], need: GlibcNeed | undefined): readonly Complaint[] => {
    if (need === undefined || compareGlibcVersions(need.version, glibc) <= 0) return []
    const wanted = `glibc ${need.version} or newer`
    const message = `${name} needs ${wanted} (${need.path}); ${systemOf(host)} has ${glibc}.`
    return [
      { severity, message, remedy: `Choose a build for this distribution, or a runner with ${wanted}.` }
    ]
  }
  return [...check('error', needs.glibc.required), ...check('notice', needs.glibc.optional)]
}

function checkLibraries({ name, needs, host, present }: CompatibilityQuestion): readonly Complaint[] {
  const missing = needs.libraries.filter(({ soname }) => !present.has(soname))
  const complain = (
    severity: Complaint['severity'],
    libraries: readonly NeededLibrary[]
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

function checkReadable({ name, needs }: CompatibilityQuestion): readonly Complaint[] {
  if (needs.unreadable.length === 0) return []
  const message = `${name} holds files that are called like libraries and are none: ${needs.unreadable.join(', ')}.`
  return [{ severity: 'notice', message, remedy: 'Build and publish it anew.' }]
}

function systemOf({ osRelease, system }: Host): string {
  return osRelease.prettyName === '' ? system : osRelease.prettyName
}
