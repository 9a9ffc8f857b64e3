import type { Location } from '../domain/sources.ts'

export type DownloadRule = {
  /** More bytes than this are not what was meant. */
  readonly limit: number
  /** `fresh`: past what caches on the way may hold. */
  readonly freshness: 'usual' | 'fresh'
  /** Nobody asked for it: storage that hides what it has not got behind a 403 has none of it. */
  readonly isOptional?: boolean
}

export interface Downloader {
  /** Fetches a location to a new file; throws DOWNLOAD_FAILED. Absent locations give `absent`, and so does a 404. */
  download(location: Location, destination: string, rule: DownloadRule): Promise<'fetched' | 'absent'>
}
