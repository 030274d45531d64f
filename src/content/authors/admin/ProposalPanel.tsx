import type { UIFieldServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { profileWords } from '@/design/panel-words/profiles'
import { describeProposal } from '../describe-proposal'
import { profileStamp } from '../public-fields'
import { ReturnProposal } from './ReturnProposal'

/** Next to a profile: unpublished changes, pending proposals, and for editors the button to return one. */
export async function ProposalPanel({ id, req }: UIFieldServerProps) {
  const decides = scopeFor('authors', 'update', whoIs(req.user)) === 'all'
  if (typeof id !== 'number') return null
  const newest = await req.payload.findByID({
    collection: 'authors',
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!newest) return null
  const words = speak(profileWords, req.i18n.language)
  const changes = await describeProposal(req, newest)
  const { state, by, note } = newest.proposal ?? {}
  const isOwn = !decides
  if (newest._status === 'published' && !isOwn) return null
  return (
    <section className="workflow-panel" aria-labelledby="proposal-title">
      <h3 id="proposal-title">{isOwn ? words.own : words.notPublic}</h3>
      {isOwn ? <p>{words.proposal}</p> : null}
      {state === 'waiting' ? <p>{isOwn ? words.waits : words.proposedBy(by ?? '')}</p> : null}
      {state === 'returned' ? (
        <>
          <p>{isOwn ? words.returned : words.returnedTo}</p>
          <p className="workflow-note">{note}</p>
        </>
      ) : null}
      {changes === null ? <p>{words.nothing}</p> : null}
      {changes && changes.length > 0 ? (
        <dl className="proposal-changes">
          {changes.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{field}</dt>
              {from ? (
                <dd>
                  <del>{from}</del>
                </dd>
              ) : null}
              <dd>{to ? <ins>{to}</ins> : <em>{words.takenOut}</em>}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {decides && state === 'waiting' ? (
        <ReturnProposal api={req.payload.config.routes.api} id={id} stamp={profileStamp({ ...newest })} />
      ) : null}
    </section>
  )
}
