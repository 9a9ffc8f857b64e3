import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Unpacker } from '../../src/ports/unpacker.ts'
import type { PublishWorld } from '../../src/publish/publish.ts'
import type { PublishResult } from '../../src/publish/report.ts'
import type { PublishCase } from './publish-case.ts'

/** No process is started for what no request depends on: the tree has an interpreter, and no more. */
const bareUnpacker: Unpacker = {
  unpack: async (_tarball, directory) => {
    const programs = join(directory, 'opt/python-3.12.6/bin')
    await mkdir(programs, { recursive: true })
    await writeFile(join(programs, 'python3'), '#!/bin/sh\n', { mode: 0o755 })
  }
}

/** For those that publish hundreds of times. All publishes of a case must be such: the files on its release depend on it. */
export function publishBare(
  one: PublishCase,
  world: Partial<PublishWorld> = {},
  inputs: Readonly<Record<string, string>> = {}
): Promise<PublishResult> {
  return one.publish(inputs, { unpacker: bareUnpacker, ...world })
}
