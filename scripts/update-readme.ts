import { readFile, writeFile } from 'node:fs/promises'
import { parseActionFile } from './action-file.ts'
import { inSpanish, parseTranslation } from './readme-spanish.ts'
import { english, spanish, withTables } from './readme-tables.ts'

const top = new URL('../', import.meta.url)
const read = (path: string): Promise<string> => readFile(new URL(path, top), 'utf8')

async function update(isCheck: boolean): Promise<void> {
  const action = parseActionFile(await read('action.yml'))
  // First, so that nothing is written where a translation is missing.
  const translated = inSpanish(action, parseTranslation(await read('scripts/readme-spanish.yml')))
  const documents = [['README.md', action, english] as const, ['README.es.md', translated, spanish] as const]
  for (const [path, itsAction, words] of documents) {
    const readme = await read(path)
    const updated = withTables(readme, itsAction, words)
    if (updated === readme) {
      console.log(`${path} has the tables of action.yml.`)
    } else if (isCheck) {
      console.error(`${path} does not have the tables of action.yml. Write them with: npm run readme`)
      process.exitCode = 1
    } else {
      await writeFile(new URL(path, top), updated)
      console.log(`${path} is written.`)
    }
  }
}

/** `node scripts/update-readme.ts [--check]`: writes the tables of both READMEs from action.yml, or only compares. */
const [option, ...others] = process.argv.slice(2)
if (others.length > 0 || (option !== undefined && option !== '--check')) {
  console.error('Usage: node scripts/update-readme.ts [--check]')
  process.exitCode = 2
} else {
  await update(option === '--check').catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
