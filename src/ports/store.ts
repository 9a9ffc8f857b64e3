/** The runner's tool cache, as far as this action's interpreters in it go, and where they go without one. */
export interface Store {
  /** Directories of this tool: `<root>/<version>/<name>` is a tree. A new one goes to the first that takes it. */
  readonly roots: readonly [string, ...string[]]
  /** Where this tree lies, in the order of the roots; only what is marked as complete. */
  find(key: { readonly version: string; readonly name: string }): readonly string[]
}
