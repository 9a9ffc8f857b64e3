import type { Promised } from './chapter.ts'
import type { Step } from './job.ts'
import { tokens } from './job.ts'
import { assignments, fact, logLines, markdownLines, requestLines } from './show.ts'

/** What a person may want to see of a step, in the order in which it comes about. */
export function stepLines(step: Step): readonly string[] {
  const { env, path, summary } = step.run
  return [
    ...briefLines(step),
    ...fact('env', ...assignments(env)),
    ...fact('PATH', ...path),
    ...fact('summary', ...markdownLines(summary))
  ]
}

/** The same without what the step before has shown. */
export function briefLines({ inputs, run, requests }: Step): readonly string[] {
  return [
    ...fact('with', ...assignments(inputs)),
    ...fact('log', ...logLines(run.stdout)),
    ...fact('requests', ...requestLines(requests)),
    ...fact('outputs', ...assignments(run.outputs))
  ]
}

/** What holds for every step that does well. */
export function commonPromises({ run, requests }: Step): readonly Promised[] {
  const secrets = Object.values(tokens)
  const printed = `${run.stdout}${run.stderr}${run.summary}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
  const strangers = requests.filter(({ origin }) => origin !== 'api' && origin !== 'uploads')
  return [
    ['exit code 0', run.exitCode === 0],
    [
      'the token is in no line that is printed',
      !printed.some((line) => secrets.some((secret) => line.includes(secret)))
    ],
    [
      'the token was sent to nobody but the API',
      strangers.every(({ headers }) => headers['authorization'] === undefined)
    ]
  ]
}
