import type { UIFieldServerProps } from 'payload'
import { visibleUses } from '../visible-uses'

const states = (isLive: boolean, isDraft: boolean) =>
  [isLive && 'live', isDraft && (isLive ? 'and in a draft of it' : 'in a draft')].filter(Boolean).join(' ')

/** On the form of a picture: the articles, pages and profiles that use it, as links. */
export async function WhereUsed({ id, payload, req, user }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  const { uses, hidden } = await visibleUses(payload, Number(id), user ?? req.user)
  const admin = payload.config.routes.admin
  const isUnused = uses.length + hidden === 0
  return (
    <section className="where-used" aria-labelledby="where-used">
      <h2 id="where-used">Where it is used</h2>
      {isUnused ? (
        <p>Nowhere yet. It can be deleted.</p>
      ) : (
        <>
          <ul>
            {uses.map((use) => (
              <li key={`${use.collection} ${use.id} ${use.where}`}>
                <a href={`${admin}/collections/${use.collection}/${use.id}`}>{use.title}</a>
                {`: ${use.where}, ${states(use.isLive, use.isDraft)}`}
              </li>
            ))}
            {hidden > 0 && <li>{`${hidden} more in drafts of others`}</li>}
          </ul>
          <p>It cannot be deleted while it is used.</p>
        </>
      )}
    </section>
  )
}
