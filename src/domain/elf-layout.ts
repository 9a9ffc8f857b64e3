/**
 * Where things lie in an ELF64 little-endian file, found the way the loader finds them: by program headers and
 * the dynamic section, which stripped files have too. Nothing in here trusts the file: what does not fit is a
 * RangeError, and `unlessDamaged` is where it ends.
 */

/** Gives `length` bytes at `offset`, or fewer where the file ends sooner. */
export type ByteSource = (offset: number, length: number) => Uint8Array

export type DynamicEntry = { readonly tag: number; readonly value: number; readonly offset: number }

export type ElfLayout = {
  readonly segments: readonly Segment[]
  readonly entries: readonly DynamicEntry[]
  /** File offset of a free dynamic entry that another free one follows: one can be used, one still ends the list. */
  readonly spareEntry: number | undefined
}

type Segment = {
  readonly type: number
  readonly offset: number
  readonly address: number
  readonly size: number
}

export type StringTable = { readonly offset: number; readonly bytes: Uint8Array }

export const segmentType = { load: 1, dynamic: 2, interpreter: 3 } as const
export const dynamicTag = {
  needed: 1,
  stringTable: 5,
  symbolTable: 6,
  stringTableSize: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  versionNeeds: 0x6ffffffe
} as const

const HEADER_SIZE = 64
const SEGMENT_SIZE = 56
const ENTRY_SIZE = 16
const MAX_DYNAMIC = 0x10000
const MAX_STRINGS = 0x1000000
const MAX_TEXT = 4096

export function sourceOf(bytes: Uint8Array): ByteSource {
  return (offset, length) => bytes.subarray(offset, offset + length)
}

/** The value of `read`, or undefined when it ran out of the file's bounds. */
export function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export function isElf(header: Uint8Array): boolean {
  return header[0] === 0x7f && header[1] === 0x45 && header[2] === 0x4c && header[3] === 0x46
}

export function isElf64LittleEndian(header: Uint8Array): boolean {
  return isElf(header) && header[4] === 2 && header[5] === 1
}

/** `e_machine`, which lies at the same place in every class and byte order. */
export function machineCode(header: Uint8Array): number {
  return viewOf(header).getUint16(18, header[5] !== 2)
}

export function readLayout(source: ByteSource): ElfLayout {
  const segments = readSegments(source)
  const dynamic = segments.find(({ type }) => type === segmentType.dynamic)
  if (dynamic === undefined) return { segments, entries: [], spareEntry: undefined }
  if (dynamic.size > MAX_DYNAMIC) throw new RangeError('the dynamic section is too long')
  const all = readEntries(viewAt(source, dynamic.offset, dynamic.size), dynamic.offset)
  const end = all.findIndex(({ tag }) => tag === 0)
  const [first, second] = end === -1 ? [] : all.slice(end)
  const isSpare = first?.value === 0 && second?.tag === 0 && second.value === 0
  return {
    segments,
    entries: end === -1 ? all : all.slice(0, end),
    spareEntry: isSpare ? first.offset : undefined
  }
}

function readSegments(source: ByteSource): readonly Segment[] {
  const header = viewAt(source, 0, HEADER_SIZE)
  const count = header.getUint16(56, true)
  if (count > 0 && header.getUint16(54, true) !== SEGMENT_SIZE) throw new RangeError('odd program headers')
  const view = viewAt(source, number64(header, 32), count * SEGMENT_SIZE)
  return Array.from({ length: count }, (_, index) => {
    const at = index * SEGMENT_SIZE
    return {
      type: view.getUint32(at, true),
      offset: number64(view, at + 8),
      address: number64(view, at + 16),
      size: number64(view, at + 32)
    }
  })
}

function readEntries(view: DataView, offset: number): readonly DynamicEntry[] {
  return Array.from({ length: Math.floor(view.byteLength / ENTRY_SIZE) }, (_, index) => {
    const at = index * ENTRY_SIZE
    return { tag: number64(view, at), value: number64(view, at + 8), offset: offset + at }
  })
}

/** Where in the file the byte lies that the loader puts at `address`. */
export function offsetOf({ segments }: ElfLayout, address: number): number {
  const segment = segments.find(
    ({ type, address: start, size }) =>
      type === segmentType.load && address >= start && address < start + size
  )
  if (segment === undefined) throw new RangeError(`no segment holds the address ${address}`)
  return segment.offset + (address - segment.address)
}

export function findValue({ entries }: ElfLayout, wanted: number): number | undefined {
  return entries.find(({ tag }) => tag === wanted)?.value
}

export function requireValue(layout: ElfLayout, wanted: number): number {
  const value = findValue(layout, wanted)
  if (value === undefined) throw new RangeError(`no dynamic entry ${wanted}`)
  return value
}

export function readStrings(source: ByteSource, layout: ElfLayout): StringTable {
  const offset = offsetOf(layout, requireValue(layout, dynamicTag.stringTable))
  const size = requireValue(layout, dynamicTag.stringTableSize)
  if (size > MAX_STRINGS) throw new RangeError('the string table is too long')
  return { offset, bytes: bytesAt(source, offset, size) }
}

/** The string at `offset`, byte for byte as latin1: names are ASCII, and what isn't keeps its bytes. */
export function textAt(bytes: Uint8Array, offset: number): string {
  const end = bytes.indexOf(0, offset)
  if (end === -1 || end - offset > MAX_TEXT) throw new RangeError('a string without end')
  return String.fromCharCode(...bytes.subarray(offset, end))
}

export function bytesAt(source: ByteSource, offset: number, length: number): Uint8Array {
  const bytes = source(offset, length)
  if (bytes.length < length) throw new RangeError('the file ends too soon')
  return bytes
}

export function viewAt(source: ByteSource, offset: number, length: number): DataView {
  return viewOf(bytesAt(source, offset, length))
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Offsets beyond 2^53 lose their last bits, and lie outside of every file either way. */
function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
