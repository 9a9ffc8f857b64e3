/** Changes that somebody has to agree to: for branches that take no commit directly. */
export interface Proposals {
  /** Makes a branch at the head of another one, unless it is there. */
  ensureBranch(name: string, from: string): Promise<void>
  /** The page of the open pull request of that branch: the one that is there, or a new one. */
  open(request: {
    readonly head: string
    readonly base: string
    readonly title: string
    readonly body: string
  }): Promise<string>
}
