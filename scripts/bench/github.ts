import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Added, Addresses, Order, ReleaseOrder, Taken, StoredUpload } from './github-process.ts'

/** A GitHub that shares no process with those that are measured. One order at a time. */
export type GitHubProcess = Addresses & {
  /** An empty one, of a name that was not there before. */
  readonly addRepository: () => Promise<Added>
  readonly addRelease: (release: Omit<ReleaseOrder, 'order'>) => Promise<void>
  /** Throws away what is stored in a repository; gives the uploads that it got. */
  readonly takeUploads: (fullName: string) => Promise<readonly StoredUpload[]>
  readonly close: () => Promise<void>
}

const program = fileURLToPath(new URL('github-process.ts', import.meta.url))

export async function startGitHubProcess(): Promise<GitHubProcess> {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = new AbortController()
  const end = once(child, 'exit').finally(() => {
    gone.abort(new Error('The local GitHub has ended.'))
  })
  const hear = async (): Promise<unknown> => (await once(child, 'message', { signal: gone.signal }))[0]
  const ask = (order: Order): Promise<unknown> => {
    const heard = hear()
    child.send(order)
    return heard
  }
  return {
    ...((await hear()) as Addresses),
    addRepository: async () => (await ask({ order: 'add' })) as Added,
    addRelease: async (release) => {
      await ask({ order: 'release', ...release })
    },
    takeUploads: async (fullName) => ((await ask({ order: 'take', fullName })) as Taken).uploads,
    close: async () => {
      if (child.connected) child.disconnect()
      await end
    }
  }
}
