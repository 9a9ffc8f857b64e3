/** Of where the time went: steps of a setup of 3.12.6 and numbers, whatever others say. */
const picture = new RegExp(
  [
    '```mermaid\ngantt\n    title Where the time went\n    dateFormat x',
    '    axisFormat (?:%S.%L|%H:%M:%S)\n    tickInterval \\d+(?:milli)?second',
    '(?:    (?:Resolve the version|Test the installed interpreter|Activate the interpreter' +
      '|(?:Download and verify|Install) cpython-3\\.12\\.6-[a-z0-9.-]+\\.tgz), \\d+\\.\\d s :\\d+, \\d+ms\n)+```\n'
  ].join('\n')
)

/** What else the summary of a setup says. Nothing is taken out of one whose picture shows other words. */
export function withoutPicture(summary: string): string {
  return summary.replace(picture, '')
}
