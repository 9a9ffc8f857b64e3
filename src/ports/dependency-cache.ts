/** Where packages are kept from one run to the next. What goes wrong there is told as a warning, and no more. */
export interface DependencyCache {
  isThere(): Promise<boolean>
  /** Unpacks the newest one of this key, or else of a key that begins so; gives its key. */
  restore(directory: string, key: string, prefix: string | undefined): Promise<string | undefined>
  save(directory: string, key: string): Promise<'saved' | 'not saved'>
}
