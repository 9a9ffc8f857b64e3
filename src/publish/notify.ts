import { describe } from '../domain/failure.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Log } from '../ports/log.ts'
import type { Notifier } from '../ports/notifier.ts'
import type { PublishOutputs } from './report.ts'

/** Sends the release to the webhook, when there is one. A webhook that fails is a warning: the release is published. */
export async function notify(
  { webhook }: Pick<PublishInputs, 'webhook'>,
  release: { readonly repository: string; readonly outputs: PublishOutputs },
  { notifier, log }: { readonly notifier: Notifier; readonly log: Log }
): Promise<void> {
  if (webhook === undefined) return
  const { tag, 'release-url': url, sha256 } = release.outputs
  const body = JSON.stringify({
    event: 'cpython-published',
    repository: release.repository,
    tag,
    url,
    sha256: JSON.parse(sha256) as unknown
  })
  await log.group('Notify', async () => {
    try {
      await notifier.notify(webhook, body)
      log.info('the webhook was notified')
    } catch (error) {
      log.warning(
        'WEBHOOK_UNTOLD',
        `The release is published, but the webhook was not notified: ${describe(error)}. Check 'webhook-url'.`
      )
    }
  })
}
