import type { UIFieldServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { idsOf } from '@/db/ids-of'
import { speak } from '@/design/panel-words'
import { mergeWords } from '@/design/panel-words/merges'
import { MergeForm } from './MergeForm'
import { SplitForm } from './SplitForm'
import { UndoMerge } from './UndoMerge'

/** At the end of a symptom's form: merging it into another, undoing that, and a new symptom from some of its names. */
export async function MergePanel({ id, req }: UIFieldServerProps) {
  if (typeof id !== 'number' || scopeFor('symptoms', 'update', whoIs(req.user)) !== 'all') return null
  const read = (symptom: number) =>
    req.payload.findByID({
      collection: 'symptoms',
      id: symptom,
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
  const symptom = await read(id)
  if (!symptom) return null
  const words = speak(mergeWords, req.i18n.language)
  const [into] = idsOf(symptom.replacedBy)
  const kept = into === undefined ? null : await read(into)
  const names = (symptom.names ?? []).map(({ text }) => text)
  return (
    <section className="workflow-panel merge-panel" aria-labelledby="merge-title">
      <h2 id="merge-title">{words.heading}</h2>
      {into === undefined ? (
        <>
          <p>{words.saveFirst}</p>
          <MergeForm id={id} />
          {names.length > 0 && <SplitForm id={id} names={names} />}
        </>
      ) : (
        <>
          <p>
            {words.mergedInto}{' '}
            <a href={`${req.payload.config.routes.admin}/collections/symptoms/${into}`} dir="auto">
              {kept?.plainName ?? into}
            </a>
            . {words.mergedMeans}
          </p>
          <UndoMerge id={id} />
        </>
      )}
    </section>
  )
}
