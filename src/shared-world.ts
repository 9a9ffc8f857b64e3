import type { Trust } from './adapters/evidence/attestations/attestations.ts'
import { embeddedTrust, givenTrust } from './adapters/evidence/attestations/attestations.ts'
import { readHost, readRunContext } from './adapters/runner/host.ts'
import { runnerLog } from './adapters/runner/commands.ts'
import { runnerProcesses } from './adapters/runner/processes.ts'
import { lazyOpenpgpSignatures } from './adapters/evidence/openpgp/lazy-signatures.ts'
import { systemClock } from './adapters/runner/clock.ts'
import { tarUnpacker } from './adapters/runner/tar-unpacker.ts'
import { timedLog } from './adapters/runner/timed-log.ts'
import type { noticeOf } from './publish/report.ts'

/** What a run has to tell when it is over. */
export type Report = {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Shown beside the log. */
  readonly notice?: ReturnType<typeof noticeOf>
}

/** What both modes need of the world. */
export type SharedWorld = {
  readonly log: ReturnType<typeof timedLog>
  readonly clock: typeof systemClock
  readonly run: ReturnType<typeof readRunContext>
  readonly host: Awaited<ReturnType<typeof readHost>>
  readonly processes: ReturnType<typeof runnerProcesses>
  readonly unpacker: ReturnType<typeof tarUnpacker>
  readonly signatures: ReturnType<typeof lazyOpenpgpSignatures>
}

export async function sharedWorld(): Promise<SharedWorld> {
  return {
    log: timedLog(runnerLog(), systemClock),
    clock: systemClock,
    run: readRunContext(process.env),
    host: await readHost(),
    processes: runnerProcesses(),
    unpacker: tarUnpacker(),
    signatures: lazyOpenpgpSignatures(systemClock)
  }
}

/** Who is believed: what the caller says, else the roots that this action brings along. */
export function trustOf(
  { serverUrl, workspace }: { readonly serverUrl: string; readonly workspace: string },
  roots?: string
): Trust {
  const anchors =
    roots === undefined ? embeddedTrust : givenTrust(roots.startsWith('/') ? roots : `${workspace}/${roots}`)
  return { serverUrl, anchors }
}
