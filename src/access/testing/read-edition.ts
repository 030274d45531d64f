import type { Payload } from 'payload'

/** An article's summary as readers see it (null if it is not published) and in its latest version. */
export async function readEdition(payload: Payload, id: number) {
  const [live, newest] = await Promise.all([
    payload.findByID({ collection: 'articles', id }),
    payload.findByID({ collection: 'articles', id, draft: true }),
  ])
  return {
    live: live._status === 'published' ? (live.summary ?? '') : null,
    newest: newest.summary ?? '',
  }
}
