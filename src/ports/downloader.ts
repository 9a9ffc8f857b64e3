import type { Location } from '../domain/sources.ts'

export interface Downloader {
  /** Fetches a location to a new file; throws DOWNLOAD_FAILED. Absent locations give `undefined`, and so does a 404. */
  download(location: Location, destination: string): Promise<'fetched' | 'absent'>
}
