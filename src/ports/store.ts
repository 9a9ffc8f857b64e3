/** The runner's tool cache, as far as this action's interpreters in it go. */
export interface Store {
  /** The directory of this tool: `<root>/<version>/<name>` is a tree. */
  readonly root: string
  /** Where the tool cache has this tree; undefined unless it is marked as complete. */
  find(key: { readonly version: string; readonly name: string }): string | undefined
}
