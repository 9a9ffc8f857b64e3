import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { tarUnpacker } from '../../src/adapters/runner/tar-unpacker.ts'
import type { PublishWorld } from '../../src/publish/publish.ts'
import { elfImage } from '../support/elf-image.ts'
import { failureOf } from '../support/failing.ts'
import { artifactsDirectory, openPublishCase } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { talkingPython } from '../support/talking-python.ts'
import type { TalkingPython } from '../support/talking-python.ts'

const name = 'cpython-3.12.6-debian12-build1.tgz'
const running: Partial<PublishWorld> = { processes: runnerProcesses(), unpacker: tarUnpacker() }

async function openWith(wish: Omit<TalkingPython, 'directory'> = {}): Promise<PublishCase> {
  const one = await openPublishCase({ names: [] })
  await talkingPython({ directory: join(one.workspace, artifactsDirectory), ...wish })
  return one
}

test.each(['auto', 'require'])(
  'smoke-test: %s runs the interpreter, and leaves nothing of it behind',
  async (rule) => {
    await using one = await openWith()
    await one.publish({ 'smoke-test': rule }, running)
    expect(one.view().releases).toMatchObject([{ draft: false }])
    expect(await readdir(join(one.workspace, 'temp'))).toEqual([])
    expect(one.log.notices).toEqual([])
  }
)

test.each([
  ['does not run', { before: 'exit 3' }, 'exit code 3'],
  ['is another version', { says: '3.12.5' }, 'it says that it is 3.12.5, not 3.12.6'],
  ['has no pip that works', { pip: 'echo no >&2; exit 1' }, 'pip --version ends with exit code 1: no'],
  ['talks nonsense', { before: 'echo hello; exit 0' }, 'hello']
])('an interpreter that %s is not published', async (_, wish, message) => {
  await using one = await openWith(wish)
  const failure = await failureOf(one.publish({ 'smoke-test': 'auto' }, running))
  expect(failure.code).toBe('SMOKE_TEST_FAILED')
  expect(failure.message).toContain(message)
  expect(one.github.requests).toEqual([])
  expect(await readdir(join(one.workspace, 'temp'))).toEqual([])
})

test('smoke-test: skip runs nothing', async () => {
  await using one = await openWith({ before: 'exit 3' })
  await one.publish({ 'smoke-test': 'skip' }, running)
  expect(one.view().releases).toMatchObject([{ draft: false }])
})

const elsewhere = 'cpython-3.12.6-debian12-arm64-build1.tgz'
const x64 = { path: 'opt/python-3.12.6/lib/libssl.so.3', content: elfImage({ machine: 62 }).bytes }
const arm64 = { ...x64, content: elfImage({ machine: 183 }).bytes }

describe.each(['auto', 'require', 'skip'])('with smoke-test: %s a tarball that is called', (rule) => {
  test.each([
    ['after arm64, and built for x64', elsewhere, x64, 'x86_64'],
    ['after x64, and built for arm64', name, arm64, 'aarch64']
  ])('%s is refused: users would get what they can not run', async (...names) => {
    const [, tarball, library, machine] = names
    await using one = await openWith({ name: tarball, extra: [library] })
    const failure = await failureOf(one.publish({ 'smoke-test': rule }, running))
    expect(failure.code).toBe('TARBALL_INVALID')
    expect(failure.message).toContain(machine)
    expect(one.github.requests).toEqual([])
    expect(await readdir(join(one.workspace, 'temp'))).toEqual([])
  })
})

test('smoke-test: auto says so where this machine can not run the build, and publishes it', async () => {
  await using one = await openWith({ name: elsewhere, before: 'exit 3', extra: [arm64] })
  await one.publish({ 'smoke-test': 'auto' }, running)
  expect(one.view().releases).toMatchObject([{ draft: false }])
  expect(one.log.notices).toHaveLength(1)
  expect(one.log.notices[0]).toContain(`${elsewhere} is not run on this machine`)
  expect(one.view().releases[0]?.body).toContain('**Fecha de compilación**: no se pudo leer')
})

test('smoke-test: require ends the run where this machine can not run the build', async () => {
  await using one = await openWith({ name: elsewhere, extra: [arm64] })
  const failure = await failureOf(one.publish({ 'smoke-test': 'require' }, running))
  expect(failure.code).toBe('PLATFORM_UNSUPPORTED')
  expect(one.github.requests).toEqual([])
})

test('what the interpreter says of itself goes into the notes, and can not leave its place in them', async () => {
  await using one = await openWith()
  const answers = {
    buildDate: '2026-02-03',
    configureFlags: ['--prefix=/opt/python-3.12.6', '--enable-shared', 'CFLAGS=`x`\n## Heading'],
    OpenSSL: '3.0.2',
    SQLite: '3.37.2\n<script>',
    liblzma: '5.2.5'
  }
  const processes: PublishWorld['processes'] = {
    run: (command) =>
      command.argv.some((word) => word.includes('configureFlags'))
        ? Promise.resolve({ exitCode: 0, stdout: JSON.stringify(answers), stderr: '' })
        : runnerProcesses().run(command)
  }
  await one.publish({ 'smoke-test': 'require', 'notes-language': 'en' }, { ...running, processes })
  const notes = one.view().releases[0]?.body ?? ''
  expect(notes).toContain('**Built on**: 2026-02-03  \n')
  expect(notes).toContain('**Configure flags**: `--enable-shared`, `CFLAGS= x  ## Heading`\n')
  expect(notes).toContain(
    '- OpenSSL 3.0.2\n- SQLite (could not be read)\n- libuuid (could not be read)\n- liblzma 5.2.5\n'
  )
})
