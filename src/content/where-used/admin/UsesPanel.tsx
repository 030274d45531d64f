import type { UIFieldServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { usesWords } from '@/design/panel-words/uses'
import type { UsedCollection } from '../find-record-uses'
import { stateOfUse } from '../state-of-use'
import { visibleRecordUses } from '../visible-record-uses'

/** In a symptom's form: links to what uses it. */
export const SymptomUses = (props: UIFieldServerProps) => <UsesPanel {...props} collection="symptoms" />

/** In a profile's form: links to the articles that name the author. */
export const AuthorUses = (props: UIFieldServerProps) => <UsesPanel {...props} collection="authors" />

/** In a passage's form: links to the articles that show it. */
export const PassageUses = (props: UIFieldServerProps) => <UsesPanel {...props} collection="passages" />

async function UsesPanel({
  collection,
  id,
  payload,
  req,
  user,
}: UIFieldServerProps & { collection: UsedCollection }) {
  if (id === undefined || id === null) return null
  const words = speak(usesWords, req.i18n.language)
  const asked = { collection, id: Number(id) }
  const { uses, hidden, total } = await visibleRecordUses(payload, asked, user ?? req.user)
  const looked = uses.length + hidden
  return (
    <section className="where-used" aria-labelledby="where-used">
      <h2 id="where-used">{words.heading}</h2>
      {total === 0 ? (
        <p>{words.nowhere}</p>
      ) : (
        <>
          <p className="where-used-total">
            {total > looked ? words.first(looked, total) : words.places(total)}
          </p>
          <ul>
            {uses.map((use) => (
              <li key={`${use.collection} ${use.id} ${use.place}`}>
                <a href={`${payload.config.routes.admin}/collections/${use.collection}/${use.id}`}>
                  {use.title || words.untitled}
                </a>
                {`: ${words.place[use.place]}`}
                {use.collection === 'articles' && `, ${stateOfUse(words, use)}`}
              </li>
            ))}
            {hidden > 0 && <li>{words.hidden(hidden)}</li>}
          </ul>
          <p>{words.kept[collection]}</p>
        </>
      )}
    </section>
  )
}
