import type { Log } from '../ports/log.ts'

export type HeldLog = Log & {
  /** Says everything, in the order in which it was told. */
  readonly release: () => void
}

/** Keeps what it is told: of several steps side by side each one speaks in its own turn. */
export function holdLog(log: Log): HeldLog {
  const held: (() => void)[] = []
  const hold =
    <T extends readonly string[]>(say: (...told: T) => void) =>
    (...told: T): void => {
      held.push(() => {
        say(...told)
      })
    }
  return {
    info: hold((line) => {
      log.info(line)
    }),
    warning: hold((code, line) => {
      log.warning(code, line)
    }),
    notice: hold((code, line) => {
      log.notice(code, line)
    }),
    debug: hold((line) => {
      log.debug(line)
    }),
    group: (_title, run) => run(),
    release: () => {
      for (const say of held.splice(0)) say()
    }
  }
}
