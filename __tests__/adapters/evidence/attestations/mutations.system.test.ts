// As many rounds as IACT_ROUNDS says.
import './mutations.test.ts'
