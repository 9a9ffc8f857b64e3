import { inputNames } from '../src/inputs/input-names.ts'
import { publishOutputs } from '../src/publish/report.ts'
import { setupOutputs } from '../src/setup/report.ts'
import type { ActionFile } from './action-file.ts'
import { splitDefault } from './action-file.ts'

/** What stands over the tables and their columns. */
type Words = {
  readonly inputs: Readonly<Record<'both' | 'setup' | 'publish', string>>
  readonly outputs: Readonly<Record<'setup' | 'publish', string>>
  readonly inputColumns: readonly string[]
  readonly outputColumns: readonly string[]
}

export const english: Words = {
  inputs: { both: 'Both modes', setup: 'Mode setup', publish: 'Mode publish' },
  outputs: { setup: 'Outputs of mode setup', publish: 'Outputs of mode publish' },
  inputColumns: ['input', 'default', 'meaning'],
  outputColumns: ['output', 'meaning']
}

export const spanish: Words = {
  inputs: { both: 'Ambos modos', setup: 'Modo setup', publish: 'Modo publish' },
  outputs: { setup: 'Salidas del modo setup', publish: 'Salidas del modo publish' },
  inputColumns: ['entrada', 'por defecto', 'significado'],
  outputColumns: ['salida', 'significado']
}

/** The README with the tables of inputs and outputs as action.yml has them. Throws when a marker is missing. */
export function withTables(readme: string, action: ActionFile, words: Words = english): string {
  const inputs = (['both', 'setup', 'publish'] as const).flatMap((group) => [
    `### ${words.inputs[group]}`,
    tableOf(words.inputColumns, inputRows(action, inputNames[group]))
  ])
  const outputs = [
    ...[`### ${words.outputs.setup}`, tableOf(words.outputColumns, outputRows(action, setupOutputs))],
    ...[`### ${words.outputs.publish}`, tableOf(words.outputColumns, outputRows(action, publishOutputs))]
  ]
  return fill(fill(readme, 'inputs', inputs), 'outputs', outputs)
}

function inputRows(action: ActionFile, names: readonly string[]): readonly (readonly string[])[] {
  return names.map((name) => {
    const field = action.inputs.get(name)
    if (field === undefined) throw new Error(`action.yml has no input ${name}`)
    const [meaning, said] = splitDefault(field)
    return [`\`${name}\``, said ?? `\`${field.default ?? ''}\``, meaning]
  })
}

function outputRows(action: ActionFile, names: readonly string[]): readonly (readonly string[])[] {
  return names.map((name) => {
    const field = action.outputs.get(name)
    if (field === undefined) throw new Error(`action.yml has no output ${name}`)
    return [`\`${name}\``, field.description.replace(/ (?:Mode|Modo) (?:setup|publish)\.$/, '')]
  })
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cellOf))]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function cellOf(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}

/** Prettier would pad every cell to the width of the longest. */
function fill(readme: string, name: string, blocks: readonly string[]): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [before, inside, ...rest] = readme.split(start)
  const after = inside?.split(end)[1]
  if (before === undefined || after === undefined || rest.length > 0) {
    throw new Error(`The README needs the markers ${start} and ${end}, once each and in this order`)
  }
  const content = ['<!-- prettier-ignore-start -->', ...blocks, '<!-- prettier-ignore-end -->'].join('\n\n')
  return `${before}${start}\n\n${content}\n\n${end}${after}`
}
