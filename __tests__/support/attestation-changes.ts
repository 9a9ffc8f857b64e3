/** The bundle with another value at a path of keys like `verificationMaterial.tlogEntries.0.logIndex`. */
export function changed(bundle: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(bundle)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce((found, key) => (found as Record<string, unknown>)[key], copy)
  Object.assign(place as object, { [last]: value })
  return copy
}
