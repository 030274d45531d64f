/**
 * `npm run fuzz`: sends malformed requests to a temporary site, or to a disposable one, and lists the failures.
 */
import { Command } from 'commander'
import { fuzzOwnSite } from '../../e2e/support/fuzz-own-site'
import { fuzzSite } from '../../e2e/support/fuzz-site'
import { PORTS } from '../../e2e/support/settings'

const options = new Command('npm run fuzz --')
  .option('--requests <number>', 'number of requests', Number, 2000)
  .option('--seed <number>', 'reproduces an earlier run', Number, Date.now() % 1_000_000_000)
  .option('--site <address>', 'a running site with disposable content; by default one is started')
  .parse()
  .opts<{ requests: number; seed: number; site?: string }>()

console.log(`${options.requests} requests with --seed ${options.seed}`)
const report = options.site
  ? await fuzzSite(options.site, options.requests, options.seed)
  : await fuzzOwnSite(PORTS.fuzz, options.requests, options.seed)
for (const failure of report.failures) console.log(failure)
console.log(`statuses: ${JSON.stringify(report.statuses)}; slowest ${report.slowestMs} ms`)
console.log(`${report.sent - report.failures.length} answered, ${report.failures.length} failed`)
process.exit(report.failures.length > 0 ? 1 : 0)
