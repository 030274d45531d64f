import type { UIFieldServerProps } from 'payload'
import { asReadCss } from '@/content/articles/changes/admin/as-read'
import { ComparedText } from '@/content/articles/changes/admin/ComparedText'
import { compareBodies } from '@/content/articles/changes/compare-bodies'
import { findLinkedSlugs } from '@/content/articles/find-linked-slugs'
import { contentIn } from '@/design/content-language'
import { speak } from '@/design/panel-words'
import { passageWords } from '@/design/panel-words/passages'
import { ApproveButton } from '@/desk/panel/ApproveButton'
import { dayText } from '@/desk/panel/age-text'
import { linkedArticleIds } from '@/rich-text/linked-article-ids'
import type { StoredState } from '@/rich-text/stored-node'
import { loadSite } from '@/site/settings/load-site'
import { findApprover } from '../find-approver'
import { writersOf } from '../follow-passage'
import { passageDigest } from '../passage-digest'
import { UntilSaved } from './UntilSaved'

/**
 * Below the text: whether it is approved, what has changed since as readers would see it, and the button that approves
 * it as it is saved.
 */
export async function PassagePanel({ id, req }: UIFieldServerProps) {
  if (typeof id !== 'number') return null
  const { payload, user } = req
  const passage = await payload.findByID({
    collection: 'passages',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user,
    req,
  })
  if (!passage) return null
  const { language } = req.i18n
  const words = speak(passageWords, language)
  const { approval, state } = passage
  const waits = state !== 'approved'
  const [before, after] = [approval?.body, passage.body].map((body) => (body ?? null) as StoredState)
  return (
    <section className="workflow-panel passage-approval" aria-labelledby="passage-approval">
      <h2 id="passage-approval">{words.approval}</h2>
      <UntilSaved at={passage.updatedAt}>
        <p>{waits ? words.waits[approval?.body ? 'changed' : 'new'] : words.inForce}</p>
        {waits ? <Shown before={before} after={after} {...{ req, language }} /> : null}
        {waits ? <Decision id={id} digest={passageDigest(passage.body)} req={req} /> : null}
        {approval?.by ? (
          <p>
            {waits ? words.lastApprovedBy : words.approvedBy} <bdi>{approval.by}</bdi>
            {approval.on ? `, ${dayText(new Date(approval.on), language)}` : null}
          </p>
        ) : null}
      </UntilSaved>
    </section>
  )
}

type Req = UIFieldServerProps['req']

async function Decision({ id, digest, req }: { id: number; digest: string; req: Req }) {
  const words = speak(passageWords, req.i18n.language)
  if ((await findApprover(req)) === null) return <p>{words.who}</p>
  const { fourEyes } = await req.payload.findGlobal({ slug: 'settings', depth: 0, req })
  // Without the requester's access: nobody reads who wrote it.
  const stored = await req.payload.findByID({ collection: 'passages', id, depth: 0, req })
  if (fourEyes !== false && writersOf(stored).includes(req.user?.id ?? 0)) return <p>{words.fourEyes}</p>
  const url = `${req.payload.config.routes.api}/passages/${id}/approve`
  return <ApproveButton isMain label={words.approve} seen={{ digest }} url={url} />
}

type ShownProps = { before: StoredState; after: StoredState; req: Req; language: string }

async function Shown({ before, after, req, language }: ShownProps) {
  const site = await loadSite(req.payload)
  const linked = [...new Set([before, after].flatMap(linkedArticleIds))]
  const text = {
    linkedSlugs: await findLinkedSlugs(req.payload, linked),
    emergencyNumber: site.emergencyNumber,
    language: site.language,
  }
  return (
    <>
      <style>{asReadCss}</style>
      <div className="as-read" lang={site.language}>
        <div className="prose" {...contentIn(site.language)}>
          <ComparedText
            steps={before ? compareBodies(before, after) : []}
            unchanged={after}
            text={text}
            language={language}
            back={null}
          />
        </div>
      </div>
    </>
  )
}
