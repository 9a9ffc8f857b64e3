import { gzipSync } from 'node:zlib'

/** A head of an archive, field by field: what no writer of archives would write, these can. */
export type HeadFields = {
  readonly name: string | Buffer
  /** '0' file, '1' hard link, '2' symlink, '3' and '4' devices, '5' directory, '6' pipe, others as they are. */
  readonly type?: string
  readonly target?: string | Buffer
  readonly mode?: number
  readonly owner?: number
  readonly content?: string | Buffer
  /** In place of the length of the content: a number in octal, or the field as it stands. */
  readonly size?: number | Buffer
  /** `ustar` unless told. */
  readonly magic?: 'ustar' | 'gnu' | 'none'
  readonly sum?: number
}

const BLOCK = 512

/** One entry: its head, and its content filled up with zeros. */
export function entry(fields: HeadFields): Buffer {
  const { content = '' } = fields
  return Buffer.concat([head(fields), filled(Buffer.from(content))])
}

export function head(fields: HeadFields): Buffer {
  const { name, type = '0', target = '', mode = 0o644, owner = 0, content = '', magic = 'ustar' } = fields
  const block = Buffer.alloc(BLOCK)
  Buffer.from(name).copy(block, 0, 0, 100)
  const octal = (value: number, at: number, digits: number): void => {
    block.write(value.toString(8).padStart(digits, '0').slice(-digits), at, 'latin1')
  }
  octal(mode, 100, 7)
  octal(owner, 108, 7)
  octal(owner, 116, 7)
  const { size = Buffer.from(content).length } = fields
  if (typeof size === 'number') octal(size, 124, 11)
  else size.copy(block, 124, 0, 12)
  octal(0, 136, 11)
  block.write(type, 156, 'latin1')
  Buffer.from(target).copy(block, 157, 0, 100)
  if (magic === 'ustar') block.write('ustar\x0000', 257, 'latin1')
  if (magic === 'gnu') block.write('ustar  \0', 257, 'latin1')
  block.fill(' ', 148, 156)
  const { sum = block.reduce((total, byte) => total + byte, 0) } = fields
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

export function filled(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)])
}

/** `27 path=opt/python-3.12.6\n`: each record begins with its own length. */
export function paxRecord(name: string, value: string | Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${name}=`), Buffer.from(value), Buffer.from('\n')])
  let length = rest.length + 1
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}

/** Says of the next entry (`x`) or of all that come (`g`) what its head does not. */
export function pax(records: Readonly<Record<string, string | Buffer>>, type: 'x' | 'g' = 'x'): Buffer {
  const content = Buffer.concat(Object.entries(records).map(([name, value]) => paxRecord(name, value)))
  return entry({ name: 'PaxHeader/x', type, content })
}

/** GNU's way to say a long name (`L`) or target (`K`) of the next entry. */
export function gnuLong(type: 'L' | 'K', text: string | Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(text), Buffer.alloc(1)])
  return entry({ name: '././@LongLink', type, content, magic: 'gnu' })
}

/** Two blocks of zeros. */
export const end = Buffer.alloc(2 * BLOCK)

export function tgz(...parts: readonly Buffer[]): Buffer {
  return gzipSync(Buffer.concat(parts), { level: 6 })
}
