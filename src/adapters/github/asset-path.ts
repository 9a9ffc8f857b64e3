/** What of an asset's address is asked for: whatever origin an answer names, the token is for the API that was given. */
const ASSET_PATH = /\/repos\/[^/]+\/[^/]+\/releases\/assets\/[0-9]+$/

/** Undefined: that is no address of an asset. */
export function findAssetPath(assetUrl: string): string | undefined {
  return ASSET_PATH.exec(new URL(assetUrl).pathname)?.[0]
}
