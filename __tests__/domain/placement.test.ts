import { describe, expect, test } from '@jest/globals'
import { placeTree } from '../../src/domain/placement.ts'
import type { InstallLocation, Permission, Placement, PrefixState } from '../../src/domain/placement.ts'

const prefix = '/opt/python-3.12.6'
const entry = '/tools/iact-cpython/3.12.6/x64-ubuntu22.04-build1-abababababab'

const states = {
  nothing: { kind: 'absent' },
  'our link to this tree': { kind: 'ours', target: entry },
  'our link to another tree': { kind: 'ours', target: '/tools/iact-cpython/3.12.6/another' },
  'a foreign directory': { kind: 'foreign', what: 'a directory' }
} as const satisfies Record<string, PrefixState>

const forbidden =
  'this job may not write to the directory of /opt/python-3.12.6, and has no password-less sudo'
const foreign = '/opt/python-3.12.6 is a directory that this action did not make'

const there: Placement = { kind: 'prefix', link: 'there' }
const linked = (link: 'write' | 'sudo'): Placement => ({ kind: 'prefix', link })
const aside = (why: string): Placement => ({ kind: 'tool-cache', why })

function place(wanted: InstallLocation, state: PrefixState, permission: Permission): Placement {
  return placeTree({ wanted, prefix, entry, state, permission })
}

describe('a tree', () => {
  test.each([
    ['nothing', 'write', linked('write')],
    ['nothing', 'sudo', linked('sudo')],
    ['nothing', 'none', aside(forbidden)],
    ['our link to this tree', 'write', there],
    ['our link to this tree', 'sudo', there],
    ['our link to this tree', 'none', there],
    ['our link to another tree', 'write', linked('write')],
    ['our link to another tree', 'sudo', linked('sudo')],
    ['our link to another tree', 'none', aside(forbidden)],
    ['a foreign directory', 'write', aside(foreign)],
    ['a foreign directory', 'sudo', aside(foreign)],
    ['a foreign directory', 'none', aside(foreign)]
  ] as const)('is placed where %s lies at the prefix and permission is %s', (lies, permission, placement) => {
    expect(place('auto', states[lies], permission)).toEqual(placement)
    expect(place('tool-cache', states[lies], permission)).toEqual(aside('install-location is tool-cache'))
    if (placement.kind === 'prefix') expect(place('prefix', states[lies], permission)).toEqual(placement)
  })

  test.each([
    ['nothing', 'none', forbidden],
    ['our link to another tree', 'none', forbidden],
    ['a foreign directory', 'write', foreign],
    ['a foreign directory', 'sudo', foreign],
    ['a foreign directory', 'none', foreign]
  ] as const)(
    'that must be at the prefix fails where %s lies there and permission is %s',
    (lies, permission, why) => {
      expect(() => place('prefix', states[lies], permission)).toThrow(
        expect.objectContaining({
          code: 'INSTALL_BROKEN',
          message: `The interpreter can't be named at ${prefix}: ${why}`,
          hint: `Let an administrator run once: ln -sfnT ${entry} ${prefix}. Or leave install-location at auto.`
        })
      )
    }
  )
})
