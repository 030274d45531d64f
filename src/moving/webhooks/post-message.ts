import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { checkAddress, hostOf, isPublicAddress } from '@/desk/webhooks/check-address'

/** Why there was no answer; the panel has a word for each. */
type Failure = 'inside' | 'unknown' | 'late' | 'unreachable'

export type Outcome = { status: number } | { failure: Failure }

export type PostRules = { self: string; allowsInside: boolean; timeoutMs?: number }

const TIMEOUT_MS = 10_000
/** Of an answer nothing but its status is used; so much of it is awaited at most. */
const ANSWER_BYTES = 16 * 1024

type Place = { address: string; family: number }

/**
 * Posts a message. The name is resolved once, and the connection goes to that very address, so that a name cannot
 * lead elsewhere between the check and the connection. Redirects are not followed: they are an answer like any other.
 *
 * @returns the answer's status, or why there was none; never throws
 */
export async function postMessage(
  address: string,
  headers: Record<string, string>,
  body: string,
  rules: PostRules,
): Promise<Outcome> {
  const url = checkAddress(address, rules)
  if (!(url instanceof URL)) return { failure: 'inside' }
  const signal = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS)
  try {
    const place = await within(signal, resolve(hostOf(url), rules))
    return typeof place === 'string' ? { failure: place } : await send(url, place, headers, body, signal)
  } catch {
    // Whatever the network says, the receiver is not there; its words are its own.
    return { failure: signal.aborted ? 'late' : 'unreachable' }
  }
}

/** All of a name's addresses have to be public: a mixed name is a trap or a mistake. */
async function resolve(host: string, { allowsInside }: PostRules): Promise<Place | 'inside' | 'unknown'> {
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await lookup(host, { all: true }).catch(() => [])
  const [first] = found
  if (!first) return 'unknown'
  return allowsInside || found.every(({ address }) => isPublicAddress(address)) ? first : 'inside'
}

/** The system's resolver cannot be aborted, only left. */
const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  ])

function send(
  url: URL,
  { address, family }: Place,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((done, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      signal,
      // TLS and the Host header still use the name.
      lookup: (_host, options, found) =>
        options.all ? found(null, [{ address, family }]) : found(null, address, family),
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'symptom-database',
        ...headers,
      },
    })
    sent.once('error', reject)
    sent.once('response', (answer) => {
      let bytes = 0
      const end = () => done({ status: answer.statusCode ?? 0 })
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (bytes <= ANSWER_BYTES) return
        end()
        answer.destroy()
      })
      answer.once('end', end).once('error', reject)
    })
    sent.end(body)
  })
}
