import type { Sha256 } from '../../domain/checksum.ts'
import { Failure } from '../../domain/failure.ts'
import type { ReleaseFields } from '../../domain/release.ts'
import type { ReleaseStore } from '../../ports/release-store.ts'
import { textAt } from './answer-text.ts'
import { toAsset, toRelease, toReleases } from './api-release.ts'
import type { GitHubClient, Octokit } from './client.ts'
import { isAlreadyThere, isSealed, isStatus } from './failure.ts'
import { hashStored, readStoredText, saveStored } from './asset-content.ts'
import { uploadAsset } from './asset-upload.ts'
import { findTagCommit } from './tag-commit.ts'

const PAGE = 100

export function gitHubReleases(client: GitHubClient): ReleaseStore {
  const { at, read, write, log, authorization } = client
  return {
    async *list() {
      for (let page = 1; ; page += 1) {
        const releases = await read('list the releases', async ({ rest }) =>
          toReleases((await rest.repos.listReleases({ ...at, per_page: PAGE, page })).data)
        )
        yield* releases
        if (releases.length < PAGE) return
      }
    },
    read: (id) =>
      read('read the release', ({ rest }) =>
        orAbsent(async () => toRelease((await rest.repos.getRelease({ ...at, release_id: id })).data))
      ),
    readByTag: (tag) =>
      read(`read the release ${tag}`, ({ rest }) =>
        orAbsent(async () => toRelease((await rest.repos.getReleaseByTag({ ...at, tag })).data))
      ),
    create: (fields) =>
      write('create the draft', ({ rest }) =>
        orExists(async () => toRelease((await rest.repos.createRelease({ ...at, ...toWire(fields) })).data))
      ),
    update: (id, fields) =>
      write(fields.draft ? 'update the draft' : 'publish the release', ({ rest }) =>
        unlessGone({ rest, at, id }, () =>
          orExists(async () =>
            toRelease((await rest.repos.updateRelease({ ...at, release_id: id, ...toUpdate(fields) })).data)
          )
        )
      ),
    remove: (id) =>
      write('remove the draft', async ({ rest }) => {
        await orAbsent(() => rest.repos.deleteRelease({ ...at, release_id: id }))
      }),
    upload: (release, file) =>
      write(`store ${file.name}`, ({ rest }) =>
        unlessGone({ rest, at, id: release.id }, () =>
          orExists(async () =>
            toAsset(await uploadAsset({ uploadUrl: release.uploadUrl, file, authorization }, log))
          )
        )
      ),
    hashAsset: (asset): Promise<Sha256> =>
      read(`read ${asset.name} back`, (octokit) => hashStored(octokit, asset)),
    save: (asset, path) => read(`read ${asset.name} back`, (octokit) => saveStored(octokit, asset, path)),
    readText: (asset) => read(`read ${asset.name} back`, (octokit) => readStoredText(octokit, asset)),
    tagCommit: (tag) => read(`look up the tag ${tag}`, ({ rest }) => findTagCommit(rest, { ...at, tag })),
    resolveCommit: (ref) =>
      read(`find the commit ${ref}`, async ({ rest }) =>
        textAt((await rest.repos.getCommit({ ...at, ref, per_page: 1 })).data, ['sha'], 'a commit')
      ),
    defaultBranch: () =>
      read('read the repository', async ({ rest }) =>
        textAt((await rest.repos.get(at)).data, ['default_branch'], 'a repository')
      )
  }
}

/** 404 is an answer: what is gone is gone. */
export async function orAbsent<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request()
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}

/** A write that ends with 404 was not permitted, or came too late. What is gone is met by another look. */
async function unlessGone<T>(
  { rest, at, id }: Pick<GitHubClient, 'at'> & { readonly rest: Octokit['rest']; readonly id: number },
  request: () => Promise<T>
): Promise<T> {
  try {
    return await request()
  } catch (cause) {
    const isGone = async (): Promise<boolean> =>
      (await orAbsent(() => rest.repos.getRelease({ ...at, release_id: id }))) === undefined
    if (!isStatus(cause, 404) || !(await isGone())) throw cause
    throw new Failure(
      'GITHUB_UNAVAILABLE',
      `Draft ${id} is gone: another run, or a person, removed it`,
      'Run again when nobody else works on this build.',
      { cause, mayHaveHappened: true }
    )
  }
}

/** Somebody, perhaps this run with an answer that was lost, has made it, and published it even: a look tells what it is. */
async function orExists<T>(request: () => Promise<T>): Promise<T | 'exists'> {
  try {
    return await request()
  } catch (error) {
    if (isAlreadyThere(error) || isSealed(error)) return 'exists'
    throw error
  }
}

function toWire(fields: ReleaseFields): {
  tag_name: string
  target_commitish: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  make_latest: ReleaseFields['makeLatest']
} {
  return {
    tag_name: fields.tag,
    target_commitish: fields.commit,
    name: fields.title,
    body: fields.body,
    draft: fields.draft,
    prerelease: fields.prerelease,
    make_latest: fields.makeLatest
  }
}

/**
 * A draft stays one unless told otherwise. Said aloud, `draft: true` would take back what another run has published
 * in the meantime.
 */
function toUpdate(fields: ReleaseFields): Omit<ReturnType<typeof toWire>, 'draft'> & { draft?: false } {
  const { draft, ...others } = toWire(fields)
  return draft ? others : { ...others, draft }
}
