/** The encodings in which a page can be sent, in order of preference. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof ENCODINGS)[number]

/** Browsers send few different headers; anybody may make up more. */
const MOST_CHOSEN = 500
const chosen = new Map<string, Encoding>()

/**
 * Negotiates a page's encoding: the one that the client prefers; the smallest of equally preferred ones.
 *
 * @param header `Accept-Encoding` as sent (RFC 9110, 12.5.3), or undefined
 * @returns `identity` even if the client forbids all that we have: a readable response is better than none
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const known = chosen.get(header)
  if (known) return known
  const encoding = choose(header)
  if (chosen.size >= MOST_CHOSEN) chosen.clear()
  chosen.set(header, encoding)
  return encoding
}

function choose(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const item of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((part) => part.trim())
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weightOf(parameters))
  }
  const any = weights.get('*')
  let best: Encoding = 'identity'
  // If not listed, identity is acceptable but less preferred than anything listed.
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
