import { gitHubProvenance } from '../adapters/attest-provenance.ts'
import { connectToGitHub } from '../adapters/github-client.ts'
import { gitHubContents } from '../adapters/github-contents.ts'
import { gitHubProposals } from '../adapters/github-proposals.ts'
import { gitHubReleases } from '../adapters/github-releases.ts'
import { filePatterns } from '../adapters/runner/file-patterns.ts'
import { webhookNotifier } from '../adapters/webhook-notifier.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import { publish } from '../publish/publish.ts'
import { noticeOf, outputsOf, summaryOf } from '../publish/report.ts'
import { targetRepository } from '../publish/target.ts'
import type { Report } from './shared-world.ts'
import { sharedWorld, trustOf } from './shared-world.ts'

export async function runPublish(inputs: PublishInputs): Promise<Report> {
  const shared = await sharedWorld()
  const repository = targetRepository(inputs, shared.run)
  const client = connectToGitHub({ repository, token: inputs.token }, shared)
  const result = await publish(inputs, {
    ...shared,
    patterns: filePatterns(),
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
}
