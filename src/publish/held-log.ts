import type { Log } from '../ports/log.ts'

export type HeldLog = Log & {
  /** Says everything, in the order in which it was told. */
  readonly release: () => void
}

/** Keeps what it is told: of several steps side by side each one speaks in its own turn. */
export function holdLog(log: Log): HeldLog {
  const held: (() => void)[] = []
  const hold =
    (level: 'info' | 'warning' | 'notice' | 'debug') =>
    (line: string): void => {
      held.push(() => {
        log[level](line)
      })
    }
  return {
    info: hold('info'),
    warning: hold('warning'),
    notice: hold('notice'),
    debug: hold('debug'),
    group: (_title, run) => run(),
    release: () => {
      for (const say of held.splice(0)) say()
    }
  }
}
