import { HttpClient } from '@actions/http-client'
import { createHmac } from 'node:crypto'
import type { Notifier } from '../../ports/notifier.ts'
import { traced } from './request-trace.ts'
import type { RetryWorld } from './retry.ts'
import { backOff, retry } from './retry.ts'

const TRIES = 3
const SECONDS = 10

/** POSTs JSON, signed as GitHub signs its own webhooks, through the runner's proxy. */
export function webhookNotifier(world: RetryWorld): Notifier {
  return {
    notify: ({ url, secret }, body) => {
      const signature =
        secret === undefined ? undefined : createHmac('sha256', secret).update(body).digest('hex')
      const headers = {
        'content-type': 'application/json',
        // Behind a proxy Node would add the default port, which some receivers do not know as their name.
        host: new URL(url).host,
        ...(signature === undefined ? {} : { 'x-hub-signature-256': `sha256=${signature}` })
      }
      const post = async (): Promise<void> => {
        const status = await traced(
          // The path of a webhook can be its only secret, so it is not logged.
          { method: 'POST', url: new URL(url).origin, log: world.log },
          () => postOnce(url, headers, body),
          (statusCode) => statusCode
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

/** The status of the answer. A redirect is not followed: only the host that the user named may get the message. */
async function postOnce(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string
): Promise<number> {
  const client = new HttpClient('iact-cpython-action', [], { allowRedirects: false, allowRetries: false })
  const patience = AbortSignal.timeout(SECONDS * 1000)
  const late = new Promise<never>((_, reject) => {
    patience.addEventListener('abort', () => {
      reject(new Error('no answer in time'))
    })
  })
  try {
    const { message } = await Promise.race([client.post(url, body, headers), late])
    message.destroy()
    return message.statusCode ?? 0
  } finally {
    client.dispose()
  }
}
