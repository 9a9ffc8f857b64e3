/** What CHANGELOG.md says of a version, or of `Unreleased`; throws when that is nothing. */
export function sectionOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1)
  const found = sections.filter((section) => headOf(section) === version)
  if (found.length !== 1) {
    const known = sections.map(headOf).join(', ')
    throw new Error(`CHANGELOG.md has ${found.length} sections for ${version}. There are: ${known}`)
  }
  const [, text = ''] = /^[^\n]*\n(.*)$/s.exec(found[0] ?? '') ?? []
  if (!/^- /m.test(text)) throw new Error(`CHANGELOG.md says nothing of ${version}`)
  return text.trim()
}

/** `[1.2.3] - 2026-01-31` → `1.2.3` */
function headOf(section: string): string {
  const [line = ''] = section.split('\n')
  return /^\[([^\]]+)\](?: - \d{4}-\d\d-\d\d)?$/.exec(line)?.[1] ?? line
}
