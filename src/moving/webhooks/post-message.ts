import http from 'node:http'
import https from 'node:https'
import { checkAddress, hostOf } from '@/desk/webhooks/check-address'
import { findPlace, lookupOf, type Place, within } from './find-place'

/** Why there was no answer; the panel has a word for each. */
type Failure = 'inside' | 'unknown' | 'late' | 'unreachable'

export type Outcome = { status: number } | { failure: Failure }

export type PostRules = { self: string; allowsInside: boolean; timeoutMs?: number }

const TIMEOUT_MS = 10_000
/** Of an answer nothing but its status is used; so much of it is awaited at most. */
const ANSWER_BYTES = 16 * 1024

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
    const place = await within(signal, findPlace(hostOf(url), rules))
    return typeof place === 'string' ? { failure: place } : await send(url, place, headers, body, signal)
  } catch {
    // Whatever the network says, the receiver is not there; its words are its own.
    return { failure: signal.aborted ? 'late' : 'unreachable' }
  }
}

function send(
  url: URL,
  place: Place,
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
      lookup: lookupOf(place),
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
