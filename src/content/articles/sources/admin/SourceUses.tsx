import type { UIFieldServerProps } from 'payload'
import { stateOfUse } from '@/content/where-used/state-of-use'
import { onlyVisible } from '@/content/where-used/visible-record-uses'
import { speak } from '@/design/panel-words'
import { usesWords } from '@/design/panel-words/uses'
import { findSourceUses } from '../find-source-uses'

/** Below the references of an article: the other articles that cite them. */
export async function SourceUses({ id, payload, req, user }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  const words = speak(usesWords, req.i18n.language)
  const all = await findSourceUses(payload, Number(id))
  const uses = await onlyVisible(payload, all, user ?? req.user)
  const hidden = all.length - uses.length
  const sources = [...new Map(uses.map(({ number, source }) => [number, source]))]
  return (
    <section className="where-used" aria-labelledby="sources-used">
      <h3 id="sources-used">{words.sources.heading}</h3>
      {all.length === 0 && <p>{words.sources.nowhere}</p>}
      {sources.map(([number, source]) => (
        <div key={number}>
          <p>{words.sources.source(number, source)}</p>
          <ul>
            {uses
              .filter((use) => use.number === number)
              .map((use) => (
                <li key={use.id}>
                  <a href={`${payload.config.routes.admin}/collections/articles/${use.id}`}>
                    {use.title || words.untitled}
                  </a>
                  {`: ${stateOfUse(words, use)}`}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {hidden > 0 && <p>{words.hidden(hidden)}</p>}
    </section>
  )
}
