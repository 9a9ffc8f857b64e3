import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { uploadAsset } from '../../../src/adapters/github/asset-upload.ts'
import { findAnswer, isUncertain } from '../../../src/adapters/github/failure.ts'
import { recordingLog } from '../../support/recording-log.ts'
import type { Upload } from '../../../src/ports/release-store.ts'
import { fileUpload, textUpload } from '../../support/upload-of.ts'

/** More than what fits between two sockets. */
const bytes = randomBytes(20_000_001)
const asset = JSON.stringify({ id: 7, name: 'a.tgz', size: bytes.length, state: 'uploaded' })
const answer = (status: string, body: string): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

let directory = ''
let server: Server | undefined
const sockets = new Set<Socket>()

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'upload-'))
  await writeFile(join(directory, 'a.tgz'), bytes)
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  server?.close()
  await rm(directory, { recursive: true })
})

/** A server without any manners: what it does on a connection is up to the test. */
async function listen(serve: (socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/assets{?name,label}`
}

/** Answers when the request is whole. */
function answerWhole(socket: Socket, reply: string, take: (request: Buffer) => void = () => undefined): void {
  const chunks: Buffer[] = []
  let [wanted, got] = [Infinity, 0]
  socket.on('data', (data) => {
    const chunk = Buffer.from(data)
    chunks.push(chunk)
    got += chunk.length
    if (wanted === Infinity) wanted = lengthOf(Buffer.concat(chunks))
    if (got < wanted) return
    take(Buffer.concat(chunks))
    socket.write(reply)
  })
}

/** Of head and body together, as far as the head is there to tell. */
function lengthOf(start: Buffer): number {
  const end = start.indexOf('\r\n\r\n')
  if (end === -1) return Infinity
  const [, length] = /content-length: (\d+)/i.exec(start.subarray(0, end).toString()) ?? []
  return end + 4 + Number(length)
}

const tarball = (): Upload => fileUpload('a.tgz', { path: join(directory, 'a.tgz'), size: bytes.length })

const send = (uploadUrl: string, file: Upload, authorization?: string): Promise<unknown> =>
  uploadAsset({ uploadUrl, file, authorization }, recordingLog())

async function errorOf(run: Promise<unknown>): Promise<unknown> {
  try {
    return await run
  } catch (error) {
    return error
  }
}

describe('an upload', () => {
  test('is the bytes of the file with their length, the name in the address, and the token', async () => {
    let request: Buffer = Buffer.alloc(0)
    const url = await listen((socket) => {
      answerWhole(socket, answer('201 Created', asset), (whole) => {
        request = whole
      })
    })
    expect(await send(url, { ...tarball(), name: 'a+b c.tgz' }, 'token secret')).toMatchObject({ id: 7 })
    const end = request.indexOf('\r\n\r\n')
    const head = request.subarray(0, end).toString().toLowerCase()
    expect(head).toMatch(/^post \/assets\?name=a%2bb(\+|%20)c\.tgz http\/1\.1\r\n/)
    expect(head).toContain('\r\nauthorization: token secret')
    expect(head).toContain('\r\ncontent-type: application/gzip')
    expect(head).toContain(`\r\ncontent-length: ${bytes.length}`)
    expect(head).not.toContain('transfer-encoding')
    expect(request.subarray(end + 4).equals(bytes)).toBe(true)
  })

  test('of a text is that text, and without a token none is sent', async () => {
    let request = ''
    const url = await listen((socket) => {
      answerWhole(socket, answer('201 Created', asset), (whole) => {
        request = whole.toString()
      })
    })
    await send(url, textUpload('a.sha256', 'abc\n'))
    expect(request.endsWith('\r\n\r\nabc\n')).toBe(true)
    expect(request.toLowerCase()).not.toContain('authorization')
  })

  test('that is refused before it is whole has that answer, although nobody takes the rest', async () => {
    const body = JSON.stringify({ message: 'Cannot upload assets to an immutable release.' })
    const url = await listen((socket) => {
      socket.once('data', () => {
        socket.pause()
        socket.write(answer('422 Unprocessable', body))
      })
    })
    const error = await errorOf(send(url, tarball()))
    expect(findAnswer(error)).toMatchObject({
      status: 422,
      message: 'Cannot upload assets to an immutable release.'
    })
    expect(isUncertain(error)).toBe(false)
  })

  const uncertain: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['is reset at once', (socket) => socket.resetAndDestroy()],
    ['is reset in the middle', (socket) => socket.once('data', () => socket.resetAndDestroy())],
    [
      'is closed without an answer',
      (socket) => {
        answerWhole(socket, '', () => socket.end())
      }
    ],
    [
      'is answered with 502',
      (socket) => {
        answerWhole(socket, answer('502 Bad Gateway', '{}'))
      }
    ],
    [
      'is answered with half of a body',
      (socket) => {
        answerWhole(socket, answer('201 Created', asset).slice(0, -20), () =>
          setTimeout(() => socket.end(), 50)
        )
      }
    ],
    [
      'is answered with a page of a proxy',
      (socket) => {
        answerWhole(socket, answer('201 Created', '<html>'))
      }
    ],
    [
      'is answered with the page of a proxy',
      (socket) => {
        answerWhole(socket, answer('200 OK', '<html>Please sign in</html>'))
      }
    ],
    [
      'is answered with something else than HTTP',
      (socket) => {
        answerWhole(socket, 'hello\r\n\r\n')
      }
    ]
  ]

  test.each(uncertain)('that %s leaves open whether it was stored', async (_, serve) => {
    const url = await listen(serve)
    const error = await errorOf(send(url, tarball()))
    expect(error).toMatchObject({ message: expect.stringMatching(/./) })
    expect(isUncertain(error)).toBe(true)
  })

  test.each([
    ['is gone', (path: string) => rm(path)],
    ['became shorter', (path: string) => truncate(path, 1000)],
    ['is empty now', (path: string) => truncate(path, 0)]
  ])(
    'of a file that %s since it was inspected ends at once, and what is wrong is this machine',
    async (_, change) => {
      const url = await listen((socket) => {
        answerWhole(socket, answer('201 Created', asset))
      })
      await change(join(directory, 'a.tgz'))
      expect(await errorOf(send(url, tarball()))).toMatchObject({ code: 'TARBALL_INVALID' })
    }
  )

  test('of a file that became longer is the bytes that were inspected', async () => {
    let length = 0
    const url = await listen((socket) => {
      answerWhole(socket, answer('201 Created', asset), (whole) => {
        length = whole.length - whole.indexOf('\r\n\r\n') - 4
      })
    })
    await appendFile(join(directory, 'a.tgz'), 'more')
    await send(url, tarball())
    expect(length).toBe(bytes.length)
  })
})
