import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { fileNameOf, tagOf } from '../../src/domain/artifact.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import type { Release } from '../../src/domain/release.ts'
import type { ResolveWorld } from '../../src/setup/resolve-world.ts'
import { resolve } from '../../src/setup/resolve.ts'
import { parse } from '../support/parsed-inputs.ts'
import { recordingLog } from '../support/recording-log.ts'
import { host, runContext } from '../support/setup-host.ts'

const platforms = ['debian12', 'ubuntu22.04', 'ubuntu24.04'].flatMap((distro) =>
  ['x64', 'arm64'].map((architecture) => ({ distro, architecture }))
)

const builds = Array.from({ length: 2000 }, (_, index) => ({
  version: parsePythonVersion(`3.${index % 40}.${Math.floor(index / 40)}`),
  build: 1
}))

/** As far as resolving looks at one. */
function releaseOf(build: (typeof builds)[number]): Release {
  const assets = platforms.map((platform) => ({ name: fileNameOf({ ...build, ...platform }) }))
  return { tag: tagOf(build), state: 'published', assets } as unknown as Release
}

const releases = {
  // eslint-disable-next-line @typescript-eslint/require-await -- what a list over the network looks like
  list: async function* () {
    yield* builds.map(releaseOf)
  }
} as unknown as ResolveWorld['releases']

function rowOf({ version, build, distro }: Artifact, status: string): string {
  const { major, minor, micro } = version
  const url = 'https://github.com/coatl/iact/releases/download/x'
  return `| ${major}.${minor}.${micro} | ${build} | ${distro} | 2026-01-15 | ${'a'.repeat(64)} | ${url} | ${status} |\n`
}

async function resolveIn(directory: string, given: Readonly<Record<string, string>>): Promise<Artifact> {
  const inputs = parse({ version: '3.x', repository: 'coatl/iact', registry: 'registry.md', ...given })
  if (inputs.mode !== 'setup') throw new Error('This test is for setup.')
  const run = { ...runContext, environment: {}, temp: directory, home: directory, workspace: directory }
  return (await resolve(inputs, [], { releases, host, run, log: recordingLog() })).artifact
}

test('2,000 releases of 6 tarballs and a registry of 2,000 rows are resolved within a second of CPU each', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'many-versions-'))
  try {
    const head = '| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |\n|-|-|-|-|-|-|-|\n'
    const rows = builds.map((build, index) =>
      rowOf({ ...build, distro: 'debian12', architecture: 'x64' }, index === 1999 ? 'Retirado' : 'Activo')
    )
    await writeFile(join(directory, 'registry.md'), `${head}${rows.join('')}`)
    for (const checkLatest of ['false', 'true']) {
      const started = process.cpuUsage()
      const artifact = await resolveIn(directory, { 'check-latest': checkLatest })
      const { user, system } = process.cpuUsage(started)
      expect(artifact).toMatchObject({ version: parsePythonVersion('3.39.48'), distro: 'debian12' })
      expect((user + system) / 1e6).toBeLessThan(1)
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})
