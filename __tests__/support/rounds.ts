/** How many seeds a randomised test runs: few in `npm test`, as many as IACT_ROUNDS says in `npm run test:system`. */
export const rounds = (few: number): number => Number(process.env['IACT_ROUNDS'] ?? few)
