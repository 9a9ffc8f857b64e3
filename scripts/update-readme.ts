import { readFile, writeFile } from 'node:fs/promises'
import { parseActionFile } from './action-file.ts'
import { withTables } from './readme-tables.ts'

/** `node scripts/update-readme.ts [--check]`: writes the tables of README.md from action.yml, or only compares. */
const [option, ...others] = process.argv.slice(2)
if (others.length > 0 || (option !== undefined && option !== '--check')) {
  console.error('Usage: node scripts/update-readme.ts [--check]')
  process.exitCode = 2
} else {
  const top = new URL('../', import.meta.url)
  const action = parseActionFile(await readFile(new URL('action.yml', top), 'utf8'))
  const readme = await readFile(new URL('README.md', top), 'utf8')
  const updated = withTables(readme, action)
  if (updated === readme) {
    console.log('README.md has the tables of action.yml.')
  } else if (option === '--check') {
    console.error('README.md does not have the tables of action.yml. Write them with: npm run readme')
    process.exitCode = 1
  } else {
    await writeFile(new URL('README.md', top), updated)
    console.log('README.md is written.')
  }
}
