import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { failureCodes } from '../../src/domain/failure.ts'
import { featureFolder } from '../support/feature-room.ts'

type Option = { readonly type: string; readonly default: string; readonly description: string }
type Metadata = {
  readonly id: string
  readonly version: string
  readonly options: Readonly<Record<string, Option>>
  readonly containerEnv: Readonly<Record<string, string>>
}

const read = (name: string): string => readFileSync(join(featureFolder, name), 'utf8')
const metadata = JSON.parse(read('devcontainer-feature.json')) as Metadata
const cli = fileURLToPath(new URL('../../node_modules/@devcontainers/cli/devcontainer.js', import.meta.url))

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'feature-package-'))
})

afterEach(() => rm(directory, { recursive: true }))

async function devcontainer(...words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [cli, ...words])
  return stdout + stderr
}

describe('The reference implementation of the specification', () => {
  test('packs the Feature, with all that install.sh reads', async () => {
    await devcontainer(
      'features',
      'package',
      featureFolder,
      '--force-clean-output-folder',
      '--output-folder',
      directory
    )
    expect((await readdir(directory)).sort()).toEqual([
      'devcontainer-collection.json',
      `devcontainer-feature-${metadata.id}.tgz`
    ])
    const { stdout } = await promisify(execFile)('tar', [
      '-tf',
      join(directory, `devcontainer-feature-${metadata.id}.tgz`)
    ])
    const packed = stdout.split('\n').filter((name) => /\.(?:sh|py|awk|json)$/.test(name))
    const steps = (await readdir(join(featureFolder, 'steps'))).map((name) => `./steps/${name}`)
    expect(packed.sort()).toEqual(['./devcontainer-feature.json', './install.sh', ...steps].sort())
  })

  test('reads its metadata: options, defaults, environment', async () => {
    await devcontainer(
      'features',
      'package',
      featureFolder,
      '--force-clean-output-folder',
      '--output-folder',
      directory
    )
    const text = await readFile(join(directory, 'devcontainer-collection.json'), 'utf8')
    const { features } = JSON.parse(text) as { features: readonly unknown[] }
    expect(features).toEqual([metadata])
  })

  test('resolves, without a network, a devcontainer.json that names a copy of the folder', async () => {
    const folder = join(directory, '.devcontainer')
    await cp(featureFolder, join(folder, metadata.id), { recursive: true })
    const wish = {
      image: 'debian:12',
      features: { [`./${metadata.id}`]: { version: '3.12.6', buildNumber: '2' } }
    }
    await writeFile(join(folder, 'devcontainer.json'), JSON.stringify(wish))
    const said = await devcontainer('features', 'resolve-dependencies', '--workspace-folder', directory)
    const [, json = '{}'] = /(\{\s*"installOrder"[\s\S]*\})/.exec(said) ?? []
    const { installOrder } = JSON.parse(json) as { installOrder: readonly { readonly options: unknown }[] }
    expect(installOrder.map(({ options }) => options)).toEqual([{ version: '3.12.6', buildNumber: '2' }])
  })
})

describe('The folder', () => {
  test('tells each option in the README, in the order of the metadata, with its default', () => {
    const rows = [...read('README.md').matchAll(/^\| `(\w+)`\s*\| ([^|]+?)\s*\|/gm)]
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(metadata.options))
    for (const [, name = '', cell = ''] of rows) {
      const value = metadata.options[name]?.default ?? ''
      if (value !== '') expect(cell).toBe(`\`${value}\``)
    }
  })

  test('reads every option, as upper case, and no other', () => {
    const script = read('steps/read-options.sh')
    for (const name of Object.keys(metadata.options)) expect(script).toContain(`\${${name.toUpperCase()}:-`)
  })

  test('has as options what the specification allows: strings with a default and a description', () => {
    for (const option of Object.values(metadata.options)) {
      expect(option).toEqual({
        type: 'string',
        default: expect.any(String),
        description: expect.stringMatching(/\.$/)
      })
    }
  })

  test('fails with codes that are documented', async () => {
    const steps = await readdir(join(featureFolder, 'steps'))
    const codes = steps.flatMap((name) =>
      [...read(`steps/${name}`).matchAll(/\bfail ([A-Z_]+)/g)].map(([, code]) => code)
    )
    expect(codes.length).toBeGreaterThan(8)
    expect(codes.filter((code) => !failureCodes.some((known) => known === code))).toEqual([])
  })

  test('asks of an interpreter what the action asks', () => {
    const required = (text: string): string | undefined => /REQUIRED = (\[[^\]]*\])/.exec(text)?.[1]
    const action = readFileSync(new URL('../../src/domain/interpreter-check.ts', import.meta.url), 'utf8')
    expect(required(read('steps/check.py'))).toBe(required(action))
  })

  test('has a shell script that shellcheck has nothing to say about', async () => {
    const words = ['-x', '-a', join(featureFolder, 'install.sh')]
    expect((await promisify(execFile)('shellcheck', words)).stdout).toBe('')
  })
})
