import type { IncomingHttpHeaders } from 'node:http'

/** Of one answer, what a later attempt has to know to carry on where it broke off. */
export type Part = { readonly from: number; readonly validator: string }

/**
 * Whether an answer brings all that is missing, to the last byte, and of the same file: a piece out of the middle, or
 * the rest of another one, would pass for a whole file that is damaged.
 */
export function isRestOf({ from, validator }: Part, headers: IncomingHttpHeaders): boolean {
  const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? []
  const isToTheEnd = total === '*' || Number(end) + 1 === Number(total)
  // A server that was given a date says nothing else of the file.
  const isSame = headers.etag === undefined || !validator.startsWith('"') || headers.etag === validator
  return Number(start) === from && isToTheEnd && isSame
}
