import { once } from 'node:events'
import { pageOf } from '../playground/page.ts'
import type { Snapshot } from '../playground/page.ts'
import { servePage } from '../playground/server.ts'
import type { Job } from './job.ts'
import { repository, tokens } from './job.ts'

/** Until the signal: the GitHub of the job goes on, and a page shows what it has. */
export async function keep(job: Job, signal: AbortSignal): Promise<void> {
  const server = await servePage(() => pageOf(lookAt(job)))
  try {
    process.stdout.write(`\nLook at it: ${server.url}\nIt is there until Ctrl-C.\n`)
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    await server.close()
  }
}

function lookAt({ github, steps }: Job): Snapshot {
  const visits = steps.map(({ inputs, requests }, index) => ({
    title: `Step ${index + 1}: ${inputs['mode'] ?? ''}`,
    requests
  }))
  return {
    at: Date.now(),
    repository,
    apiUrl: github.apiUrl,
    serverUrl: github.serverUrl,
    view: github.view(repository),
    visits: [...visits, { title: 'After the steps', requests: github.requests }],
    secrets: Object.values(tokens)
  }
}
