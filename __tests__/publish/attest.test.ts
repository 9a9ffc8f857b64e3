import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/domain/failure.ts'
import type { Provenance } from '../../src/ports/attestations.ts'
import { summaryOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { stateOf } from '../support/publish-state.ts'

type Call = { readonly files: Parameters<Provenance['attest']>[0]; readonly writes: number }

/** Notes what it is asked for, and how much had been written by then. */
function witness(one: PublishCase, calls: Call[], state: 'made' | 'there' = 'made'): Provenance {
  return {
    attest: (files) => {
      const writes = one.github.requests.filter(({ method }) => method !== 'GET').length
      calls.push({ files, writes })
      return Promise.resolve(files.map((file) => ({ file, state })))
    }
  }
}

describe('attest: true', () => {
  test('vouches for each tarball once, before anything is to be seen', async () => {
    const names = [tarballName, 'cpython-3.12.6-debian12-build1.tgz']
    await using one = await openPublishCase({ names })
    const calls: Call[] = []
    const result = await one.publish({ attest: 'true' }, { provenance: witness(one, calls) })
    const files = one.tarballs
      .map(({ name, sha256 }) => ({ name, sha256 }))
      .sort((left, right) => left.name.localeCompare(right.name))
    expect(calls).toEqual([{ files, writes: 0 }])
    expect(summaryOf(result, [])).toContain('Build provenance: attested. Registry: ')
  })

  test('that is refused ends the run before anything is written', async () => {
    await using one = await openPublishCase()
    const refused = new Failure('PERMISSION_DENIED', 'This job may not attest', 'Let it.')
    const before = stateOf(one)
    const provenance = { attest: () => Promise.reject(refused) }
    expect(await failureOf(one.publish({ attest: 'true' }, { provenance }))).toBe(refused)
    expect(stateOf(one)).toEqual(before)
  })

  test('vouches for what stands already as well', async () => {
    await using one = await openPublishCase()
    await one.publish()
    const calls: Call[] = []
    const provenance = witness(one, calls, 'there')
    const result = await one.publish({ attest: 'true' }, { provenance })
    expect(calls).toHaveLength(1)
    expect(result.outcome === 'published' && result.release.changed).toBe(false)
    expect(summaryOf(result, [])).toContain('Build provenance: attested already. ')
  })

  test.each([
    ['a conflict', { attest: 'true' }],
    ['a dry run', { attest: 'true', 'dry-run': 'true' }],
    ['a run that does not ask for it', {}]
  ])('is not for %s', async (what, inputs) => {
    await using one = await openPublishCase()
    if (what === 'a conflict') {
      await one.publish()
      await one.add(tarballName, [{ path: 'opt/python-3.12.6/other', content: 'x' }])
    }
    const calls: Call[] = []
    await one.publish(inputs, { provenance: witness(one, calls) }).catch(() => undefined)
    expect(calls).toEqual([])
  })
})
