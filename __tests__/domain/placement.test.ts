import { describe, expect, test } from '@jest/globals'
import { placeTree } from '../../src/domain/placement.ts'
import type { InstallLocation, Permission, Placement, PrefixState } from '../../src/domain/placement.ts'

const prefix = '/opt/python-3.12.6'
const entry = '/tools/iact-cpython/3.12.6/x64-ubuntu22.04-build1-abababababab'
const sha256 = 'ab'.repeat(32)

const states = {
  nothing: { kind: 'absent' },
  'our link to this tree': { kind: 'ours', target: entry },
  'our link to another tree': { kind: 'ours', target: '/tools/iact-cpython/3.12.6/another' },
  'a directory with this tree': { kind: 'tree', sha256 },
  'a directory with another tree': { kind: 'tree', sha256: 'cd'.repeat(32) },
  'our link to a tree that is in use': { kind: 'in-use', target: '/tools/iact-cpython/3.12.6/another' },
  'a foreign directory': { kind: 'foreign', what: 'a directory' }
} as const satisfies Record<string, PrefixState>

const forbidden =
  'this job may not write to the directory of /opt/python-3.12.6, and has no password-less sudo'
const foreign = '/opt/python-3.12.6 is a directory that this action did not make'

const other = '/opt/python-3.12.6 is a directory that holds another build, which is not exchanged'
const noLinks =
  '/opt/python-3.12.6 is a link to another build, and on a runner that lives on sudo sets no links: /tools/iact-cpython/3.12.6/another'
const inUse =
  '/opt/python-3.12.6 names another build, which a job may be using: /tools/iact-cpython/3.12.6/another'

const make = (how: 'there' | 'link' | 'link-by-sudo' | 'copy'): Placement => ({ kind: 'prefix', make: how })
const there = make('there')
const aside = (why: string): Placement => ({ kind: 'tool-cache', why })

type Machine = { readonly permission: Permission; readonly isHosted: boolean }

function place(wanted: InstallLocation, state: PrefixState, machine: Machine): Placement {
  return placeTree({ wanted, prefix, entry, sha256, state, ...machine })
}

describe('a tree', () => {
  test.each([
    ['nothing', 'write', make('link'), make('link')],
    ['nothing', 'sudo', make('link-by-sudo'), make('copy')],
    ['nothing', 'none', aside(forbidden), aside(forbidden)],
    ['our link to this tree', 'write', there, there],
    ['our link to this tree', 'sudo', there, there],
    ['our link to this tree', 'none', there, there],
    ['our link to another tree', 'write', make('link'), make('link')],
    ['our link to another tree', 'sudo', make('link-by-sudo'), aside(noLinks)],
    ['our link to another tree', 'none', aside(forbidden), aside(forbidden)],
    ['our link to a tree that is in use', 'write', aside(inUse), aside(inUse)],
    ['our link to a tree that is in use', 'sudo', aside(inUse), aside(inUse)],
    ['our link to a tree that is in use', 'none', aside(inUse), aside(inUse)],
    ['a directory with this tree', 'write', there, there],
    ['a directory with this tree', 'sudo', there, there],
    ['a directory with this tree', 'none', there, there],
    ['a directory with another tree', 'write', aside(other), aside(other)],
    ['a directory with another tree', 'sudo', aside(other), aside(other)],
    ['a directory with another tree', 'none', aside(other), aside(other)],
    ['a foreign directory', 'write', aside(foreign), aside(foreign)],
    ['a foreign directory', 'sudo', aside(foreign), aside(foreign)],
    ['a foreign directory', 'none', aside(foreign), aside(foreign)]
  ] as const)(
    'is placed where %s lies at the prefix and permission is %s',
    (lies, permission, onHosted, onOwn) => {
      for (const [isHosted, placement] of [
        [true, onHosted],
        [false, onOwn]
      ] as const) {
        const machine = { permission, isHosted }
        expect(place('auto', states[lies], machine)).toEqual(placement)
        expect(place('tool-cache', states[lies], machine)).toEqual(aside('install-location is tool-cache'))
        if (placement.kind === 'prefix') expect(place('prefix', states[lies], machine)).toEqual(placement)
      }
    }
  )

  test.each([
    ['write', true, make('link')],
    ['write', false, make('link')],
    ['sudo', true, make('link-by-sudo')]
  ] as const)(
    'that must be at the prefix takes the name from one in use: %s, hosted %s',
    (permission, isHosted, placement) => {
      expect(place('prefix', states['our link to a tree that is in use'], { permission, isHosted })).toEqual(
        placement
      )
    }
  )

  const link = `ln -sT ${entry} ${prefix}`
  const copy =
    `cp -aT ${entry} ${prefix} && cp ${entry}.json ${prefix}/.iact-cpython.json && ` +
    `chown -hR 0:0 ${prefix} && chmod -R go-w ${prefix}`
  const remove = `, when no job uses it: rm ${prefix}`
  const move = `, when no job uses it: mv -T ${prefix} ${prefix}.old`
  const moveForeign = `, when nothing else uses it: mv -T ${prefix} ${prefix}.old`
  type Row = Machine & { readonly lies: keyof typeof states; readonly why: string; readonly command: string }
  test.each<Row>([
    { lies: 'nothing', permission: 'none', isHosted: true, why: forbidden, command: `: ${link}` },
    { lies: 'nothing', permission: 'none', isHosted: false, why: forbidden, command: `: ${copy}` },
    {
      lies: 'our link to another tree',
      ...{ permission: 'none', isHosted: true, why: forbidden, command: `${remove} && ${link}` }
    },
    {
      lies: 'our link to another tree',
      ...{ permission: 'none', isHosted: false, why: forbidden, command: `${remove} && ${copy}` }
    },
    { lies: 'our link to another tree', permission: 'sudo', isHosted: false, why: noLinks, command: remove },
    {
      lies: 'our link to a tree that is in use',
      ...{ permission: 'sudo', isHosted: false, why: noLinks, command: remove }
    },
    { lies: 'a directory with another tree', permission: 'write', isHosted: true, why: other, command: move },
    { lies: 'a directory with another tree', permission: 'sudo', isHosted: false, why: other, command: move },
    { lies: 'a directory with another tree', permission: 'none', isHosted: false, why: other, command: move },
    { lies: 'a foreign directory', permission: 'write', isHosted: true, why: foreign, command: moveForeign },
    { lies: 'a foreign directory', permission: 'sudo', isHosted: true, why: foreign, command: moveForeign },
    {
      lies: 'a foreign directory',
      ...{ permission: 'none', isHosted: true, why: foreign, command: `${moveForeign} && ${link}` }
    },
    {
      lies: 'a foreign directory',
      ...{ permission: 'none', isHosted: false, why: foreign, command: `${moveForeign} && ${copy}` }
    }
  ])(
    'that must be at the prefix fails where $lies lies there and permission is $permission, hosted $isHosted',
    ({ lies, why, command, ...machine }) => {
      expect(() => place('prefix', states[lies], machine)).toThrow(
        expect.objectContaining({
          code: 'INSTALL_BROKEN',
          message: `The interpreter can't be named at ${prefix}: ${why}`,
          hint: `Let an administrator run once${command}. Or leave install-location at auto.`
        })
      )
    }
  )

  test('an administrator can paste the command, whatever the tool cache is called', () => {
    const request = { wanted: 'prefix', prefix, sha256, state: states.nothing, permission: 'none' } as const
    expect(() => placeTree({ ...request, entry: "/my tools/it's/x", isHosted: false })).toThrow(
      expect.objectContaining({
        hint: expect.stringContaining(
          `cp -aT '/my tools/it'\\''s/x' ${prefix} && cp '/my tools/it'\\''s/x.json' `
        )
      })
    )
  })
})
