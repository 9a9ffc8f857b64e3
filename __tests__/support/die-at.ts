/**
 * For `node --import`: counts what a process does to the disk, and kills it on the way, as a power cut would.
 * IACT_DIE_AT is `before 7`, or `in 7` for a moment after it has begun; IACT_OPERATIONS is a file that gets the list
 * of a process that lives.
 */
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

type Operation = (...words: unknown[]) => unknown

const [moment, number] = (process.env['IACT_DIE_AT'] ?? 'never').split(' ')
const list = process.env['IACT_OPERATIONS']
const done: string[] = []

function counted(name: string, operation: Operation): Operation {
  return function (this: unknown, ...words) {
    if (name === 'open' && words[1] !== 'w') return Reflect.apply(operation, this, words)
    const paths = words.filter((word) => typeof word === 'string' && !word.includes('\n'))
    done.push([name, ...paths].join(' '))
    const isDue = done.length === Number(number)
    if (isDue && moment === 'before') die()
    const outcome: unknown = Reflect.apply(operation, this, words)
    if (isDue && moment === 'in') setTimeout(die, 4)
    return outcome
  }
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('That was SIGKILL.')
}

function count(api: object, names: readonly string[]): void {
  const functions = api as Record<string, Operation>
  for (const name of names) functions[name] = counted(name, functions[name] as Operation)
}

count(fs.promises, ['mkdtemp', 'open', 'writeFile', 'copyFile', 'rename', 'symlink', 'rm', 'utimes'])
count(childProcess, ['spawn'])
syncBuiltinESMExports()

process.once('exit', () => {
  if (list !== undefined) fs.writeFileSync(list, `${done.join('\n')}\n`)
})
