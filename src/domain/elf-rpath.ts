import { parseElf } from './elf-file.ts'
import {
  dynamicTag,
  isElf64LittleEndian,
  offsetOf,
  readLayout,
  readStrings,
  requireValue,
  sourceOf,
  textAt,
  unlessDamaged,
  viewAt,
  viewOf
} from './elf-layout.ts'
import type { DynamicEntry, ElfLayout, StringTable } from './elf-layout.ts'

export type RpathEdit =
  | { readonly kind: 'done' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: string }

/** `entry` is the offset of a dynamic entry, `name` what it is to say; the string is written unless it stays. */
type Plan = { readonly entry: number; readonly name: number; readonly string: StringEdit | undefined }
type StringEdit = { readonly offset: number; readonly text: string }

type ElfSymbol = { readonly name: number; readonly weakUndefined: boolean }

const SYMBOL_SIZE = 24
const WEAK_BINDING = 2
/** crtstuff.c leaves these in all that GCC links: weak, and defined by nobody, so that any other name does as well. */
const SPARE_NAME = /^_ITM_(?:de)?registerTMCloneTable$/

/**
 * Makes `path` the file's DT_RPATH, in place, without moving a byte: the loader looks there before
 * LD_LIBRARY_PATH, which a DT_RUNPATH does not achieve. The string goes over the old run path, or over a name that
 * nobody needs; the entry into a free one that GNU ld leaves. Refused where that can't be done safely.
 */
export function setRpath(bytes: Uint8Array, path: string): RpathEdit {
  const before = isElf64LittleEndian(bytes) ? parseElf(bytes) : undefined
  if (before === undefined) return refuse('it is not a whole ELF64 little-endian file')
  if (before.runpath === undefined && isFirst(before.rpath, path)) return { kind: 'unchanged' }
  const plan = unlessDamaged(() => planRpath(bytes, path)) ?? 'its symbols can not be read'
  if (typeof plan === 'string') return refuse(plan)
  // Not bytes.slice(): of a Buffer that is no copy.
  const edited = new Uint8Array(bytes)
  carryOut(edited, plan)
  // Version names, and whatever a hostile file lays over its strings, are not looked up one by one, but read again.
  const wanted = { ...before, rpath: plan.string === undefined ? before.runpath : path, runpath: undefined }
  if (JSON.stringify(parseElf(edited)) !== JSON.stringify(wanted)) {
    return refuse('more than its run path would change')
  }
  bytes.set(edited)
  return { kind: 'done' }
}

function refuse(reason: string): RpathEdit {
  return { kind: 'refused', reason }
}

function isFirst(runPath: string | undefined, path: string): boolean {
  return runPath?.split(':')[0] === path
}

/** What to write, or why not. */
function planRpath(bytes: Uint8Array, path: string): Plan | string {
  const layout = readLayout(sourceOf(bytes))
  const [old, second] = layout.entries.filter(
    ({ tag }) => tag === dynamicTag.rpath || tag === dynamicTag.runpath
  )
  if (second !== undefined) return 'it has two run paths'
  const entry = old?.offset ?? layout.spareEntry
  if (entry === undefined) return 'it has no free dynamic entry'
  const strings = readStrings(sourceOf(bytes), layout)
  if (old !== undefined && isFirst(textAt(strings.bytes, old.value), path)) {
    return { entry, name: old.value, string: undefined }
  }
  const symbols = readSymbols(bytes, layout, strings)
  return symbols === undefined
    ? 'its symbol table is not where GNU ld puts it'
    : planString({ layout, strings, symbols, old, entry }, path)
}

/** GNU ld puts the string table right behind the symbols, and nothing else tells how many there are. */
function readSymbols(
  bytes: Uint8Array,
  layout: ElfLayout,
  strings: StringTable
): readonly ElfSymbol[] | undefined {
  const first = offsetOf(layout, requireValue(layout, dynamicTag.symbolTable))
  const size = strings.offset - first
  if (size <= 0 || size % SYMBOL_SIZE !== 0) return undefined
  const view = viewAt(sourceOf(bytes), first, size)
  const symbols = Array.from({ length: size / SYMBOL_SIZE }, (_, index) => {
    const at = index * SYMBOL_SIZE
    const isWeak = view.getUint8(at + 4) >> 4 === WEAK_BINDING
    return { name: view.getUint32(at, true), weakUndefined: isWeak && view.getUint16(at + 6, true) === 0 }
  })
  return symbols.every(({ name }) => name < strings.bytes.length) ? symbols : undefined
}

type Findings = {
  readonly layout: ElfLayout
  readonly strings: StringTable
  readonly symbols: readonly ElfSymbol[]
  readonly old: DynamicEntry | undefined
  readonly entry: number
}

function planString({ layout, strings, symbols, old, entry }: Findings, text: string): Plan | string {
  const size = text.length + 1
  const textOf = (name: number): string => textAt(strings.bytes, name)
  const fits = (name: number): boolean => textOf(name).length + 1 >= size
  const spare = symbols.find(
    ({ name, weakUndefined }) => weakUndefined && SPARE_NAME.test(textOf(name)) && fits(name)
  )
  const name = old !== undefined && fits(old.value) ? old.value : spare?.name
  if (name === undefined) return 'it has no string that may be overwritten'
  const others = [
    ...symbols.filter((symbol) => symbol !== spare || symbol.name !== name).map((symbol) => symbol.name),
    ...layout.entries
      .filter(({ tag }) => tag === dynamicTag.needed || tag === dynamicTag.soname)
      .map(({ value }) => value)
  ]
  // Linkers store a string that ends like another one inside of it.
  const isTail = strings.bytes[name - 1] !== 0
  const isShared = others.some((other) => other >= name && other < name + size)
  if (isTail || isShared) return 'the string to overwrite is used twice'
  return { entry, name, string: { offset: strings.offset + name, text } }
}

function carryOut(bytes: Uint8Array, { entry, name, string }: Plan): void {
  const view = viewOf(bytes)
  view.setBigUint64(entry, BigInt(dynamicTag.rpath), true)
  view.setBigUint64(entry + 8, BigInt(name), true)
  if (string === undefined) return
  const characters = Array.from(`${string.text}\0`, (character) => character.charCodeAt(0))
  bytes.set(characters, string.offset)
}
