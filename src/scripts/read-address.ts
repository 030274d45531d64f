import { InvalidArgumentError } from 'commander'

/**
 * An argument that is the address of a site.
 *
 * @throws InvalidArgumentError if it is none
 */
export function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text
  throw new InvalidArgumentError('It must be a URL such as http://localhost:3000.')
}
