import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, glob, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { keepAttestation } from '../../support/github-attestations.ts'
import type { LocalGitHub } from '../../support/local-github.ts'
import type { Machine } from './machine.ts'
import type { Environment } from './run-step.ts'

/** What a stand-in for another action gets to know of its job. */
export type Job = {
  readonly machine: Machine
  readonly github: LocalGitHub
  readonly repository: string
  readonly sha: string
  readonly permissions: Readonly<Record<string, string>>
  /** Bare Git repositories by full name; the other repositories have only the commits of the local GitHub. */
  readonly git: Readonly<Record<string, string>>
  /** Where the artifacts of the run are. */
  readonly artifacts: string
  /** The directory whose files are in the cache. */
  readonly cache: string
}

type StandIn = {
  readonly inputs: readonly string[]
  /** Returns the outputs. Throws when the step fails. */
  readonly run: (inputs: Environment, job: Job) => Promise<Environment>
}

/** Other people's actions: what they do for these workflows, and nothing else. */
export const otherActions: Readonly<Record<string, StandIn>> = {
  'actions/checkout': {
    inputs: ['repository', 'ref', 'persist-credentials', 'clean', 'fetch-depth'],
    run: checkout
  },
  'actions/cache': { inputs: ['path', 'key'], run: restoreCache },
  'actions/upload-artifact': {
    inputs: ['name', 'path', 'if-no-files-found', 'compression-level'],
    run: uploadArtifact
  },
  'actions/download-artifact': { inputs: ['path', 'merge-multiple'], run: downloadArtifacts },
  'actions/attest-build-provenance': { inputs: ['subject-path'], run: attest }
}

const run = promisify(execFile)

async function checkout(inputs: Environment, job: Job): Promise<Environment> {
  const { machine, github, permissions, git } = job
  const { workspace } = machine
  const name = inputs['repository'] ?? job.repository
  const { private: isPrivate, commits } = github.repository(name)
  if (isPrivate && (permissions['contents'] ?? 'none') === 'none') throw new Error(`Not Found: ${name}`)
  const url = `https://github.com/${name}`
  await clean(workspace, url, inputs['clean'] !== 'false')
  const command = (...words: readonly string[]): Promise<unknown> =>
    run('git', ['-c', `safe.directory=${workspace}`, '-C', workspace, ...words])
  await command('init', '--quiet', '-b', 'main')
  const source = git[name]
  if (source === undefined) {
    for (const [path, bytes] of commits.get(job.sha)?.files ?? []) {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), bytes)
    }
  } else {
    const depth = inputs['fetch-depth'] === '0' ? [] : ['--depth=1']
    const from = ['fetch', '--quiet', ...depth, `file://${source}`]
    await command(...from, '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*')
    await command('checkout', '--quiet', '--force', '--detach', inputs['ref'] ?? job.sha)
  }
  await command('config', 'remote.origin.url', url)
  await machine.handOver(workspace)
  return {}
}

/** What is not a clone of this repository is removed, whatever `clean` says. */
async function clean(workspace: string, url: string, isClean: boolean): Promise<void> {
  const config = await readFile(join(workspace, '.git/config'), 'utf8').catch(() => '')
  if (!isClean && config.includes(url)) return
  for (const name of await readdir(workspace)) await rm(join(workspace, name), { recursive: true })
}

/** Always a hit: saving is not needed. */
async function restoreCache({ path = '', key = '' }: Environment, job: Job): Promise<Environment> {
  if (key === '' || key.endsWith('-')) throw new Error(`The key ${key} does not depend on any file`)
  await cp(join(job.cache, path), join(job.machine.workspace, path), { recursive: true })
  await job.machine.handOver(job.machine.workspace)
  return { 'cache-hit': 'true' }
}

async function filesOf(pattern: string, { machine }: Job): Promise<readonly string[]> {
  const paths: string[] = []
  for await (const path of glob(pattern, { cwd: machine.workspace }))
    paths.push(join(machine.workspace, path))
  return paths.sort()
}

/** Files that match one pattern are at the root of the artifact. */
async function uploadArtifact(inputs: Environment, job: Job): Promise<Environment> {
  const { name = 'artifact', path = '', 'if-no-files-found': missing } = inputs
  const files = await filesOf(path, job)
  if (files.length === 0 && missing === 'error') throw new Error(`No files were found with the path ${path}`)
  const target = join(job.artifacts, name)
  await mkdir(target)
  for (const file of files) await cp(file, join(target, basename(file)))
  return {}
}

async function downloadArtifacts(inputs: Environment, job: Job): Promise<Environment> {
  const target = join(job.machine.workspace, inputs['path'] ?? '')
  for (const name of await readdir(job.artifacts)) {
    const directory = inputs['merge-multiple'] === 'true' ? target : join(target, name)
    await cp(join(job.artifacts, name), directory, { recursive: true })
  }
  await job.machine.handOver(job.machine.workspace)
  return {}
}

async function attest({ 'subject-path': path = '' }: Environment, job: Job): Promise<Environment> {
  for (const right of ['id-token', 'attestations']) {
    if (job.permissions[right] !== 'write') throw new Error(`The job has no ${right}: write`)
  }
  const files = await filesOf(path, job)
  if (files.length === 0) throw new Error(`Could not find a subject at ${path}`)
  const subject = await Promise.all(
    files.map(async (file) => {
      if (!(await stat(file)).isFile()) throw new Error(`${file} is no file`)
      const sha256 = createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
      return { name: basename(file), digest: { sha256 } }
    })
  )
  const statement = { predicateType: 'https://slsa.dev/provenance/v1', subject }
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
  keepAttestation(job.github.repository(job.repository), { bundle: { dsseEnvelope: { payload } } })
  return {}
}
