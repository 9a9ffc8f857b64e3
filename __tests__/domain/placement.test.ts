import { describe, expect, test } from '@jest/globals'
import { choosePlacement, withoutLink } from '../../src/domain/placement.ts'
import type { Placement, PrefixState } from '../../src/domain/placement.ts'

const prefix = '/opt/python-3.12.6'
const entry = '/tools/iact-cpython/3.12.6/x64-ubuntu22.04-build1-abababababab'
const another = '/tools/iact-cpython/3.12.6/another'
const sha256 = 'ab'.repeat(32)
const tree = { prefix, entry, sha256 }

const link = (replaced?: PrefixState): Placement => ({
  kind: 'link',
  replaced: replaced?.kind === 'ours' ? replaced : undefined
})
const there: Placement = { kind: 'there' }
const aside = (why: string): Placement => ({ kind: 'tool-cache', why })

const dangling = { kind: 'ours', target: another, isDangling: true } as const
const taken = { kind: 'ours', target: another, isDangling: false } as const

type Row = readonly [string, PrefixState, { readonly auto: Placement; readonly prefix: Placement | string }]
const names = `${prefix} names another build: ${another}`
const holds = `${prefix} is a directory that holds another build`
const foreign = `${prefix} is a directory that this action did not make`
const rows: readonly Row[] = [
  ['nothing', { kind: 'absent' }, { auto: link(), prefix: link() }],
  ['a link to this tree', { kind: 'ours', target: entry, isDangling: false }, { auto: there, prefix: there }],
  ['a link to another tree', taken, { auto: aside(names), prefix: link(taken) }],
  ['a link to a tree that is gone', dangling, { auto: link(dangling), prefix: link(dangling) }],
  ['a directory with this tree', { kind: 'tree', sha256 }, { auto: there, prefix: there }],
  [
    'a directory with another tree',
    { kind: 'tree', sha256: 'cd'.repeat(32) },
    { auto: aside(holds), prefix: holds }
  ],
  ['a foreign directory', { kind: 'foreign', what: 'a directory' }, { auto: aside(foreign), prefix: foreign }]
]

describe('a tree', () => {
  test.each(rows)('where %s is at the prefix', (_, state, wanted) => {
    expect(choosePlacement({ ...tree, wanted: 'tool-cache' }, state)).toEqual(
      aside('install-location is tool-cache')
    )
    expect(choosePlacement({ ...tree, wanted: 'auto' }, state)).toEqual(wanted.auto)
    const demand = (): Placement => choosePlacement({ ...tree, wanted: 'prefix' }, state)
    if (typeof wanted.prefix !== 'string') {
      expect(demand()).toEqual(wanted.prefix)
      return
    }
    expect(demand).toThrow(
      expect.objectContaining({
        code: 'INSTALL_BROKEN',
        message: `The interpreter can't be linked at ${prefix}: ${wanted.prefix}`,
        hint: `Let an administrator run once, when nothing else uses it: mv -T ${prefix} ${prefix}.old && ln -sfT ${entry} ${prefix}. Or leave install-location at auto.`
      })
    )
  })

  test('that can not be linked runs from the tool cache, or fails with the command for an administrator', () => {
    expect(withoutLink({ ...tree, wanted: 'auto' }, 'no right')).toEqual(aside('no right'))
    expect(() => withoutLink({ ...tree, wanted: 'prefix' }, 'no right')).toThrow(
      expect.objectContaining({
        message: `The interpreter can't be linked at ${prefix}: no right`,
        hint: `Let an administrator run once: ln -sfT ${entry} ${prefix}. Or leave install-location at auto.`
      })
    )
  })

  test('is named in that command so that it can be pasted, whatever the tool cache is called', () => {
    expect(() => withoutLink({ ...tree, entry: "/my tools/it's/x", wanted: 'prefix' }, '')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(`ln -sfT '/my tools/it'\\''s/x' ${prefix}`) })
    )
  })
})
