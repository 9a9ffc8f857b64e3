/** The last line of a run, in words that any tool can read: `N passed, N failed`. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    // jest's own summary comes after every other reporter: this is for after that.
    process.once('exit', () => process.stderr.write(`${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
