import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** The same browser by the names of Debian, Ubuntu and Google; the list of .ci/run is the same. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']

export function findBrowser(): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(isProgram)
}

/** The document after the browser has read it. Without the sandbox: in a container root has none. */
export async function dumpDom(browser: string, url: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'headless-'))
  const words = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run']
  const quiet = ['--disable-background-networking', '--disable-component-update', `--user-data-dir=${home}`]
  const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: home }
  try {
    const program = [...words, ...quiet, '--dump-dom', url]
    return (await promisify(execFile)(browser, program, { env, timeout: 60_000, maxBuffer: 1 << 24 })).stdout
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' '
}

/** What a person reads in it, with one space between words. */
export function textIn(dom: string): string {
  return dom
    .replace(/<(style|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
