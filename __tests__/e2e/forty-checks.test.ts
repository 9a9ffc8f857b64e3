import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findArtifact, prefixOf } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import { startLocalGitHub } from '../support/local-github.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { removeTree } from '../support/mount-namespace.ts'
import { openOwnOpt } from '../support/own-opt.ts'
import { placesIn, runAction } from '../support/run-action.ts'
import { buildChecks } from './checks/building.ts'
import { expectCheck } from './checks/check.ts'
import type { Place } from './checks/check.ts'
import { libraryChecks } from './checks/library.ts'
import { openClosedOpt, openContainer } from './checks/machines.ts'
import type { Machine } from './checks/machines.ts'
import { packageChecks } from './checks/packages.ts'
import { pathChecks } from './checks/paths.ts'
import { scriptChecks } from './checks/scripts.ts'
import { startChecks } from './checks/start.ts'

const tarball = process.env['IACT_E2E_TARBALL'] ?? ''
const artifact = findArtifact(basename(tarball))
if (artifact === undefined) throw new Error('IACT_E2E_TARBALL names no tarball. Run: npm run test:e2e')
const version = formatPythonVersion(artifact.version)
const build = String(artifact.build)
const truePrefix = prefixOf(artifact.version)
const python = `python${version.replace(/^(\d+\.\d+)\.\d+[a-z0-9]*?(t?)$/, '$1$2')}`

const checks = [
  ...startChecks,
  ...pathChecks,
  ...scriptChecks,
  ...packageChecks,
  ...buildChecks,
  ...libraryChecks
]
const everywhere = checks.filter(({ onlyAt }) => onlyAt === undefined)

let top: string
let github: LocalGitHub

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'forty-checks-'))
  github = await startLocalGitHub()
  github.addRepository({ owner: '2-Coatl', name: 'IACT---project' })
  const names = [tarball, `${tarball}.sha256`]
  const assets = names.map((path) => ({ name: basename(path), content: { path } }))
  await github.addRelease('2-Coatl/IACT---project', { tag: `cpython-${version}-build${build}`, assets })
})

afterAll(async () => {
  await github.close()
  await removeTree(top)
})

async function setUp(machine: Machine, job: string): Promise<Place> {
  const directory = join(top, job)
  const scratch = join(top, `${job}-scratch`)
  await mkdir(scratch)
  const inputs = { version, build }
  const step = await runAction({ inputs, github, directory, node: machine.node })
  const { toolCache } = placesIn(directory)
  const prefix = step.outputs['python-prefix'] ?? ''
  return { step, version, python, prefix, store: toolCache, scratch, run: machine.run }
}

test('there are at least forty checks for every place, each by its own name', () => {
  expect(everywhere.length).toBeGreaterThanOrEqual(40)
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
})

describe('at the true prefix, by a symlink', () => {
  let place: Place

  beforeAll(async () => {
    place = await setUp(await openOwnOpt(join(top, 'opt')), 'prefix')
  })

  test('it is there', () => {
    expect(place.step).toMatchObject({ exitCode: 0, stderr: '' })
    expect(place.step.outputs).toMatchObject({ 'install-location': 'prefix', 'python-prefix': truePrefix })
  })

  test.each(checks)('$name', (check) => expectCheck(check, place))
})

describe('in the tool cache, without privileges, with nothing at the build prefix', () => {
  let place: Place

  beforeAll(async () => {
    place = await setUp(await openClosedOpt(join(top, 'closed')), 'tool-cache')
  })

  test('it is there', async () => {
    expect(place.step).toMatchObject({ exitCode: 0, stderr: '' })
    expect(place.step.outputs).toMatchObject({ 'install-location': 'tool-cache' })
    expect(place.prefix.startsWith(`${place.store}/iact-cpython/`)).toBe(true)
    const look = 'id -u; ls -A /opt; if mkdir /opt/theirs 2>/dev/null; then echo open; else echo closed; fi'
    expect(await place.run(['/bin/sh', '-c', look], {})).toBe(`${process.getuid?.() || 1000}\nclosed\n`)
  })

  test.each(everywhere)('$name', (check) => expectCheck(check, place))

  describe('seen elsewhere, as a container sees it', () => {
    let there: Place

    beforeAll(async () => {
      const elsewhere = join(top, 'elsewhere')
      const machine = await openContainer(join(top, 'container'), place.store, elsewhere)
      there = seenAt(elsewhere, place, machine)
    })

    test('it is not where it was set up', async () => {
      expect(await there.run(['/bin/ls', '-A', place.store], {})).toBe('')
    })

    test.each(everywhere)('$name', (check) => expectCheck(check, there))
  })
})

function seenAt(elsewhere: string, place: Place, { run }: Machine): Place {
  const moved = (path: string): string => path.replace(place.store, elsewhere)
  const movedAll = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, moved(value)]))
  const { env, path, outputs } = place.step
  const step = { ...place.step, env: movedAll(env), path: path.map(moved), outputs: movedAll(outputs) }
  return { ...place, step, prefix: moved(place.prefix), run }
}
