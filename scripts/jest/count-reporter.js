import { appendFileSync } from 'node:fs'
import { userInfo } from 'node:os'

/**
 * Prints the last line of a run, `N passed, N failed`, and appends it with the user's name to the file that IACT_COUNTS
 * names, so that .ci/run can add up its runs.
 */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const counts = `${results.numPassedTests} passed, ${failed} failed`
    // jest's own summary comes after every other reporter: this is for after that.
    process.once('exit', () => process.stderr.write(`${counts}\n`))
    const file = process.env.IACT_COUNTS
    if (file) appendFileSync(file, `${userInfo().username}: ${counts}\n`)
  }
}
