import type { Location } from '../domain/sources.ts'

export type DownloadRule = {
  /** More bytes than this are not what was meant. */
  readonly limit: number
  /** `fresh`: past what caches on the way may hold. */
  readonly freshness: 'usual' | 'fresh'
  /** A file that may be missing: storage that hides what it does not have answers with 403. */
  readonly isOptional?: boolean
}

export interface Downloader {
  /** Downloads to a new file. Throws DOWNLOAD_FAILED. An absent location is `absent`, and so is an answer 404. */
  download(location: Location, destination: string, rule: DownloadRule): Promise<'downloaded' | 'absent'>
}
