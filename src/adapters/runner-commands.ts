import * as core from '@actions/core'
import type { Log } from '../ports/log.ts'
import type { Runner } from '../ports/runner.ts'

/** The runner's commands. What is printed comes from outside at times, so no line of it may be a command. */
export function runnerLog(): Log {
  return {
    group: (title, run) => core.group(plain(title), run),
    info: (line) => {
      core.info(plain(line))
    },
    // These are encoded by the library.
    warning: (line) => {
      core.warning(line)
    },
    notice: (line) => {
      core.notice(line)
    },
    debug: (line) => {
      core.debug(line)
    }
  }
}

export function runnerCommands(): Runner {
  return {
    setOutput: (name, value) => {
      core.setOutput(name, value)
    },
    activate: ({ path, variables }) => {
      for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value)
      core.addPath(path)
    },
    async writeSummary(markdown) {
      if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
      await core.summary.addRaw(markdown, true).write()
    }
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
