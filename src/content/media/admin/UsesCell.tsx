import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { speak } from '@/design/panel-words'
import { pictureWords } from '@/design/panel-words/blocks'
import { findUses, type PictureUse } from '../find-uses'

/** One query for all rows of a list: requests of the same tick are batched. */
const askTogether = cache((payload: Payload) => {
  let waiting: number[] = []
  let answer: Promise<Map<number, PictureUse[]>> | null = null
  return async (id: number): Promise<number> => {
    waiting.push(id)
    answer ??= Promise.resolve().then(() => {
      const ids = waiting
      waiting = []
      answer = null
      return findUses(payload, ids)
    })
    return (await answer).get(id)?.length ?? 0
  }
})

/** In the picture list: the number of places where each is used. */
export async function UsesCell({ i18n, payload, rowData }: DefaultServerCellComponentProps) {
  // Payload also renders the cells of form fields, which have no row.
  const id = Number(rowData?.id)
  if (!Number.isInteger(id)) return null
  const words = speak(pictureWords, i18n.language)
  const places = await askTogether(payload)(id)
  if (places === 0) return <span>{words.unused}</span>
  return <span>{words.places(places)}</span>
}
