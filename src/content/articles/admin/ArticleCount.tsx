import type { Payload } from 'payload'
import { cache } from 'react'
import { speak } from '@/design/panel-words'
import { profileWords } from '@/design/panel-words/profiles'
import { listAddress } from '@/desk/panel/list-address'
import { countArticles } from '../count-articles'

/** One query per page, however many cells request it. */
const countOnce = cache(countArticles)

/** Payload (3.90) also renders the cell in the form, without a row. */
type ArticleCountProps = { payload: Payload; i18n: { language: string }; rowData?: { id: number } }

async function articleCount(of: 'authors' | 'symptoms', { payload, i18n, rowData }: ArticleCountProps) {
  if (!rowData) return null
  const { id } = rowData
  const count = (await countOnce(payload, of))(id)
  if (count === 0) return <span>0</span>
  return (
    <a href={listAddress('articles', [[of, 'in', [id]]])}>{speak(profileWords, i18n.language).live(count)}</a>
  )
}

/** An author's number of live articles, linked to all of the author's articles. */
export const AuthorArticles = (props: ArticleCountProps) => articleCount('authors', props)

/** A symptom's number of live articles, linked to all of its articles. */
export const SymptomArticles = (props: ArticleCountProps) => articleCount('symptoms', props)
