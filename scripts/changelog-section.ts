import { readFile } from 'node:fs/promises'
import { sectionOf } from './changelog.ts'

/** `node scripts/changelog-section.ts VERSION`: prints what CHANGELOG.md says of it, for the notes of a release. */
const [version, ...others] = process.argv.slice(2)
if (version === undefined || others.length > 0) {
  console.error('Usage: node scripts/changelog-section.ts VERSION')
  process.exitCode = 2
} else {
  try {
    console.log(sectionOf(await readFile(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), version))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
