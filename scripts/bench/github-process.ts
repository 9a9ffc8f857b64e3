import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { startLocalGitHub } from '../../__tests__/support/local-github.ts'

/** The local GitHub as a process of its own, which takes orders from its parent: see github.ts. */

export type Addresses = { readonly apiUrl: string; readonly serverUrl: string }
export type Order =
  { readonly order: 'add' } | { readonly order: 'take'; readonly fullName: string } | ReleaseOrder
/** A published release of files that stay where they are. */
export type ReleaseOrder = {
  readonly order: 'release'
  readonly fullName: string
  readonly tag: string
  readonly paths: readonly string[]
}
export type Added = { readonly fullName: string; readonly commit: string }
export type Taken = { readonly uploads: readonly StoredUpload[] }

/** An upload as the server saw it. */
export type StoredUpload = {
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** From the head of the request to its answer. */
  readonly seconds: number
}

const github = await startLocalGitHub()
let repositories = 0

process.on('message', (message) => {
  void answer(message as Order)
})
// The parent is gone, or wants no more.
process.once('disconnect', () => void github.close())
process.send?.({ apiUrl: github.apiUrl, serverUrl: github.serverUrl } satisfies Addresses)

async function answer(order: Order): Promise<void> {
  switch (order.order) {
    case 'add':
      reply(add())
      break
    case 'take':
      reply(await take(order.fullName))
      break
    case 'release': {
      const { fullName, tag, paths } = order
      await github.addRelease(fullName, {
        tag,
        assets: paths.map((path) => ({ name: basename(path), content: { path } }))
      })
      reply({})
      break
    }
  }
}

function reply(message: Added | Taken | Readonly<Record<string, never>>): void {
  process.send?.(message)
}

function add(): Added {
  repositories += 1
  const [owner, name] = ['coatl', `bench-${repositories}`]
  github.addRepository({ owner, name })
  const fullName = `${owner}/${name}`
  return { fullName, commit: github.view(fullName).branches['main'] ?? '' }
}

/** The stored bytes go: the disk is not as large as a bench is long. */
async function take(fullName: string): Promise<Taken> {
  const assets = github.view(fullName).releases.flatMap((release) => release.assets)
  const uploads = github.requests.flatMap(({ origin, path, startedAt, endedAt, answer: sent }) => {
    const { pathname, searchParams } = new URL(path, github.uploadsUrl)
    if (origin !== 'uploads' || !pathname.startsWith(`/repos/${fullName}/`) || sent?.status !== 201) return []
    const asset = assets.find((one) => one.name === searchParams.get('name'))
    if (asset === undefined || endedAt === undefined) return []
    const { name, size, sha256 } = asset
    return [{ name, size, sha256, seconds: (endedAt - startedAt) / 1000 }]
  })
  for (const { path } of assets) if (path !== undefined) await rm(path)
  github.clearRequests()
  return { uploads }
}
