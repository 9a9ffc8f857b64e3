import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BundleJob } from './bundle-job.ts'
import { openBundleJob } from './bundle-job.ts'
import { nameForHere } from './host-name.ts'
import { removeTree } from './mount-namespace.ts'
import type { OwnOpt } from './own-opt.ts'
import { openOwnOpt } from './own-opt.ts'
import type { ActionRequest, ActionRun } from './run-action.ts'
import { placesIn, runAction } from './run-action.ts'
import { repository } from './setup-sandbox.ts'
import { talkingPython } from './talking-python.ts'

export type Build = {
  readonly version: string
  readonly build: number
  readonly sha256: string
  readonly name: string
}

type How = Pick<ActionRequest, 'signal' | 'env'> & { readonly inputs?: Readonly<Record<string, string>> }

/** Builds on a GitHub, for machines whose jobs share a tool cache, a cache directory and an /opt. */
export type Publisher = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  /** `before` is what its interpreter does first; see `talkingPython`. */
  readonly publish: (version: string, build?: number, before?: string) => Promise<Build>
  readonly openMachine: () => Promise<Machine>
}

export type Machine = {
  readonly directory: string
  readonly opt: string
  readonly setup: (build: Build, how?: How) => Promise<ActionRun>
  readonly entryOf: (build: Build) => string
  /** What is wrong with the interpreter of this build at a path as jobs see it; '' when it works. */
  readonly faultOf: (python: string, build: Build) => Promise<string>
  /** What the disk is asked for by a setup that nothing disturbs. */
  readonly operationsOf: (build: Build) => Promise<readonly string[]>
}

const run = promisify(execFile)

const FILES = 60

/** Every file counts: an interpreter in half a tree says so, and does not run. */
const whole = `asked=$1\nset -- "$here"/lib/parts/*\n[ $# -eq ${FILES} ] || { echo half a tree >&2; exit 1; }\n`

export async function openPublisher(): Promise<Publisher> {
  const job = await openBundleJob()
  const top = await mkdtemp(join(tmpdir(), 'shared-store-'))
  return {
    publish: (version, build = 1, before = '') => publish(job, { version, build, before }),
    openMachine: async () => {
      const directory = await mkdtemp(join(top, 'machine-'))
      return toMachine(job, directory, await openOwnOpt(directory))
    },
    [Symbol.asyncDispose]: async () => {
      await job[Symbol.asyncDispose]()
      await removeTree(top)
    }
  }
}

async function publish(
  job: BundleJob,
  { version, build, before }: Pick<Build, 'version' | 'build'> & { readonly before: string }
): Promise<Build> {
  const name = await nameForHere(version, build)
  const parts = Array.from({ length: FILES }, (_, index) => ({
    path: `opt/python-${version}/lib/parts/${index}`,
    content: `${build}: ${'x'.repeat(2000)}\n`
  }))
  const tarball = await talkingPython({
    directory: join(job.directory, 'made'),
    name,
    before: `${before}\n${whole}[ "$asked" = --build ] && { echo ${version} ${build}; exit; }`,
    extra: parts
  })
  await job.publish(tarball.path, name)
  return { version, build, name, sha256: tarball.sha256 }
}

function toMachine(job: BundleJob, directory: string, opt: OwnOpt): Machine {
  const setup: Machine['setup'] = ({ version, build }, { inputs, ...how } = {}) =>
    runAction({
      ...{ github: job.github, directory, node: opt.node, ...how },
      inputs: { repository, version, build: String(build), ...inputs }
    })
  return {
    directory,
    opt: opt.directory,
    setup,
    entryOf: ({ version, name, sha256 }) =>
      job
        .entryOf(version, name, sha256)
        .replace(placesIn(job.directory).toolCache, placesIn(directory).toolCache),
    faultOf: async (python, { version, build }) => {
      const path = python.replace(/^\/opt\//, () => `${opt.directory}/`)
      const said = await run(path, ['--build']).then(
        ({ stdout }) => stdout.trim(),
        (error: unknown) => (error instanceof Error ? error.message : String(error))
      )
      return said === `${version} ${build}` ? '' : `${python}: ${said}`
    },
    operationsOf: async (build) => {
      const list = join(directory, 'operations')
      await mkdir(directory, { recursive: true })
      const { exitCode, stdout } = await setup(build, { env: { ...dyingAt, IACT_OPERATIONS: list } })
      if (exitCode !== 0) throw new Error(stdout)
      return (await readFile(list, 'utf8')).trim().split('\n')
    }
  }
}

/** Makes a machine like another one on which a build was installed: the same things, at its own paths. */
export async function copyMachine(from: Machine, to: Machine, build: Build): Promise<void> {
  const places = [from, to].map(({ directory }) => placesIn(directory))
  for (const place of ['toolCache', 'home', 'temp'] as const) {
    const [source = '', target = ''] = places.map((all) => all[place])
    await cp(source, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
  await symlink(to.entryOf(build), join(to.opt, `python-${build.version}`))
}

/** With IACT_DIE_AT beside it: see there. */
export const dyingAt = { NODE_OPTIONS: `--import=${new URL('die-at.ts', import.meta.url).href}` }
