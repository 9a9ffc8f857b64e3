import { gitHubProvenance } from './adapters/evidence/attestations/provenance.ts'
import { connectToGitHub } from './adapters/github/client.ts'
import { gitHubContents } from './adapters/github/contents.ts'
import { gitHubProposals } from './adapters/github/pull-requests.ts'
import { gitHubReleases } from './adapters/github/releases.ts'
import { lazyFilePatterns } from './adapters/runner/lazy-file-patterns.ts'
import { webhookNotifier } from './adapters/http/webhook.ts'
import type { PublishInputs } from './inputs/publish-inputs.ts'
import { publish } from './publish/publish.ts'
import { noticeOf, outputsOf, summaryOf } from './publish/report.ts'
import { targetRepository } from './publish/target.ts'
import { onDisk } from './domain/system-error.ts'
import type { Report } from './shared-world.ts'
import { sharedWorld, trustOf } from './shared-world.ts'

/** For errors of system calls that no step of publish explains better. */
const refusal = {
  what: 'This machine refuses what publish needs',
  hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP and GITHUB_WORKSPACE name. What stands on GitHub is whole; run again.'
}

/** Wires the pipeline of publish to its adapters and runs it. */
export function runPublish(inputs: PublishInputs): Promise<Report> {
  return onDisk(refusal, async () => {
    const shared = await sharedWorld()
    const repository = targetRepository(inputs, shared.run)
    const client = connectToGitHub({ repository, token: inputs.token }, shared)
    const result = await publish(inputs, {
      ...shared,
      patterns: lazyFilePatterns(),
      releases: gitHubReleases(client),
      texts: gitHubContents(client),
      provenance: gitHubProvenance(client, { ...trustOf(shared.run), environment: process.env }),
      proposals: gitHubProposals(client),
      notifier: webhookNotifier(shared)
    })
    return {
      outputs: outputsOf(result),
      summary: summaryOf(result, shared.log.steps()),
      notice: noticeOf(result)
    }
  })
}
