import type { NoticeCode, WarningCode } from '../domain/annotation.ts'

/** As it is shown beside the log. */
export type Notice = { readonly code: NoticeCode; readonly text: string }

export interface Log {
  group<T>(title: string, run: () => Promise<T>): Promise<T>
  info(line: string): void
  /** Only where the user can act on it. */
  warning(code: WarningCode, line: string): void
  notice(code: NoticeCode, line: string): void
  debug(line: string): void
}
