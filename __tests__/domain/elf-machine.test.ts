import { expect, test } from '@jest/globals'
import { findMachine, machineName } from '../../src/domain/elf-machine.ts'

test.each([
  ['x64', 'x86_64', 'x86_64-linux-gnu'],
  ['arm64', 'aarch64', 'aarch64-linux-gnu']
])("Node's %s is %s to readelf, with libraries in %s", (architecture, name, triple) => {
  const machine = findMachine(architecture)
  expect(machine).toMatchObject({ name, triple })
  expect(machineName(machine?.code ?? 0)).toBe(name)
})

test('a processor that is not known has its number for a name', () => {
  expect(findMachine('pdp11')).toBeUndefined()
  expect(machineName(65)).toBe('machine 65')
})
