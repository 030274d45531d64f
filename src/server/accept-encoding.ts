/** The forms in which a page can leave, the best first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof ENCODINGS)[number]

/**
 * Chooses the form of a page that the client likes best; of equally liked ones the smallest.
 *
 * @param header `Accept-Encoding` as sent (RFC 9110, 12.5.3), or undefined
 * @returns `identity` too when the client forbids all we have: a readable answer is better than none
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const weights = new Map<string, number>()
  for (const item of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((part) => part.trim())
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weightOf(parameters))
  }
  const any = weights.get('*')
  let best: Encoding = 'identity'
  // Not named, identity is allowed but wanted less than anything that is named.
  let bestWeight = weights.get('identity') ?? any ?? 0
  for (const encoding of ['gzip', 'br'] as const) {
    const weight = weights.get(encoding) ?? any ?? 0
    if (weight > 0 && weight >= bestWeight) {
      best = encoding
      bestWeight = weight
    }
  }
  return best
}

function weightOf(parameters: string[]): number {
  const text = parameters.find((part) => part.startsWith('q='))?.slice(2)
  if (text === undefined) return 1
  const weight = Number(text)
  return weight >= 0 && weight <= 1 ? weight : 0
}
