import { execFileSync } from 'node:child_process'
import { featureFolder } from './feature-room.ts'

/** Runs lines of sh with some steps of the Feature read in, and gives what they print. */
export function inFeatureShell(
  steps: readonly string[],
  lines: string,
  env: Readonly<Record<string, string>> = {}
): string {
  const read = steps.map((step) => `. '${featureFolder}/steps/${step}.sh'`).join('\n')
  const program = `export LC_ALL=C\nhere='${featureFolder}'\n${read}\n${lines}`
  return execFileSync('/bin/sh', ['-c', program], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', HOME: '/root', ...env }
  })
}

/** As words of a shell. */
export function word(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
