import { createHmac } from 'node:crypto'
import { HttpClient } from '@actions/http-client'
import type { Notifier } from '../ports/notifier.ts'
import { traced } from './request-trace.ts'
import type { RetryWorld } from './retry.ts'
import { backOff, retry } from './retry.ts'

const TRIES = 3
const SECONDS = 10

/** A POST as GitHub's own webhooks are signed, so that what receives those can receive this; through the runner's proxy. */
export function webhookNotifier(world: RetryWorld): Notifier {
  return {
    notify: ({ url, secret }, body) => {
      const signature =
        secret === undefined ? undefined : createHmac('sha256', secret).update(body).digest('hex')
      const headers = {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'x-hub-signature-256': `sha256=${signature}` })
      }
      const post = async (): Promise<void> => {
        // A redirect is not followed: it would carry the message to somebody who was not named.
        const status = await traced(
          // The path of a webhook may be all that it takes to use it.
          { method: 'POST', url: new URL(url).origin, log: world.log },
          () => send(url, body, headers),
          (answered) => answered
        )
        if (status < 200 || status > 299) throw new Error(`it answered with ${status}`)
      }
      return retry('notify the webhook', post, {
        ...world,
        policy: { tries: TRIES, waitFor: (_, n) => backOff(n) }
      })
    }
  }
}

/** Connecting, the proxy's part in it and the head share one deadline. */
async function send(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const milliseconds = SECONDS * 1000
  const client = new HttpClient('iact-cpython-action', [], {
    allowRedirects: false,
    socketTimeout: milliseconds
  })
  try {
    const answer = await Promise.race([client.post(url, body, headers), refuseAfter(milliseconds)])
    answer.message.destroy()
    return answer.message.statusCode ?? 0
  } finally {
    // Closes the connection of a server that did not answer.
    client.dispose()
  }
}

function refuseAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    AbortSignal.timeout(milliseconds).addEventListener('abort', () => {
      reject(new Error('no answer in time'))
    })
  })
}
