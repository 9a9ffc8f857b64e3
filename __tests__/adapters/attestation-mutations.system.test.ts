// As many rounds as IACT_ROUNDS says.
import './attestation-mutations.test.ts'
