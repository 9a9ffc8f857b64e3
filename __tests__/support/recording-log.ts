import type { Log } from '../../src/ports/log.ts'

export type RecordedLog = Log & {
  /** Titles of groups, and lines, in their order. */
  readonly lines: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  readonly debugs: readonly string[]
}

export function recordingLog(): RecordedLog {
  const lines: string[] = []
  const warnings: string[] = []
  const notices: string[] = []
  const debugs: string[] = []
  return {
    lines,
    warnings,
    notices,
    debugs,
    group: (title, run) => {
      lines.push(`# ${title}`)
      return run()
    },
    info: (line) => {
      lines.push(line)
    },
    warning: (_code, line) => {
      warnings.push(line)
    },
    notice: (_code, line) => {
      notices.push(line)
    },
    debug: (line) => {
      debugs.push(line)
    }
  }
}
