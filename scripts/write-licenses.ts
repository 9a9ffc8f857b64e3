import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findJsonObject } from '../src/domain/json-object.ts'

/**
 * Writes down the licences of all packages in a bundle, from the bundler's list of modules:
 * `node scripts/write-licenses.ts <stats.json> <licenses.txt>`. The bundler's own list has but one of several chunks.
 */

/** Where packages lie, from the paths of modules at any depth. */
function packagesIn(stats: string): readonly string[] {
  const found = new Set<string>()
  for (const [, path = ''] of stats.matchAll(/"nameForCondition":\s*"([^"]+)"/g)) {
    const [directory] =
      /node_modules\/.*node_modules\/(?:@[^/]+\/)?[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []
    if (directory !== undefined) found.add(directory)
  }
  return [...found].sort()
}

async function licenceOf(directory: string): Promise<string> {
  const facts = findJsonObject(await readFile(join(directory, 'package.json'), 'utf8'))
  const name = String(facts?.['name'])
  const licence = String(facts?.['license'])
  const file = (await readdir(directory)).sort().find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  const text = file === undefined ? '' : `${(await readFile(join(directory, file), 'utf8')).trim()}\n`
  return `${name}\n${licence}\n${text}`
}

const [stats, target] = process.argv.slice(2)
if (stats === undefined || target === undefined)
  throw new Error('Usage: node scripts/write-licenses.ts <stats.json> <licenses.txt>')
const packages = packagesIn(await readFile(stats, 'utf8'))
if (packages.length === 0) throw new Error(`${stats} names no packages`)
const licences = await Promise.all(packages.map(licenceOf))
await writeFile(target, [...new Set(licences)].sort().join('\n'))
