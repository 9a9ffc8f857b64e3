/** One text file on a branch, with its version; written only over the version that was read. */
export type StoredText = { readonly text: string; readonly version: string }

export interface TextStore {
  read(path: string, branch: string): Promise<StoredText | undefined>
  /** Throws GITHUB_REFUSED when there is no such branch. */
  requireBranch(branch: string): Promise<void>
  /** The commit that holds it; undefined when somebody else wrote first. */
  write(change: {
    readonly path: string
    readonly branch: string
    readonly text: string
    readonly over: string | undefined
    readonly message: string
  }): Promise<string | undefined>
}
