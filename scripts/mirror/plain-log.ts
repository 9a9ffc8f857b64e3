import type { Log } from '../../src/ports/log.ts'

/** For people at a terminal. */
export function plainLog(print: (line: string) => void): Log {
  return {
    group: async (title, run) => {
      print(title)
      return run()
    },
    info: print,
    warning: (_code, line) => {
      print(`warning: ${line}`)
    },
    notice: (_code, line) => {
      print(line)
    },
    debug: () => undefined
  }
}
