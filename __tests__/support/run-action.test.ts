import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAssignments } from './command-files.ts'
import type { ActionRequest } from './run-action.ts'
import { placesIn, runAction } from './run-action.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'run-action-'))
})

afterAll(() => rm(directory, { recursive: true, force: true }))

/** A bundle of one's own: what it prints and writes is all that there is to see. */
async function runProgram(
  program: string,
  options: Partial<ActionRequest> = {}
): ReturnType<typeof runAction> {
  const entry = join(await mkdtemp(join(directory, 'entry-')), 'index.cjs')
  await writeFile(entry, program)
  const github = { apiUrl: 'http://127.0.0.1:1', serverUrl: 'http://127.0.0.1:2' }
  return runAction({ inputs: {}, github, directory: join(directory, 'job'), entry, ...options })
}

const printEnvironment = 'process.stdout.write(JSON.stringify(process.env))'

describe('a run of the action', () => {
  test('gets its inputs as the runner spells them, and the token', async () => {
    const { stdout } = await runProgram(printEnvironment, {
      inputs: { 'version-file': 'x', 'two words': 'y' },
      token: 't'
    })
    expect(JSON.parse(stdout)).toMatchObject({
      'INPUT_VERSION-FILE': 'x',
      INPUT_TWO_WORDS: 'y',
      INPUT_TOKEN: 't'
    })
  })

  test('sees the runner of its sandbox and nothing of who started it', async () => {
    process.env['RUN_ACTION_TEST'] = 'seen'
    const { stdout } = await runProgram(printEnvironment, { env: { GITHUB_ACTOR: undefined, EXTRA: 'yes' } })
    delete process.env['RUN_ACTION_TEST']
    const { temp, toolCache, home, workspace } = placesIn(join(directory, 'job'))
    const environment = JSON.parse(stdout) as Record<string, string>
    expect(environment).toMatchObject({
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: toolCache,
      HOME: home,
      EXTRA: 'yes'
    })
    expect(environment).toMatchObject({ GITHUB_WORKSPACE: workspace, GITHUB_API_URL: 'http://127.0.0.1:1' })
    expect(Object.keys(environment)).not.toContain('RUN_ACTION_TEST')
    expect(Object.keys(environment)).not.toContain('GITHUB_ACTOR')
  })

  test('tells what it wrote to the command files, anew for every step', async () => {
    const program = `
      const { appendFileSync } = require('node:fs')
      const write = (name, text) => appendFileSync(process.env[name], text)
      write('GITHUB_OUTPUT', 'a<<END\\n1\\n2\\nEND\\nb=x=y\\n')
      write('GITHUB_ENV', 'C=d\\n')
      write('GITHUB_PATH', '/one\\n/two\\n')
      write('GITHUB_STEP_SUMMARY', '# Done\\n')`
    const { exitCode, outputs, env, path, summary } = await runProgram(program)
    expect({ exitCode, outputs, env, path, summary }).toEqual({
      exitCode: 0,
      outputs: { a: '1\n2', b: 'x=y' },
      env: { C: 'd' },
      path: ['/one', '/two'],
      summary: '# Done\n'
    })
    expect((await runProgram('')).outputs).toEqual({})
  })

  test('ends with its exit code and both of its streams', async () => {
    const run = await runProgram('console.log("out"); console.error("err"); process.exitCode = 3')
    expect(run).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' })
  })

  test('ends with 137 when it is killed, and rejects with its log when it takes too long', async () => {
    const endless = 'console.log("begun"); setInterval(() => {}, 1000)'
    const killed = await runProgram(endless, { signal: AbortSignal.timeout(500) })
    expect(killed.exitCode).toBe(137)
    await expect(runProgram(endless, { seconds: 0.5 })).rejects.toThrow(
      'The action had not ended after 0.5 s.\nbegun'
    )
  })

  test('runs in the workspace', async () => {
    await runProgram('require("node:fs").writeFileSync("here", "")')
    expect(await readFile(join(placesIn(join(directory, 'job')).workspace, 'here'), 'utf8')).toBe('')
  })
})

describe('a command file', () => {
  test('with anything but assignments is refused, as the runner does', () => {
    expect(() => readAssignments('nonsense\n')).toThrow('This is no assignment: nonsense')
    expect(() => readAssignments('a<<END\n1\n')).toThrow('The block has no end "END"')
  })
})
