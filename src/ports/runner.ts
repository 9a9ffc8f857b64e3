import type { Activation } from '../domain/environment.ts'

/** What the workflow gets to see and keep of a run. */
export interface Runner {
  setOutput(name: string, value: string): void
  activate(activation: Activation): void
  /** Python tracebacks of later steps become annotations. */
  showTracebacks(): void
  writeSummary(markdown: string): Promise<void>
}
