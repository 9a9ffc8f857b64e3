/**
 * The local GitHub as a process of its own:
 * `node __tests__/support/github-server.ts --port 0 --repository owner/name --asset owner/name:tag=path`.
 * The first line of output is the API's address, the second the web's. SIGTERM ends it.
 */
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { LocalGitHub } from './local-github.ts'
import { startLocalGitHub } from './local-github.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    repository: { type: 'string', multiple: true, default: [] },
    asset: { type: 'string', multiple: true, default: [] }
  }
})

const github = await startLocalGitHub({ port: Number(values.port) })
for (const fullName of values.repository) {
  const [owner = '', name = ''] = fullName.split('/')
  github.addRepository({ owner, name })
}
for (const [place, files] of Map.groupBy(values.asset.map(parseAsset), ({ place }) => place)) {
  await publishFiles(
    github,
    place,
    files.map(({ path }) => path)
  )
}
console.log(github.apiUrl)
console.log(github.serverUrl)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void github.close())
}

function parseAsset(text: string): { readonly place: string; readonly path: string } {
  const match = /^([^:=]+:[^=]+)=(.+)$/.exec(text)
  if (match === null) throw new Error(`--asset ${text}: owner/name:tag=path is wanted`)
  const [, place = '', path = ''] = match
  return { place, path: resolve(path) }
}

async function publishFiles(target: LocalGitHub, place: string, paths: readonly string[]): Promise<void> {
  const [fullName = '', tag = ''] = place.split(':')
  const assets = paths.map((path) => ({ name: basename(path), content: { path } }))
  await target.addRelease(fullName, { tag, assets })
}
