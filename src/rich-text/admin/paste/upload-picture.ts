import type { Spoken } from '@/design/panel-words'
import type { pastingWords } from '@/design/panel-words/pasting'
import type { PastedPicture } from './picture'

/** The result of an upload: the picture's id, or the reason why there is none. */
export type Uploaded = { id: number } | { problem: string }

type Answer = {
  doc?: { id: number }
  errors?: { message: string; data?: { errors?: { message: string }[] } }[]
}

/** Uploads a picture to the library with its alternative text. Never throws: errors are in the result. */
export async function uploadPicture(
  { file, alt, caption }: PastedPicture,
  words: Spoken<typeof pastingWords>['picture'],
): Promise<Uploaded> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt, caption }))
  form.set('file', file)
  try {
    const response = await fetch('/api/media', { method: 'POST', credentials: 'include', body: form })
    const { doc, errors }: Answer = await response.json()
    if (response.ok && doc) return { id: doc.id }
    const [first] = errors ?? []
    return { problem: first?.data?.errors?.[0]?.message ?? first?.message ?? words.notTaken }
  } catch {
    return { problem: words.notSent }
  }
}
