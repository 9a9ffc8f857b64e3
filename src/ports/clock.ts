export interface Clock {
  now(): Date
  /** Milliseconds that only ever grow. */
  elapsed(): number
  sleep(milliseconds: number): Promise<void>
}
