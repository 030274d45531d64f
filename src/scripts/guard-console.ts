import { readSecrets } from '@/env'
import { hideSecrets } from '@/hide-secrets'
import { describeError } from '@/logging/describe-error'
import { hideValues } from '@/logging/hide-values'

/** An error as a console shows it: type, message, stack and causes, without the values that it contains. */
function shown(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return hideSecrets(hideValues(value), secrets)
  if (!(value instanceof Error)) return value
  const { type, message, code, stack, cause } = describeError(value)
  const head = `${type}: ${message}${code === undefined ? '' : ` (${code})`}`
  const below = cause === undefined ? '' : `\nCaused by ${JSON.stringify(cause)}`
  return hideSecrets(`${head}\n${stack ?? ''}${below}`, secrets)
}

/**
 * Next and React write caught errors to the console, with all their properties; Node does the same with uncaught
 * ones. From here on neither contains values or the settings' secrets.
 */
export function guardConsole(): void {
  const secrets = readSecrets()
  for (const method of ['error', 'warn', 'log', 'info'] as const) {
    const original = console[method].bind(console)
    console[method] = (...args: unknown[]) => original(...args.map((arg) => shown(arg, secrets)))
  }
  process.on('uncaughtException', (error) => {
    console.error(error)
    process.exit(1)
  })
}
