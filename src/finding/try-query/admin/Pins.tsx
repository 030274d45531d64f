import { speak } from '@/design/panel-words'
import { tryQueryWords } from '@/design/panel-words/try-query'
import type { Tried } from '../try-query'
import { PinButton, PinOther } from './PinButton'

/** What is pinned for a query, and a field for an article that is not among its results. */
export function Pins({ tried, language }: { tried: Tried; language: string }) {
  const words = speak(tryQueryWords, language)
  const { key, pins } = tried
  return (
    <section aria-labelledby="pins">
      <h2 id="pins">{words.pins}</h2>
      {key === null ? (
        <p>{words.noPinsFor}</p>
      ) : (
        <>
          <p className="desk-muted">{words.pinsAbout(key)}</p>
          {pins.length === 0 && <p>{words.noPins}</p>}
          <ol className="try-query-pins">
            {pins.map(({ id, question, isPublished }) => (
              <li key={id}>
                <a href={`/admin/collections/articles/${id}`} dir="auto">
                  {question}
                </a>{' '}
                {!isPublished && <>({words.isWithdrawn}) </>}
                <PinButton query={key} article={{ id, question }} isPinned />
              </li>
            ))}
          </ol>
          <PinOther query={key} />
        </>
      )}
    </section>
  )
}
