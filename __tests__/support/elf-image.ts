/** A small ELF64 little-endian file, laid out as GNU ld does; each part is there when asked for. */
export type ElfParts = {
  readonly machine?: number
  readonly interpreter?: string
  readonly soname?: string
  readonly needed?: readonly string[]
  readonly rpath?: string
  readonly runpath?: string
  readonly versionNeeds?: readonly VersionNeeds[]
  /** Undefined symbols, as crtstuff leaves them. */
  readonly weakNames?: readonly string[]
  readonly strongNames?: readonly string[]
  /** DT_NULL entries at the end of the dynamic section: GNU ld leaves five and needs one. */
  readonly nulls?: number
}

export type VersionNeeds = {
  readonly file: string
  readonly versions: readonly { readonly name: string; readonly weak: boolean }[]
}

export type ElfImage = {
  readonly bytes: Uint8Array
  /** File offsets. */
  readonly at: Readonly<Record<'symbols' | 'strings' | 'versions' | 'dynamic' | 'end', number>>
  /** File offset of the dynamic entry with this tag. */
  readonly entry: (tag: number) => number
  /** Where the string stands in the string table. */
  readonly name: (text: string) => number
}

/** A number of so many bits to write at a file offset. */
export type Patch = readonly [offset: number, bits: 8 | 16 | 32 | 64, value: number]

export const itmName = '_ITM_deregisterTMCloneTable'

/** What the loader would add to a file offset. */
const loadAddress = 0x400000

const HEADERS = 64 + 3 * 56

export function elfImage(parts: ElfParts = {}): ElfImage {
  const strings = stringTable()
  const symbols = symbolTable(parts, strings.add)
  const versions = versionTable(parts.versionNeeds ?? [], strings.add)
  const entries: (readonly [number, number])[] = [
    ...(parts.needed ?? []).map((text) => [1, strings.add(text)] as const),
    ...[parts.soname].filter((text) => text !== undefined).map((text) => [14, strings.add(text)] as const),
    ...[parts.rpath].filter((text) => text !== undefined).map((text) => [15, strings.add(text)] as const),
    ...[parts.runpath].filter((text) => text !== undefined).map((text) => [29, strings.add(text)] as const)
  ]
  const interpreter = latin1(parts.interpreter === undefined ? '' : `${parts.interpreter}\0`)
  const table = strings.bytes()
  const at = places([interpreter, symbols, table, versions])
  entries.push([5, loadAddress + at.strings], [6, loadAddress + at.symbols], [10, table.length])
  if (versions.length > 0) entries.push([0x6ffffffe, loadAddress + at.versions])
  const dynamic = wordsOf([...entries.flat(), ...new Array<number>((parts.nulls ?? 5) * 2).fill(0)])
  const end = at.dynamic + dynamic.length
  const bytes = new Uint8Array(end)
  bytes.set(headersOf(parts, { ...at, end, interpreterSize: interpreter.length }))
  bytes.set(interpreter, HEADERS)
  bytes.set(symbols, at.symbols)
  bytes.set(table, at.strings)
  bytes.set(versions, at.versions)
  bytes.set(dynamic, at.dynamic)
  return {
    bytes,
    at: { ...at, end },
    entry: (tag) => at.dynamic + 16 * entries.findIndex(([other]) => other === tag),
    name: strings.add
  }
}

/** A copy with one number changed. */
export function patched(bytes: Uint8Array, [offset, bits, value]: Patch): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const number = new Uint8Array(BigUint64Array.of(BigInt(value)).buffer, 0, bits / 8)
  copy.set(number, offset)
  return copy
}

function places(
  blocks: readonly Uint8Array[]
): Record<'symbols' | 'strings' | 'versions' | 'dynamic', number> {
  const [symbols = 0, strings = 0, versions = 0, dynamic = 0] = blocks.map((_, index) =>
    blocks.slice(0, index + 1).reduce((sum, block) => sum + block.length, HEADERS)
  )
  return { symbols, strings, versions, dynamic }
}

function headersOf(parts: ElfParts, at: Record<'dynamic' | 'end' | 'interpreterSize', number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADERS))
  view.setUint32(0, 0x7f454c46)
  view.setUint8(4, 2)
  view.setUint8(5, 1)
  view.setUint16(18, parts.machine ?? 62, true)
  view.setBigUint64(32, 64n, true)
  view.setUint16(54, 56, true)
  view.setUint16(56, parts.interpreter === undefined ? 2 : 3, true)
  const segments = [
    { type: 1, offset: 0, size: at.end },
    { type: 2, offset: at.dynamic, size: at.end - at.dynamic },
    { type: 3, offset: HEADERS, size: at.interpreterSize }
  ]
  for (const [index, { type, offset, size }] of segments.entries()) {
    const start = 64 + index * 56
    view.setUint32(start, type, true)
    view.setBigUint64(start + 8, BigInt(offset), true)
    view.setBigUint64(start + 16, BigInt(loadAddress + offset), true)
    view.setBigUint64(start + 32, BigInt(size), true)
  }
  return new Uint8Array(view.buffer)
}

function symbolTable({ weakNames, strongNames }: ElfParts, add: (text: string) => number): Uint8Array {
  const symbols = [
    { name: 0, info: 0 },
    ...(weakNames ?? []).map((text) => ({ name: add(text), info: 0x20 })),
    ...(strongNames ?? []).map((text) => ({ name: add(text), info: 0x12 }))
  ]
  const view = new DataView(new ArrayBuffer(symbols.length * 24))
  for (const [index, { name, info }] of symbols.entries()) {
    view.setUint32(index * 24, name, true)
    view.setUint8(index * 24 + 4, info)
  }
  return new Uint8Array(view.buffer)
}

function versionTable(needs: readonly VersionNeeds[], add: (text: string) => number): Uint8Array {
  const records = needs.flatMap(({ file, versions }, index) => {
    const next = index === needs.length - 1 ? 0 : 16 * (versions.length + 1)
    const record = new DataView(new ArrayBuffer(16))
    record.setUint16(0, 1, true)
    record.setUint16(2, versions.length, true)
    record.setUint32(4, add(file), true)
    record.setUint32(8, 16, true)
    record.setUint32(12, next, true)
    const uses = versions.map(({ name, weak }, use) => {
      const view = new DataView(new ArrayBuffer(16))
      view.setUint16(4, weak ? 2 : 0, true)
      view.setUint32(8, add(name), true)
      view.setUint32(12, use === versions.length - 1 ? 0 : 16, true)
      return view
    })
    return [record, ...uses]
  })
  return Uint8Array.from(records.flatMap((view) => [...new Uint8Array(view.buffer)]))
}

function stringTable(): { readonly add: (text: string) => number; readonly bytes: () => Uint8Array } {
  let all = '\0'
  return {
    add: (text) => {
      if (!all.includes(`\0${text}\0`)) all += `${text}\0`
      return all.indexOf(`\0${text}\0`) + 1
    },
    bytes: () => latin1(all)
  }
}

function wordsOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(numbers, BigInt).buffer)
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
