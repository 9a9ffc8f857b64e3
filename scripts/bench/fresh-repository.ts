import type { StoredUpload } from './github-process.ts'
import type { Scene } from './scene.ts'

/** A repository that nothing was uploaded to. */
export type FreshRepository = {
  readonly fullName: string
  /** What its default branch begins with. */
  readonly commit: string
  /** The upload of the tarball; throws when its bytes are not there. What is stored is thrown away. */
  readonly takeUpload: () => Promise<StoredUpload>
}

export async function freshRepository({ github, tarball }: Scene): Promise<FreshRepository> {
  const { fullName, commit } = await github.addRepository()
  return {
    fullName,
    commit,
    takeUpload: async () => {
      const { name, size, sha256 } = tarball
      const [upload, ...others] = (await github.takeUploads(fullName)).filter((one) => one.name === name)
      if (upload?.size === size && upload.sha256 === sha256 && others.length === 0) return upload
      throw new Error(`${name} is not what was stored: ${JSON.stringify([upload, ...others])}`)
    }
  }
}
