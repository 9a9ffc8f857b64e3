import type { Log } from '../ports/log.ts'

/** A log that keeps its lines until they are flushed: the lines of parallel steps don't mix. */
export type BufferedLog = Log & { readonly flush: () => void }

export function bufferLog(log: Log): BufferedLog {
  const lines: (() => void)[] = []
  const keep =
    <T extends readonly string[]>(write: (...line: T) => void) =>
    (...line: T): void => {
      lines.push(() => {
        write(...line)
      })
    }
  return {
    info: keep((line) => {
      log.info(line)
    }),
    warning: keep((code, line) => {
      log.warning(code, line)
    }),
    notice: keep((code, line) => {
      log.notice(code, line)
    }),
    debug: keep((line) => {
      log.debug(line)
    }),
    group: (_title, run) => run(),
    flush: () => {
      for (const write of lines.splice(0)) write()
    }
  }
}
