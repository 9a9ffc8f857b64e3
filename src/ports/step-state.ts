/** What a step tells itself: it runs a second time when the job is over. */
export interface StepState {
  keep(name: string, value: string): void
  /** '' when nothing was kept under that name. */
  read(name: string): string
}
