export interface Log {
  group<T>(title: string, run: () => Promise<T>): Promise<T>
  info(line: string): void
  /** Only where the user can act on it. */
  warning(line: string): void
  notice(line: string): void
  debug(line: string): void
}
