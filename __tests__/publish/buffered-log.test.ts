import { expect, test } from '@jest/globals'
import type { Log } from '../../src/ports/log.ts'
import { bufferLog } from '../../src/publish/buffered-log.ts'

/** Every level in one list. */
function listeningLog(): Log & { readonly told: readonly string[] } {
  const told: string[] = []
  const listen =
    (level: string) =>
    (...words: readonly string[]): void => {
      told.push([level, ...words].join(': '))
    }
  return {
    told,
    info: listen('info'),
    warning: listen('warning'),
    notice: listen('notice'),
    debug: listen('debug'),
    group: (title, run) => {
      told.push(`group: ${title}`)
      return run()
    }
  }
}

test('what is told is kept until it is released, each line at its level and in its turn', () => {
  const log = listeningLog()
  const held = bufferLog(log)
  held.info('one')
  held.warning('DRAFT_LEFT', 'two')
  held.debug('three')
  held.notice('PUBLISHED', 'four')
  held.info('five')
  expect(log.told).toEqual([])
  held.flush()
  expect(log.told).toEqual([
    'info: one',
    'warning: DRAFT_LEFT: two',
    'debug: three',
    'notice: PUBLISHED: four',
    'info: five'
  ])
})

test('what was released once is not told again', () => {
  const log = listeningLog()
  const held = bufferLog(log)
  held.info('one')
  held.flush()
  held.flush()
  held.info('two')
  held.flush()
  expect(log.told).toEqual(['info: one', 'info: two'])
})

test('of several logs side by side each speaks when it is released', () => {
  const log = listeningLog()
  const [left, right] = [bufferLog(log), bufferLog(log)]
  left.info('left 1')
  right.info('right 1')
  left.info('left 2')
  right.flush()
  left.flush()
  expect(log.told).toEqual(['info: right 1', 'info: left 1', 'info: left 2'])
})

test('a group in it opens no group, and its lines are kept like others', async () => {
  const log = listeningLog()
  const held = bufferLog(log)
  const result = await held.group('Step', () => {
    held.info('within')
    return Promise.resolve(7)
  })
  held.flush()
  expect([result, log.told]).toEqual([7, ['info: within']])
})
