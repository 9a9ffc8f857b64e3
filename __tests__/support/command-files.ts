/** Reads GITHUB_OUTPUT or GITHUB_ENV: `name=value` lines and `name<<END … END` blocks. Throws on anything else, as the runner does. */
export function readAssignments(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const values: Record<string, string> = {}
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', mark = '', rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`This is no assignment: ${line}`)
    values[name] = mark === '=' ? rest : takeBlock(lines, rest)
  }
  return values
}

function takeBlock(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter)
  if (delimiter === '' || end === -1) throw new Error(`The block has no end ${JSON.stringify(delimiter)}`)
  const block = lines.splice(0, end + 1)
  return block.slice(0, -1).join('\n')
}

/** Reads GITHUB_PATH. */
export function readLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
