import { type LaunchOptions, launchPostgres } from '../launch-postgres'

/** A separate launcher process for tests that kill it: launches as its argument says, prints the result, waits. */
const options = JSON.parse(process.argv[2] ?? '{}') as LaunchOptions

try {
  const { url, port, pid, started, created } = await launchPostgres(options)
  process.stdout.write(`${JSON.stringify({ url, port, pid, started, created })}\n`)
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`,
  )
}
