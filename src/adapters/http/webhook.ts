import { createHmac } from 'node:crypto'
import type { Notifier } from '../../ports/notifier.ts'
import { ask } from '../http-connection.ts'
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
        const answer = await traced(
          // The path of a webhook may be all that it takes to use it.
          { method: 'POST', url: new URL(url).origin, log: world.log },
          () => ask(new URL(url), headers, SECONDS * 1000, body),
          ({ statusCode = 0 }) => statusCode
        )
        answer.destroy()
        const { statusCode = 0 } = answer
        if (statusCode < 200 || statusCode > 299) throw new Error(`it answered with ${statusCode}`)
      }
      return retry('notify the webhook', post, {
        ...world,
        policy: { tries: TRIES, waitFor: (_, n) => backOff(n) }
      })
    }
  }
}
