import type { Sha256 } from '../domain/checksum.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import type { Asset, Release, ReleaseFields } from '../domain/release.ts'

/** What an upload needs of a file; the bytes are read anew for every attempt. */
export type Upload = Pick<ReleaseFile, 'name' | 'size' | 'contentType' | 'open'>

/** The releases of one repository. Everything throws a `Failure`, which says whether it may have happened all the same. */
export interface ReleaseStore {
  /** Newest first; drafts are among them when the token may push. */
  list(): AsyncIterable<Release>
  read(id: number): Promise<Release | undefined>
  /** Published releases only. */
  readByTag(tag: string): Promise<Release | undefined>
  /** Sent once: a create whose answer is lost is looked for, not repeated. */
  create(fields: ReleaseFields): Promise<Release | 'exists'>
  update(id: number, fields: ReleaseFields): Promise<Release | 'exists'>
  remove(id: number): Promise<void>
  upload(release: Release, file: Upload): Promise<Asset | 'exists'>
  /** Reads the stored bytes: for servers that compute no digest. */
  hashAsset(asset: Asset): Promise<Sha256>
  /** Writes the stored bytes to a file of this machine, in the place of what is there. */
  save(asset: Asset, path: string): Promise<void>
  /** A small asset, as text. */
  readText(asset: Asset): Promise<string>
  /** The commit that a tag leads to, annotated or not. */
  tagCommit(tag: string): Promise<string | undefined>
  /** The full SHA of a branch, tag or commit. */
  resolveCommit(ref: string): Promise<string>
  defaultBranch(): Promise<string>
}
