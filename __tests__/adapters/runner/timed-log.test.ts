import { expect, test } from '@jest/globals'
import { timedLog } from '../../../src/adapters/runner/timed-log.ts'
import { instantClock } from '../../support/instant-clock.ts'
import { recordingLog } from '../../support/recording-log.ts'

test('The log knows of each group when it began and how long it took', async () => {
  const clock = instantClock()
  const noon = clock.now().getTime()
  const log = timedLog(recordingLog(), clock)
  expect(await log.group('Resolve', () => clock.sleep(250).then(() => 'found'))).toBe('found')
  await clock.sleep(1000)
  await log.group('Fetch', () => clock.sleep(3000))
  expect(log.steps()).toEqual([
    { title: 'Resolve', began: new Date(noon), seconds: 0.25 },
    { title: 'Fetch', began: new Date(noon + 1250), seconds: 3 }
  ])
})

test('Everything that is told reaches the log beneath, and what a group throws its caller', async () => {
  const beneath = recordingLog()
  const log = timedLog(beneath, instantClock())
  log.info('a')
  log.warning('DRAFT_LEFT', 'b')
  log.notice('PUBLISHED', 'c')
  await expect(log.group('Try', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect([beneath.lines, beneath.warnings, beneath.notices]).toEqual([['a', '# Try'], ['b'], ['c']])
})
