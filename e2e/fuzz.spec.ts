import { fuzzOwnSite } from './support/fuzz-own-site'
import { PORTS } from './support/settings'
import { expect, test } from './support/test'

/** `npm run fuzz` sends ten times as many. */
const REQUESTS = 200
/** A fixed seed, so that failures are reproducible. */
const SEED = 20261126

test('odd requests of every role to every endpoint and form are answered in time and never with 5xx', async () => {
  test.setTimeout(180_000)
  const report = await fuzzOwnSite(PORTS.fuzz, REQUESTS, SEED)
  expect(report.sent).toBe(REQUESTS)
  expect(report.failures.join('\n')).toBe('')
  // Some requests must succeed; otherwise only the guards would be tested.
  expect(report.statuses['200']).toBeGreaterThan(5)
})
