// As many rounds as IACT_ROUNDS says.
import './release-plan-races.test.ts'
