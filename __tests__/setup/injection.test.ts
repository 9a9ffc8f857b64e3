import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { setupOutputs } from '../../src/setup/report.ts'
import { openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { placesIn } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { repository, tagOf } from '../support/setup-sandbox.ts'
import { withoutPicture } from '../support/summary-picture.ts'

/** What a runner, its files, a shell or a page of Markdown would obey; each of them alone: domain/hostile-inputs.test.ts. */
const hostile: readonly (readonly [string, string])[] = [
  [
    'what has lines',
    [
      'x\n::error::pwned',
      '::set-output name=sha256::pwned\n::set-env name=A::b\n::add-path::/pwned',
      'x\r::add-mask::pwned\r\n::stop-commands::pwned',
      '\u200b\u00a0\ufeff::error::pwned',
      '##[error]pwned ##[add-path]/pwned',
      'LD_PRELOAD=/pwned.so\nNODE_OPTIONS=--require=/pwned',
      'EOF\nghadelimiter_1\nPATH<<EOF\n/pwned\nEOF',
      '# pwned\n\n| pwned |\n|---|'
    ].join('\n')
  ],
  [
    'what has one line',
    [
      'x%0A::error::pwned%0D%0A::warning::pwned',
      '<img src=x onerror=pwned> | pwned | [pwned](javascript:pwned) `pwned`',
      '$(touch pwned); `touch pwned` && touch pwned',
      '../../../../pwned\0/pwned'
    ].join(' ')
  ]
]

const promisedVariables = ['PKG_CONFIG_PATH', 'Python3_ROOT_DIR', 'Python_ROOT_DIR', 'pythonLocation']

let job: BundleJob
let tarball: MadeTarball
let server: Server | undefined

beforeEach(async () => {
  job = await openBundleJob()
  tarball = await job.publishTalking()
})

afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
  await job[Symbol.asyncDispose]()
})

/** Commands of the log that the runner would obey, ours apart. */
function commandsOf({ stdout, stderr }: ActionRun): readonly string[] {
  const lines = `${stdout}\n${stderr}`.split(/\r\n|\r|\n/)
  const ours = /^::(?:group|endgroup|debug|add-mask|(?:error|warning|notice)(?: title=[A-Z_]+)?)::/
  const isOurs = (line: string): boolean =>
    ours.test(line) && !/^::(?:error|add-mask|warning)::pwned/.test(line)
  return lines.filter((line) => (/^[^!-~]*::/.test(line) || line.includes('##[')) && !isOurs(line))
}

/** What later steps, and people, get to see is what was promised, and nothing of what stood in the words. */
function expectPlain(run: ActionRun): void {
  expect(commandsOf(run)).toEqual([])
  const { toolCache } = placesIn(job.directory)
  const isFine = run.exitCode === 0
  expect(Object.keys(run.outputs).sort()).toEqual(isFine ? [...setupOutputs].sort() : [])
  expect(Object.keys(run.env).sort()).toEqual(isFine ? promisedVariables : [])
  const prefix = run.outputs['python-prefix'] ?? ''
  expect(run.path).toEqual(isFine ? [`${prefix}/bin`] : [])
  if (isFine) expect(prefix.startsWith(`${toolCache}/iact-cpython/3.12.6/`)).toBe(true)
  for (const [name, value] of Object.entries({ ...run.outputs, ...run.env }))
    expect([name, /[\n\r]|pwned/.test(value)]).toEqual([name, false])
  expect(
    withoutPicture(run.summary)
      .split('\n')
      .filter((line) => !/^(?:## CPython |\| .* \|$|\|---\|---\|$|\| \| \|$|$)/.test(line))
  ).toEqual([])
  expect(run.summary).not.toMatch(/[<>]|\]\(/)
}

type Answer = Readonly<Record<string, unknown>>

/** The API tells of the true tarball in such words. */
function tell(change: (honest: { release: Answer; asset: Answer }) => unknown): void {
  const { name, sha256, size } = tarball
  const [asset] = job.github.repository(repository).releases[0]?.assets ?? []
  const honestAsset = {
    id: asset?.id,
    name,
    size,
    state: 'uploaded',
    url: `${job.github.apiUrl}/repos/${repository}/releases/assets/${asset?.id}`,
    browser_download_url: 'https://example.com/x',
    digest: `sha256:${sha256}`
  }
  const release = {
    id: 1,
    tag_name: tagOf(name),
    name: 'x',
    body: '',
    html_url: 'https://example.com/release',
    draft: false,
    prerelease: false,
    assets: [honestAsset]
  }
  job.github.faults.add({
    match: { origin: 'api', path: /\/releases\?/, times: 1000 },
    action: { kind: 'answer', when: 'before', status: 200, body: change({ release, asset: honestAsset }) }
  })
}

describe.each(hostile)('%s', (_, evil) => {
  test('in the words of a release that is installed arrives nowhere', async () => {
    tell(({ release, asset }) => [
      { ...release, id: 2, tag_name: evil, assets: [{ ...asset, name: evil, label: evil }] },
      {
        ...{
          ...release,
          name: evil,
          body: evil,
          html_url: `https://example.com/${evil}`,
          target_commitish: evil
        },
        assets: [{ ...asset, name: `${tarball.name}${evil}`, browser_download_url: evil }, asset]
      }
    ])
    const run = await job.setup({ version: '3.12' })
    expect(run.exitCode).toBe(0)
    expectPlain(run)
  })

  test('in the words of a refusal of the API arrives nowhere', async () => {
    job.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: {
        ...{ kind: 'answer', when: 'before', status: 422 },
        body: { message: evil, errors: [{ code: evil, field: evil, resource: evil, message: evil }] }
      }
    })
    const run = await job.setup({ version: '3.12' })
    expect(run.exitCode).toBe(1)
    expectPlain(run)
  })

  test('from a mirror arrives nowhere', async () => {
    const started = createServer((request, response) => {
      const isSidecar = request.url?.endsWith('.sha256') === true
      response.statusMessage = 'fine'
      response.writeHead(200, { etag: `"${encodeURIComponent(evil)}"` })
      response.end(isSidecar ? `${'0'.repeat(64)}  ${evil}\n<${evil}>` : evil)
    })
    server = started
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
    const address = started.address()
    const port = typeof address === 'object' ? address?.port : ''
    const mirrors = `http://127.0.0.1:${port}/${encodeURIComponent(evil)}`
    const run = await job.setup({ version: '3.12', mirrors })
    expectPlain(run)
  })

  test('in the environment, the registry and the version file arrives nowhere', async () => {
    const { workspace } = placesIn(job.directory)
    await mkdir(join(workspace, 'infrastructure/cpython'), { recursive: true })
    const row = evil.replaceAll('\n', ' ')
    await writeFile(
      join(workspace, 'infrastructure/cpython/ARTIFACTS.md'),
      '| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |\n|---|---|---|---|---|---|---|\n' +
        `| 3.12.6 | 1 | ${row} | ${row} | ${row} | ${row} | ${row} |\n${evil}\n`
    )
    await writeFile(join(workspace, '.python-version'), `# ${evil.replaceAll('\0', '')}\n${evil}\n`)
    const spoken = evil.replaceAll('\0', '')
    const env = { RUNNER_NAME: spoken, GITHUB_ACTOR: spoken, PKG_CONFIG_PATH: '', GITHUB_REF: spoken }
    // `x` is a version: any.
    expectPlain(await job.setup({}, { env }))
    expectPlain(await job.setup({ version: '3.12' }, { env }))
  })

  test('in any input is refused, and arrives nowhere', async () => {
    const spoken = evil.replaceAll('\0', '')
    const names = ['version', 'build', 'distro', 'architecture', 'repository', 'mirrors', 'sha256']
    const run = await job.setup(Object.fromEntries(names.map((name) => [name, spoken])))
    expect(run.exitCode).toBe(1)
    expectPlain(run)
    const named = await job.setup({ 'artifact-url': spoken })
    expect(named.exitCode).toBe(1)
    expectPlain(named)
  })
})
