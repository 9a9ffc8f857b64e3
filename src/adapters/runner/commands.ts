import { dirname, resolve } from 'node:path'
import { describe, Failure } from '../../domain/failure.ts'
import type { Log } from '../../ports/log.ts'
import type { Runner } from '../../ports/runner.ts'
import type { StepState } from '../../ports/step-state.ts'
import * as core from './core.ts'

/** The runner's commands. What is printed comes from outside at times, so no line of it may be a command. */
export function runnerLog(): Log {
  return {
    group: async (title, run) => {
      core.startGroup(plain(title))
      try {
        return await run()
      } finally {
        core.endGroup()
      }
    },
    info: (line) => {
      core.info(plain(line))
    },
    // These are encoded by the library.
    warning: (code, line) => {
      core.annotate('warning', line, code)
    },
    notice: (code, line) => {
      core.annotate('notice', line, code)
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
      await core.addSummary(markdown)
    }
  }
}

/** The PATH has no way to write a colon in a directory's name, and the runner's file for it none to write two lines. */
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

/** Beside `dist/`, in the action that is running: a bundle has no other way to know where it lies. */
function matcherFile(): string {
  return resolve(dirname(process.argv[1] ?? ''), '../matchers/python.json')
}

/** As the library does it for the commands that it has. */
function sendCommand(command: string, value: string): void {
  const data = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  process.stdout.write(`::${command}::${data}\n`)
}

/** Later steps would not know, and yet this one would be green. */
function tellRunner(tell: () => void): void {
  try {
    tell()
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure(
      'PERMISSION_DENIED',
      `The later steps of the job can't be told what was done: ${describe(cause)}`,
      'The files that GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT and GITHUB_STATE name must be there, and be writable for this user; in a container, mount them.',
      { cause }
    )
  }
}

/**
 * The runner takes every line that starts with `::` or holds `##[` for a command. What .NET skips on its way to the
 * start is more than blanks: everything that shows nothing, so only what is to be seen counts as something before it.
 */
export function plain(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^([^!-~]*)::/, '$1: :').replaceAll('##[', '## ['))
    .join('\n')
}
