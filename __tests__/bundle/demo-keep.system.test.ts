import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { hashFile } from '../../src/disk/hash-file.ts'
import type { Digests } from '../../src/domain/checksum.ts'
import { textIn } from '../support/page-text.ts'
import { readToken, writeToken } from '../support/local-github.ts'
import { packedPython } from '../support/packed-python.ts'

const program = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url))

/** The demo as a process at the head of a group of its own: what it leaves running is in that group. */
class Demo {
  said = ''
  readonly #child: ChildProcessByStdio<null, Readable, Readable>
  readonly #exit: Promise<readonly unknown[]>

  constructor(directory: string, words: readonly string[]) {
    const env = { ...process.env, TMPDIR: directory }
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
    this.#child = spawn(process.execPath, [program, '--keep', ...words], { env, stdio, detached: true })
    this.#exit = once(this.#child, 'close')
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
    }
  }

  /** The address of the page, as soon as it is told. */
  async address(): Promise<string> {
    const ended = this.#exit.then(() => 'ended' as const)
    for (;;) {
      const [, address] = /^Look at it: (\S+)\n/m.exec(this.said) ?? []
      if (address !== undefined) return address
      const next = await Promise.race([ended, once(this.#child.stdout, 'data')])
      if (next === 'ended') throw new Error(`The demo ended without an address:\n${this.said}`)
    }
  }

  async exitCode(): Promise<unknown> {
    const [code] = await this.#exit
    return code
  }

  stop(): Promise<unknown> {
    this.#child.kill('SIGTERM')
    return this.exitCode()
  }

  /** Whether any process of its group is there; `signal` is sent to all of them. */
  isThere(signal: 0 | 'SIGKILL' = 0): boolean {
    try {
      return process.kill(-(this.#child.pid ?? Number.NaN), signal)
    } catch {
      return false
    }
  }
}

const gone = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => false,
    () => true
  )

describe('the demo that is kept', () => {
  let directory: string
  let tarball: Digests
  let demo: Demo
  let url: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demo-keep-'))
    const { path } = await packedPython()
    tarball = await hashFile(path)
    demo = new Demo(directory, [path])
    url = await demo.address()
  }, 300_000)
  afterAll(async () => {
    demo.isThere('SIGKILL')
    await rm(directory, { recursive: true, force: true })
  })

  const page = async (): Promise<string> => (await fetch(url)).text()

  test('has kept its promises before', () => {
    expect(demo.said).toContain('All as promised:')
    expect(demo.said).toContain('It is there until Ctrl-C.')
  })

  test('shows what publish left, and what it asked for', async () => {
    const text = textIn(await page())
    expect(text).toMatch(
      /Releases CPython [\d.]+ Build 1 .*?published latest Tag cpython-\S+-build1 on \w{40} /
    )
    expect(text).toContain(`sha256:${tarball.sha256} agrees with the bytes`)
    expect(text).toMatch(/Tag Commit cpython-\S+-build1 \w{40} Registry \S+\/ARTIFACTS\.md Tarball/)
    expect(text).toMatch(new RegExp(`${tarball.sha256} http://127\\S+/releases/download/\\S+ Activo`))
    expect(text).toMatch(/Step 1: publish .* POST uploads \S+\?name=\S+\.tgz 201 .* PUT api \S+ 201 /)
    expect(text).toContain('Step 3: setup Nothing was asked. Step 4: publish Method')
    expect(text).toMatch(/After the steps Nothing was asked\.$/)
  })

  test('shows no token', async () => {
    const text = await page()
    for (const token of [writeToken, readToken]) expect(text).not.toContain(token)
    expect(text).not.toMatch(/sig=(?!\*\*\*)/)
  })

  test('gives its files away, and shows who took them', async () => {
    const [, link = ''] = /<a href="([^"]+\.tgz\.sha256)"/.exec(await page()) ?? []
    expect(await (await fetch(link)).text()).toContain(tarball.sha256)
    expect(textIn(await page())).toMatch(
      /After the steps Method \S+ Path Status Body GET web \/2-Coatl\/\S+\.sha256 302 .* GET storage \S+ 200 /
    )
  })

  test('ends by SIGTERM with 0 and leaves nothing behind', async () => {
    const [, api = ''] = /^GitHub is (\S+)\. /.exec(demo.said) ?? []
    expect([await gone(url), await gone(api)]).toEqual([false, false])
    expect(await demo.stop()).toBe(0)
    expect([await gone(url), await gone(api)]).toEqual([true, true])
    expect(await readdir(directory)).toEqual([])
    expect(demo.isThere()).toBe(false)
  })
})

describe('the demo that fails', () => {
  let directory: string
  let scratch: string
  let demo: Demo | undefined
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demo-keep-'))
    scratch = await mkdtemp(join(tmpdir(), 'demo-keep-scratch-'))
  })
  afterEach(async () => {
    demo?.isThere('SIGKILL')
    for (const path of [directory, scratch]) await rm(path, { recursive: true, force: true })
  })

  test('is kept too when there is something to look at, and ends with 1', async () => {
    const path = join(directory, 'cpython-3.12.6-debian12-build1.tgz')
    await writeFile(path, 'no archive')
    demo = new Demo(scratch, [path])
    const text = textIn(await (await fetch(await demo.address())).text())
    expect(text).toContain('No release.')
    expect(text).toContain('Step 1: publish')
    expect(demo.said).toContain('Publish it: not as promised')
    expect(await demo.stop()).toBe(1)
    expect(await readdir(scratch)).toEqual([])
  })

  test.each([
    ['a tarball that is not there', '/nowhere/cpython-3.12.6-debian12-build1.tgz', 'ENOENT'],
    ['an option that it does not have', '--kept', "Unknown option '--kept'"]
  ])('ends at once with 1 for %s', async (_, word, said) => {
    demo = new Demo(scratch, [word])
    expect(await demo.exitCode()).toBe(1)
    expect(demo.said).toContain(said)
    expect(demo.said).not.toContain('Look at it')
    expect(await readdir(scratch)).toEqual([])
  })
})
