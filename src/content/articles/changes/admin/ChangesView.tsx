import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import { APIError, type DocumentViewServerProps, NotFound, type PayloadRequest } from 'payload'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { LiveControls } from '@/desk/panel/LiveControls'
import { contentStamp } from '../../workflow/content-digest'
import { mayWrite, peopleOf } from '../../workflow/workflow-rights'
import { compareArticles } from '../compare-articles'
import { type Compared, findCompared, readWanted, requireVersions } from '../find-compared'
import { findOwnApproval } from '../find-own-approval'
import { listVersions, type VersionChoice } from '../list-versions'
import { ComparedArticle } from './ComparedArticle'
import { ComparedFields } from './ComparedFields'
import { ComparedSpan } from './ComparedSpan'
import { VersionPicker } from './VersionPicker'

/**
 * `/admin/collections/articles/{id}/changes?from=&to=`: two versions of an article compared, as readers would see it.
 * Without parameters: what changed since the user approved it, else since it was published, else with the last save.
 */
export async function ChangesView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { req, docID } = initPageResult
  const id = readId(String(docID))
  if (id === null) return notFound()
  const { language } = req.i18n
  const words = speak(changesWords, language)
  const found = await look(req, id, searchParams ?? {})
  if (found === null) return notFound()
  const { versions, compared, refusal, hasApproved, isPublished } = found
  return (
    <main className="changes">
      <SetDocumentStepNav
        collectionSlug="articles"
        id={id}
        pluralLabel={req.payload.collections.articles.config.labels.plural}
        useAsTitle="question"
        view={words.title}
      />
      <Gutter className="desk">
        <LiveControls>
          <h1>{words.title}</h1>
          {compared && (
            <ComparedSpan
              from={compared.before.wanted}
              fromAt={compared.before.at}
              to={compared.after.wanted}
              toAt={compared.after.at}
            />
          )}
          <VersionPicker
            versions={versions}
            from={String(compared?.before.wanted ?? '')}
            to={String(compared?.after.wanted ?? 'now')}
            hasApproved={hasApproved}
            isPublished={isPublished}
          />
          {refusal && <p role="alert">{refusal}</p>}
          {compared && <Comparison req={req} id={id} compared={compared} />}
        </LiveControls>
      </Gutter>
    </main>
  )
}

type Asked = { from?: string | string[]; to?: string | string[] }
type Found = {
  versions: VersionChoice[]
  hasApproved: boolean
  isPublished: boolean
  compared: Compared | null
  /** Why there is no comparison. */
  refusal: string | null
}

/** @returns null if the user may not see it */
async function look(req: PayloadRequest, id: number, { from, to }: Asked): Promise<Found | null> {
  try {
    await requireVersions(req, id)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
  const [versions, approval] = [await listVersions(req, id), await findOwnApproval(req, id)]
  const isPublished = versions.some((version) => version.isPublished)
  const known = { versions, isPublished, hasApproved: approval !== null }
  try {
    const wanted = readWanted(req, from ?? usualStart(known), to)
    return { ...known, compared: await findCompared(req, id, wanted), refusal: null }
  } catch (error) {
    if (error instanceof APIError && error.status < 500)
      return { ...known, compared: null, refusal: error.message }
    throw error
  }
}

const usualStart = ({
  hasApproved,
  isPublished,
  versions,
}: Pick<Found, 'hasApproved' | 'isPublished' | 'versions'>) =>
  hasApproved ? 'approved' : isPublished ? 'published' : String(versions[1]?.id ?? versions[0]?.id)

async function Comparison({ req, id, compared }: { req: PayloadRequest; id: number; compared: Compared }) {
  const words = speak(changesWords, req.i18n.language)
  const { before, after } = compared
  const comparison = await compareArticles(req, before.article, after.article)
  if (comparison.lines.length === 0) return <p>{words.nothing}</p>
  const from = before.wanted === 'now' ? null : before.wanted
  const mayTakeBack = after.wanted === 'now' && from !== null && mayWrite(peopleOf(req.user, after.article))
  const back = mayTakeBack ? { id, from, contentDigest: contentStamp({ ...after.article }) } : null
  return (
    <>
      <ul className="changes__lines">
        {comparison.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {back && <p className="changes__explained">{words.takeBack.explained}</p>}
      <ComparedArticle req={req} compared={compared} comparison={comparison} back={back} />
      <ComparedFields fields={comparison.fields} language={req.i18n.language} back={back} />
    </>
  )
}
