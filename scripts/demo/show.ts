import type { LoggedRequest } from '../../__tests__/support/request-log.ts'

/** How the demo tells things: plain lines, as they are. */
export type Pair = readonly [name: string, value: string]

const INDENT = '   '
const WIDTH = 130

export function heading(number: number, title: string): string {
  return `\n${number}. ${title}`
}

/** A name, then its lines below each other. */
export function fact(name: string, ...lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${INDENT}${(index === 0 ? name : '').padEnd(9)} ${line}`.trimEnd())
}

export function assignments(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => shorten(`${name}: ${value}`))
}

/** What the runner would show: groups by their titles, without what is said to the runner alone. */
export function logLines(stdout: string): readonly string[] {
  return stdout.split('\n').flatMap((line) => {
    if (/^::(?:debug|endgroup|add-mask)/.test(line) || line.trim() === '') return []
    const [, command = '', message = ''] = /^::(\w+)[^:]*::(.*)$/.exec(line) ?? []
    if (command === 'group') return [`> ${message}`]
    if (command === '') return [shorten(`  ${line}`)]
    return message.split('%0A').map((part, index) => `  ${index === 0 ? `${command}: ` : ''}${part}`)
  })
}

/** Links by their texts: the addresses are those of a server that is gone in a moment. */
export function markdownLines(text: string): readonly string[] {
  return text
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split('\n')
}

/** Addresses of the storage are signed: what comes after the path is nobody's business. */
export function requestLines(requests: readonly LoggedRequest[]): readonly string[] {
  if (requests.length === 0) return ['none']
  return requests.map(({ method, origin, path, pathname, answer, bodyBytes }) => {
    const size = Math.max(bodyBytes, answer?.bytes ?? 0)
    const shown = shorten(decodeURIComponent(origin === 'storage' ? pathname : path), WIDTH - 40)
    return `${method.padEnd(5)} ${origin.padEnd(7)} ${String(answer?.status ?? '-').padEnd(3)} ${megabytes(size).padStart(9)}  ${shown}`
  })
}

export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  )
}

export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${INDENT}${line}`)
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} B` : `${(bytes / 1e6).toFixed(1)} MB`
}

function shorten(text: string, width = WIDTH): string {
  return text.length <= width ? text : `${text.slice(0, width - 4)} ...`
}
