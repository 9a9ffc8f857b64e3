import { inputNames } from '../src/inputs/input-names.ts'
import { publishOutputs } from '../src/publish/report.ts'
import { setupOutputs } from '../src/setup/report.ts'
import type { ActionFile } from './action-file.ts'
import { splitDefault } from './action-file.ts'

/** The README with the tables of inputs and outputs as action.yml has them. Throws when a marker is missing. */
export function withTables(readme: string, action: ActionFile): string {
  const inputs = [
    ...['### Both modes', inputTable(action, inputNames.both)],
    ...['### Mode setup', inputTable(action, inputNames.setup)],
    ...['### Mode publish', inputTable(action, inputNames.publish)]
  ]
  const outputs = [
    ...['### Outputs of mode setup', outputTable(action, setupOutputs)],
    ...['### Outputs of mode publish', outputTable(action, publishOutputs)]
  ]
  return fill(fill(readme, 'inputs', inputs), 'outputs', outputs)
}

function inputTable(action: ActionFile, names: readonly string[]): string {
  const rows = names.map((name) => {
    const field = action.inputs.get(name)
    if (field === undefined) throw new Error(`action.yml has no input ${name}`)
    const [meaning, said] = splitDefault(field)
    return [`\`${name}\``, said ?? `\`${field.default ?? ''}\``, meaning]
  })
  return tableOf(['input', 'default', 'meaning'], rows)
}

function outputTable(action: ActionFile, names: readonly string[]): string {
  const rows = names.map((name) => {
    const field = action.outputs.get(name)
    if (field === undefined) throw new Error(`action.yml has no output ${name}`)
    return [`\`${name}\``, field.description.replace(/ Mode (?:setup|publish)\.$/, '')]
  })
  return tableOf(['output', 'meaning'], rows)
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
