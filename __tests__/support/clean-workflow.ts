/** Any full commit SHA. */
export const someSha = '0123456789abcdef0123456789abcdef01234567'

/** A workflow in which nobody finds anything. */
export const cleanWorkflow = `name: Clean
on:
  workflow_dispatch:
    inputs:
      version:
        type: string
        required: true
permissions: {}
concurrency: clean
jobs:
  publish:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: write # the release
    steps:
      - uses: actions/checkout@${someSha} # v6.0.2
        with:
          persist-credentials: false
      - id: published
        uses: ./
        with:
          mode: publish
          version: \${{ inputs.version }}
          build: 1
          draft: true
      - run: echo "$TAG"
        env:
          TAG: \${{ steps.published.outputs.tag }}
`

/** The clean workflow with one thing changed, which must be there to change. */
export function planted(from: string, to: string): string {
  if (!cleanWorkflow.includes(from)) throw new Error(`there is no ${from} to change`)
  return cleanWorkflow.replace(from, to)
}
