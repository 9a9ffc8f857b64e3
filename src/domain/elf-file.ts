import {
  bytesAt,
  dynamicTag,
  findValue,
  isElf,
  isElf64LittleEndian,
  machineCode,
  offsetOf,
  readLayout,
  readStrings,
  segmentType,
  sourceOf,
  textAt,
  unlessDamaged,
  viewOf
} from './elf-layout.ts'
import type { ByteSource, ElfLayout } from './elf-layout.ts'

/** What the loader must find before it runs or loads the file. */
export type ElfFile = {
  /** `e_machine`; elf-machine.ts knows the names. */
  readonly machine: number
  /** The program that the kernel starts to load it, `/lib64/ld-linux-x86-64.so.2`; undefined for most libraries. */
  readonly interpreter: string | undefined
  readonly soname: string | undefined
  readonly needed: readonly string[]
  readonly rpath: string | undefined
  readonly runpath: string | undefined
  readonly versionNeeds: readonly VersionNeed[]
}

/** `name` is a version (`GLIBC_2.34`) that the library `file` must offer; without a weak one the file still loads. */
export type VersionNeed = { readonly file: string; readonly name: string; readonly weak: boolean }

const MAX_VERSION_NEEDS = 0x10000
const RECORD_SIZE = 16
const WEAK = 2
const MAX_INTERPRETER = 4096

/** Undefined: not ELF, or damaged. Of another class or byte order than ELF64 little-endian only the machine is told. */
export function parseElf(bytes: Uint8Array): ElfFile | undefined {
  return readElf(sourceOf(bytes))
}

/** `parseElf` for what is not in memory: reads the headers and the dynamic sections, not the code. */
export function readElf(source: ByteSource): ElfFile | undefined {
  return unlessDamaged(() => {
    const header = source(0, 64)
    if (isElf64LittleEndian(header)) return readNeeds(source, machineCode(header))
    return isElf(header) ? { ...noNeeds, machine: machineCode(header) } : undefined
  })
}

const noNeeds = {
  interpreter: undefined,
  soname: undefined,
  needed: [],
  rpath: undefined,
  runpath: undefined,
  versionNeeds: []
} satisfies Omit<ElfFile, 'machine'>

function readNeeds(source: ByteSource, machine: number): ElfFile {
  const layout = readLayout(source)
  const interpreter = readInterpreter(source, layout)
  if (layout.entries.length === 0) return { ...noNeeds, machine, interpreter }
  const strings = readStrings(source, layout).bytes
  const textsOf = (wanted: number): readonly string[] =>
    layout.entries.filter(({ tag }) => tag === wanted).map(({ value }) => textAt(strings, value))
  return {
    machine,
    interpreter,
    soname: textsOf(dynamicTag.soname)[0],
    needed: textsOf(dynamicTag.needed),
    rpath: textsOf(dynamicTag.rpath)[0],
    runpath: textsOf(dynamicTag.runpath)[0],
    versionNeeds: readVersionNeeds(source, layout, strings)
  }
}

function readInterpreter(source: ByteSource, { segments }: ElfLayout): string | undefined {
  const segment = segments.find(({ type }) => type === segmentType.interpreter)
  if (segment === undefined) return undefined
  return textAt(bytesAt(source, segment.offset, Math.min(segment.size, MAX_INTERPRETER)), 0)
}

function readVersionNeeds(
  source: ByteSource,
  layout: ElfLayout,
  strings: Uint8Array
): readonly VersionNeed[] {
  const address = findValue(layout, dynamicTag.versionNeeds)
  if (address === undefined) return []
  const view = viewOf(source(offsetOf(layout, address), MAX_VERSION_NEEDS))
  // Records may overlap in a hostile file; in an honest one no more of them fit than this.
  let left = MAX_VERSION_NEEDS / RECORD_SIZE
  const follow = function* (first: number): Generator<number> {
    for (let at = first, next = 1; next !== 0; at += next) {
      if (left-- === 0) throw new RangeError('too many version records')
      next = view.getUint32(at + 12, true)
      yield at
    }
  }
  const needs: VersionNeed[] = []
  for (const record of follow(0)) {
    const file = textAt(strings, view.getUint32(record + 4, true))
    for (const need of follow(record + view.getUint32(record + 8, true))) {
      const weak = (view.getUint16(need + 4, true) & WEAK) !== 0
      needs.push({ file, name: textAt(strings, view.getUint32(need + 8, true)), weak })
    }
  }
  return needs
}
