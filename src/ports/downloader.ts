import type { Location } from '../domain/sources.ts'

export type DownloadRule = {
  /** More bytes than this are not what was meant. */
  readonly limit: number
  /** `fresh`: past what caches on the way may hold. */
  readonly freshness: 'usual' | 'fresh'
  /** Nobody asked for it: storage that hides what it has not got behind a 403 has none of it. */
  readonly isOptional?: boolean
  /** Gets the bytes as well, while they come. */
  readonly follower?: Follower
}

export interface Follower {
  /** The bytes that follow on those before; resolves when there is room for more. */
  write(chunk: Uint8Array): Promise<void>
  /** What came counts for nothing: the file is begun anew. */
  restart(): Promise<void>
}

export interface Downloader {
  /** Fetches a location to a new file; throws DOWNLOAD_FAILED. Absent locations give `absent`, and so does a 404. */
  download(location: Location, destination: string, rule: DownloadRule): Promise<'fetched' | 'absent'>
}
