import { cacheDir, downloadTool, extractTar } from '@actions/tool-cache'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { checkProgram } from '../../src/domain/interpreter-check.ts'

/**
 * What an action does that follows the documentation of @actions/tool-cache, with a checksum and the smoke test of setup: a program of its own,
 * `tool-cache-program.ts <url> <sha256> <root of the tree> <version>`. Prints where the tree is.
 */
const [url = '', sha256 = '', root = '', version = ''] = process.argv.slice(2)

const tarball = await downloadTool(url)
const hash = createHash('sha256')
await pipeline(createReadStream(tarball), hash)
if (hash.digest('hex') !== sha256) throw new Error(`${url} is not what it should be`)
const unpacked = await extractTar(tarball)
const entry = await cacheDir(join(unpacked, root), 'cpython', version)
await promisify(execFile)(`${entry}/bin/python3`, ['-I', '-B', '-c', checkProgram, entry])
process.stdout.write(`\n${entry}\n`)
