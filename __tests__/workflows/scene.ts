import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findArtifact } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import type { Repository } from '../support/github-state.ts'
import { openInternet } from './runner/internet.ts'
import type { Machine } from './runner/machine.ts'
import type { World } from './runner/run-workflow.ts'

const run = promisify(execFile)

const checkout = fileURLToPath(new URL('../../', import.meta.url))

export const actionRepository = '2-Coatl/iact-cpython-action'

/** The CPython that scripts/ci-cpython.sh compiled (scripts/test-workflows.sh), and its source. */
export const cpython = findCpython()

function findCpython(): { readonly path: string; readonly name: string; readonly version: string } {
  const path = process.env['IACT_WORKFLOWS_TARBALL'] ?? ''
  const artifact = findArtifact(basename(path))
  if (artifact === undefined)
    throw new Error('IACT_WORKFLOWS_TARBALL names no tarball. Run: npm run test:workflows')
  return { path, name: basename(path), version: formatPythonVersion(artifact.version) }
}

export function findSource(): string {
  const [path] = globSync(join(checkout, '.cache/cpython/source-*/*.orig.tar.*'))
  if (path === undefined) throw new Error('The source of the CPython is not in .cache/cpython')
  return path
}

/** The text of a file of this checkout. */
export const readCheckout = (path: string): Promise<string> => readFile(join(checkout, path), 'utf8')

export type Scene = AsyncDisposable & {
  readonly world: World
  /** The repository of this action, with the files of this checkout as its newest commit and as `v1`. */
  readonly own: Repository
}

/** `changes`: files that the newest commit has otherwise than this checkout. `hosts`: URL to the file that is there. */
export async function openScene(
  changes: Readonly<Record<string, string>> = {},
  hosts: Readonly<Record<string, string>> = {}
): Promise<Scene> {
  const directory = await mkdtemp(join(tmpdir(), 'workflow-scene-'))
  const internet = await openInternet(hosts)
  const bare = join(directory, 'action.git')
  const action = join(directory, 'action')
  const sha = await commitCheckout(bare, action, changes)
  await run('chmod', ['-R', 'a+rX', directory])
  const workflows = globSync('.github/workflows/*.yml', { cwd: action })
  const files = await Promise.all(workflows.map(async (path) => [path, await readCheckout(path)] as const))
  const [owner = '', name = ''] = actionRepository.split('/')
  const own = internet.github.addRepository({ owner, name, files: Object.fromEntries(files) })
  adopt(own, sha)
  // Where setup looks for builds unless told; nothing is published there.
  internet.github.addRepository({ owner: '2-Coatl', name: 'IACT---project' })
  const world = { internet, git: { [actionRepository]: bare }, action, cache: checkout }
  return {
    world,
    own,
    [Symbol.asyncDispose]: async () => {
      await internet[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

/** A self-hosted runner that built a tarball in its clone of the repository. */
export async function keepTarball({ workspace, handOver }: Machine, repository: string): Promise<void> {
  await run('git', ['init', '--quiet', workspace])
  await run('git', [
    'config',
    '-f',
    join(workspace, '.git/config'),
    'remote.origin.url',
    `https://github.com/${repository}`
  ])
  const directory = join(workspace, 'infrastructure/cpython/artifacts')
  await mkdir(directory, { recursive: true })
  await cp(cpython.path, join(directory, cpython.name))
  await handOver(workspace)
}

/** One commit of everything in this checkout that Git does not ignore, and a clone of it. */
async function commitCheckout(
  bare: string,
  clone: string,
  changes: Readonly<Record<string, string>>
): Promise<string> {
  const git = async (...words: readonly string[]): Promise<string> =>
    (await run('git', [...words])).stdout.trim()
  await git('init', '--quiet', '--bare', '-b', 'main', bare)
  const commit = async (tree: string): Promise<void> => {
    const at = [`--git-dir=${bare}`, `--work-tree=${tree}`]
    await git(...at, 'add', '--all')
    await git(
      ...at,
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@example.com',
      'commit',
      '--quiet',
      '-m',
      'Commit'
    )
  }
  await commit(checkout)
  await git('clone', '--quiet', bare, clone)
  for (const [path, text] of Object.entries(changes)) await writeFile(join(clone, path), text)
  if (Object.keys(changes).length > 0) await commit(clone)
  await git(`--git-dir=${bare}`, 'tag', 'v1')
  return git(`--git-dir=${bare}`, 'rev-parse', 'main')
}

/** Gives the only commit of the local GitHub the name that Git has for it. */
function adopt(repository: Repository, sha: string): void {
  const [commit] = repository.commits.values()
  if (commit === undefined) throw new Error('The repository has no commit')
  repository.commits.clear()
  repository.commits.set(sha, { ...commit, sha })
  repository.branches.set('main', sha)
}
