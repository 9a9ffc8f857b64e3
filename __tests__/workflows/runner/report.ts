import type { JobRun, StepRun } from './run-job.ts'
import type { WorkflowRun } from './run-workflow.ts'

/** Throws, with the log of every step that failed, unless the run is a success. */
export function requireSuccess(run: WorkflowRun): void {
  if (run.conclusion !== 'success') throw new Error(describeRun(run))
}

/** The log of this step. Throws unless it is the first that failed, in the only job that did. */
export function requireFailureOf(run: WorkflowRun, name: string): string {
  const failed = run.jobs.filter(({ conclusion }) => conclusion === 'failure')
  const step = failed[0]?.steps.find(({ conclusion }) => conclusion === 'failure')
  if (failed.length === 1 && step?.name === name) return step.log
  throw new Error(`The step "${name}" should have failed first.\n${describeRun(run)}`)
}

/** The step of this name in every job that has it. */
export function stepsNamed(run: WorkflowRun, name: string): readonly StepRun[] {
  const steps = run.jobs.flatMap((job) => job.steps.filter((step) => step.name === name))
  if (steps.length === 0) throw new Error(`No step is called "${name}".\n${describeRun(run)}`)
  return steps
}

function describeRun({ conclusion, jobs }: WorkflowRun): string {
  return [`The workflow run ended in ${conclusion}.`, ...jobs.flatMap(describeJob)].join('\n')
}

function describeJob({ name, conclusion, steps }: JobRun): readonly string[] {
  return [`job ${name}: ${conclusion}`, ...steps.flatMap(describeStep)]
}

function describeStep({ name, outcome, conclusion, log }: StepRun): readonly string[] {
  const lines = conclusion === 'failure' ? log.trimEnd().split('\n') : []
  return [`  ${outcome}: ${name}`, ...lines.map((line) => `    | ${line}`)]
}
