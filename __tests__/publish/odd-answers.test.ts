import { expect, test } from '@jest/globals'
import { Failure } from '../../src/domain/failure.ts'
import { publishBare } from '../support/bare-publish.ts'
import { openPublishCase } from '../support/publish-case.ts'
import { finished, stateOf } from '../support/publish-state.ts'

const always = Number.MAX_SAFE_INTEGER
const requests = [
  ['the repository', { method: 'GET', path: /^\/repos\/coatl\/iact$/ }],
  ['the commit of a branch', { method: 'GET', path: /\/commits\// }],
  ['the list of releases', { method: 'GET', path: /\/releases(?:\?|$)/ }],
  ['a release', { method: 'GET', path: /\/releases\/\d+$/ }],
  ['the tag', { method: 'GET', path: /\/git\/ref\/tags/ }],
  ['the branch', { method: 'GET', path: /\/git\/ref\/heads/ }],
  ['the registry', { method: 'GET', path: /\/contents\// }],
  ['a new draft', { method: 'POST', path: /\/releases$/ }],
  ['an upload', { origin: 'uploads' }],
  ['a change of the release', { method: 'PATCH' }],
  ['a commit to the registry', { method: 'PUT' }]
] as const

const answers = [
  ['null', { status: 200, body: null }],
  ['{}', { status: 200, body: {} }],
  ['[]', { status: 200, body: [] }],
  ['204', { status: 204 }]
] as const

const rows = requests.flatMap(([what, match]) =>
  answers.flatMap(([name, answer]) =>
    [1, always].map((times) => [name, what, times, { match: { ...match, times }, answer }] as const)
  )
)

test.each(rows)(
  'the answer %s to the request for %s, %i times, ends in a failure with a code, and the next run publishes',
  async (_, __, ___, { match, answer }) => {
    await using one = await openPublishCase()
    const when = 'method' in match && match.method === 'GET' ? 'before' : 'after'
    const fault = one.github.faults.add({
      match,
      action: { kind: 'answer', when, ...answer }
    })
    const end = await publishBare(one, {}, { target: one.commit }).catch((error: unknown) => error)
    if (end instanceof Error && !(end instanceof Failure)) throw end
    if (end instanceof Failure)
      expect(end.code).toMatch(/^(?:GITHUB_|RELEASE_CONFLICT|UPLOAD_UNVERIFIED|REGISTRY_CONFLICT)/)
    fault.remove()
    await publishBare(one, {}, { target: one.commit })
    expect(stateOf(one)).toEqual(finished(one))
  }
)
