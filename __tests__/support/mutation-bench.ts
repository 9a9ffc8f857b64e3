import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from './github-state.ts'
import type { MadeTarball } from './make-tarball.ts'
import { leftIn, openSetup, repository, tagOf } from './setup-sandbox.ts'
import type { Outcome, SetupRun, SetupSandbox } from './setup-sandbox.ts'

/** A release whose files can be exchanged, and setups of it that are held against the honest one. */
export type MutationBench = AsyncDisposable & {
  readonly sandbox: SetupSandbox
  readonly tarball: MadeTarball
  /** By ending: '' is the tarball itself. */
  readonly honest: ReadonlyMap<string, Buffer>
  /** What the servers give out under this name from now on; what the API says of it stays. */
  readonly exchange: (ending: string, bytes: Buffer) => Promise<void>
  /** As an honest setup ends, to the last output. */
  readonly measure: (how?: SetupRun) => Promise<void>
  /** One setup of what is there now. Everything that it installed is gone afterwards. */
  readonly judge: (how?: SetupRun) => Promise<Verdict>
}

/**
 * `refused`: a failure with a code, no environment, and nothing in the tool cache, the cache directory or the temp
 * directory. `harmless`: the very bytes, the same evidence, the same outputs and environment, the same files. Anything
 * else is a fault, told in words.
 */
export type Verdict =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'harmless' }
  | { readonly kind: 'fault'; readonly what: string }

export async function openMutationBench(
  inputs: Readonly<Record<string, string>>,
  files: {
    /** What lies beside the tarball, by ending. */
    readonly beside: (
      tarball: MadeTarball
    ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>
    readonly hasDigest: boolean
  }
): Promise<MutationBench> {
  const sandbox = await openSetup()
  const tarball = await sandbox.make()
  const honest = new Map([['', await readFile(tarball.path)]])
  for (const [ending, text] of Object.entries(await files.beside(tarball)))
    honest.set(ending, Buffer.from(text))
  const assets = [...honest].map(([ending, content]) => ({
    name: `${tarball.name}${ending}`,
    content,
    ...(files.hasDigest ? {} : { digest: null })
  }))
  await sandbox.github.addRelease(repository, { tag: tagOf(tarball.name), assets })
  let wanted: string | undefined
  const setUp = async (how?: SetupRun): Promise<{ outcome: Outcome; left: readonly string[] }> => {
    const outcome = await sandbox.run(inputs, how)
    return { outcome, left: await leftIn(sandbox) }
  }
  const clear = async (): Promise<void> => {
    for (const path of [sandbox.toolCache, join(sandbox.directory, 'home/.cache')])
      await rm(path, { recursive: true, force: true })
  }
  return {
    sandbox,
    tarball,
    honest,
    exchange: (ending, bytes) => exchange(sandbox, `${tarball.name}${ending}`, bytes),
    measure: async (how) => {
      const { outcome, left } = await setUp(how)
      if (outcome.code !== 'OK') throw new Error(`The honest one is refused: ${outcome.message}`)
      wanted = await spell(outcome, left)
      await clear()
    },
    judge: async (how) => {
      const { outcome, left } = await setUp(how)
      const { code, activation, message } = outcome
      const isRefused = code !== 'OK'
      const isClean = left.length === 0 && activation === undefined
      const what = isRefused ? `${message} ${left.join()}` : await spell(outcome, left)
      await clear()
      if (isRefused) return isClean ? { kind: 'refused', code } : { kind: 'fault', what }
      return what === wanted ? { kind: 'harmless' } : { kind: 'fault', what }
    },
    [Symbol.asyncDispose]: () => sandbox[Symbol.asyncDispose]()
  }
}

/** All that a setup is judged by: what it tells later steps, and every file that it left, with its bytes. */
async function spell({ outputs, activation, log }: Outcome, left: readonly string[]): Promise<string> {
  const tree = outputs?.['python-prefix'] ?? ''
  const bytes = createHash('sha256')
  for (const file of ['bin/python3.12', 'bin/pip3', 'lib/python3.12/os.py'])
    bytes.update(await readFile(join(tree, file)))
  return JSON.stringify({ outputs, activation, left, warnings: log.warnings, tree: bytes.digest('hex') })
}

async function exchange(sandbox: SetupSandbox, name: string, bytes: Buffer): Promise<void> {
  const asset = assetOf(sandbox, name)
  const path = join(sandbox.directory, 'made', `exchanged-${name}`)
  await writeFile(path, bytes)
  Object.assign(asset, { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
}

function assetOf({ github }: SetupSandbox, name: string): Asset {
  const assets = github.repository(repository).releases.flatMap((release) => release.assets)
  const asset = assets.find((one) => one.name === name)
  if (asset === undefined) throw new Error(`There is no ${name}`)
  return asset
}

/** How often each of them, for a look at the whole. */
export function countOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].sort())
}
