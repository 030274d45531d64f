import type { UIFieldServerProps } from 'payload'
import { type Spoken, speak } from '@/design/panel-words'
import { pictureWords } from '@/design/panel-words/blocks'
import { titleOf } from '../find-uses'
import { visibleUses } from '../visible-uses'

const states = (words: Spoken<typeof pictureWords>, isLive: boolean, isDraft: boolean) =>
  [isLive && words.live, isDraft && (isLive ? words.andDraft : words.draft)].filter(Boolean).join(' ')

/** In a picture's form: links to the articles, pages and profiles that use it. */
export async function WhereUsed({ id, payload, req, user }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  const words = speak(pictureWords, req.i18n.language)
  const { uses, hidden } = await visibleUses(payload, Number(id), user ?? req.user)
  const admin = payload.config.routes.admin
  const isUnused = uses.length + hidden === 0
  return (
    <section className="where-used" aria-labelledby="where-used">
      <h2 id="where-used">{words.heading}</h2>
      {isUnused ? (
        <p>{words.nowhere}</p>
      ) : (
        <>
          <ul>
            {uses.map((use) => (
              <li key={`${use.collection} ${use.id} ${use.where}`}>
                <a href={`${admin}/collections/${use.collection}/${use.id}`}>
                  {titleOf(use, req.i18n.language)}
                </a>
                {`: ${words.where[use.where]}, ${states(words, use.isLive, use.isDraft)}`}
              </li>
            ))}
            {hidden > 0 && <li>{words.hidden(hidden)}</li>}
          </ul>
          <p>{words.kept}</p>
        </>
      )}
    </section>
  )
}
