import { sharp } from '../../src/features/media/sharp'
import { SITE_URL } from './settings'
import type { Doc, Staff } from './staff'

/** Uploads a plain picture through REST. @throws Error with the answer when it is refused */
export async function uploadPicture(staff: Staff, alt: string): Promise<Doc> {
  const create = { width: 1200, height: 800, channels: 3 as const, background: '#678' }
  const form = new FormData()
  const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer())
  form.set('file', new File([bytes], 'picture.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ alt }))
  const answer = await fetch(`${SITE_URL}/api/media`, {
    method: 'POST',
    headers: { Authorization: `JWT ${staff.token}` },
    body: form,
  })
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { doc: Doc }).doc
}
