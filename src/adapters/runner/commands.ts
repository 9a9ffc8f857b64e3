import * as core from '@actions/core'
import { dirname, resolve } from 'node:path'
import { describe, Failure } from '../../domain/failure.ts'
import type { Log } from '../../ports/log.ts'
import type { Runner } from '../../ports/runner.ts'
import type { StepState } from '../../ports/step-state.ts'

/** The value of an input without surrounding blanks; '' when it is not set. */
export function readInput(name: string): string {
  return core.getInput(name)
}

/** Hides a value in the log, whatever is printed later. */
export function maskSecret(value: string): void {
  core.setSecret(value)
}

/** A red annotation. It does not change the exit code. */
export function annotateError(title: string, text: string): void {
  core.error(text, { title })
}

/** The log of the step. Printed text can come from outside, so `plain` keeps it from being read as a command. */
export function runnerLog(): Log {
  return {
    group: (title, run) => core.group(plain(title), run),
    info: (line) => {
      core.info(plain(line))
    },
    // The library encodes the text of these three.
    warning: (code, line) => {
      core.warning(line, { title: code })
    },
    notice: (code, line) => {
      core.notice(line, { title: code })
    },
    debug: (line) => {
      core.debug(line)
    }
  }
}

export function runnerCommands(): Runner {
  return {
    setOutput: (name, value) => {
      tellRunner(() => {
        core.setOutput(name, value)
      })
    },
    activate: ({ path, variables }) => {
      tellRunner(() => {
        requireOnPath(path)
        for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value)
        core.addPath(path)
      })
    },
    showTracebacks: () => {
      sendCommand('add-matcher', matcherFile())
    },
    async writeSummary(markdown) {
      if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
      try {
        await core.summary.addRaw(markdown, true).write()
      } catch (cause) {
        throw isFullDisk(cause) ? unwritable('The job summary', cause) : cause
      }
    }
  }
}

/** PATH can't hold a directory with a colon in its name, and GITHUB_PATH can't hold one with a line break. */
function requireOnPath(path: string): void {
  if (!/[\r\n:]/.test(path)) return
  const what = path.includes(':') ? 'a colon in it' : 'more than one line'
  throw new Failure(
    'INSTALL_BROKEN',
    `${JSON.stringify(path)} can't be put on the PATH: it has ${what}`,
    'Name another directory with RUNNER_TOOL_CACHE.'
  )
}

export function runnerState(): StepState {
  return {
    keep: (name, value) => {
      tellRunner(() => {
        core.saveState(name, value)
      })
    },
    read: (name) => core.getState(name)
  }
}

/** Beside `dist/`, where the program that runs lies. */
function matcherFile(): string {
  return resolve(dirname(process.argv[1] ?? ''), '../matchers/python.json')
}

/** For commands that `@actions/core` has no function for; encoded as it encodes its own. */
function sendCommand(command: string, value: string): void {
  const data = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  process.stdout.write(`::${command}::${data}\n`)
}

/** A step that could not pass on its outputs must fail: later steps would run with nothing. */
function tellRunner(tell: () => void): void {
  try {
    tell()
  } catch (cause) {
    throw cause instanceof Failure
      ? cause
      : unwritable('What later steps of the job need, an output, a variable or the PATH,', cause)
  }
}

function unwritable(what: string, cause: unknown): Failure {
  return new Failure(
    'PERMISSION_DENIED',
    `${what} could not be written for the runner: ${describe(cause)}`,
    'Make sure that the files which GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE and GITHUB_STEP_SUMMARY name exist and are writable for this user, and that their disk is not full (df -h). In a container, mount them.',
    { cause }
  )
}

function isFullDisk(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC'
}

/**
 * Text that the runner can't take for a command: no line starts with `::` or holds `##[`. The runner skips every
 * character that .NET counts as white space, and more, so only visible ASCII counts as something before `::`.
 */
export function plain(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^([^!-~]*)::/, '$1: :').replaceAll('##[', '## ['))
    .join('\n')
}
