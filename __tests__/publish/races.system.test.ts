// As many rounds as IACT_ROUNDS says.
import './races.test.ts'
