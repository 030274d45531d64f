import { createHmac } from 'node:crypto'

/** The headers of a message (Standard Webhooks 1.0): its id, its time and the HMAC of both with the body. */
export function signMessage(
  key: Buffer,
  { id, atSeconds, body }: { id: string; atSeconds: number; body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signature = createHmac('sha256', key).update(`${id}.${atSeconds}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(atSeconds),
    'webhook-signature': `v1,${signature}`,
  }
}
