import type { Payload, PayloadRequest, Where } from 'payload'
import { runInTransaction } from '@/db/run-in-transaction'
import { dangerNames } from '@/design/panel-words/danger-phrases'
import type { DangerPhrase } from '@/payload-types'
import { shippedDangers } from '@/site/danger/shipped-dangers'
import { phraseDigest, shippedContent } from './phrase-digest'

const KEYS = shippedDangers.map(({ key }) => key)

/**
 * Brings the site's entries in line with the code's list: those that are missing are made, and those that nobody of
 * the site has changed or approved follow it. One that the code no longer has becomes the site's own, which waits for
 * an approval. All others stay as they are.
 */
export async function bringShipped(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'danger-phrases',
    where: { key: { exists: true } },
    depth: 0,
    pagination: false,
  })
  const byKey = new Map(docs.map((doc) => [doc.key, doc]))
  const differing = shippedDangers.filter((shipped) => {
    const own = byKey.get(shipped.key)
    return !own || (own.status === 'shipped' && phraseDigest(own) !== phraseDigest(shippedContent(shipped)))
  })
  const gone = docs.filter(({ key, status }) => status === 'shipped' && !KEYS.includes(key ?? ''))
  if (differing.length + gone.length === 0) return
  await runInTransaction(payload, async (req) => {
    for (const shipped of differing) await bring(req, shipped, byKey.has(shipped.key))
    for (const { key } of gone) await update(req, key ?? '', { key: null })
  })
}

async function bring(
  req: PayloadRequest,
  shipped: (typeof shippedDangers)[number],
  isThere: boolean,
): Promise<void> {
  const { key, danger, language } = shipped
  const content = shippedContent(shipped)
  if (isThere) {
    await update(req, key, content)
  } else {
    const title = dangerNames[danger][language]
    const data = { ...content, key, language, title, status: 'shipped' as const }
    await req.payload.create({ collection: 'danger-phrases', data, depth: 0, req })
  }
}

/** Of an entry that nobody touched: asked again behind the lock on its row, since somebody may have in the meantime. */
async function update(req: PayloadRequest, key: string, data: Partial<DangerPhrase>): Promise<void> {
  const where: Where = { and: [{ key: { equals: key } }, { status: { equals: 'shipped' } }] }
  await req.payload.update({ collection: 'danger-phrases', where, data, depth: 0, req })
}
