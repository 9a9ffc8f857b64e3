/** For `env` of a run of the bundle: whatever it waits for between requests takes a hundredth of its time. */
export const hastyWaits: Readonly<Record<'NODE_OPTIONS', string>> = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import timers from 'node:timers/promises'
    import { syncBuiltinESMExports } from 'node:module'
    const { setTimeout: sleep } = timers
    timers.setTimeout = (milliseconds, ...others) => sleep(milliseconds / 100, ...others)
    syncBuiltinESMExports()`)}`
}
