import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { readId } from '@/db/read-id'
import { speak } from '@/design/panel-words'
import { changesWords } from '@/design/panel-words/changes'
import { ExactTime } from '@/desk/panel/PanelTime'
import { type HistoryEntry, listHistory } from '../list-history'
import { listVersions } from '../list-versions'

/**
 * The versions of an article, in place of Payload's list: who, when to the second, and what changed in a line. In the
 * drawer of a version, where another one is chosen to compare with, only the list to choose from.
 */
export async function VersionsView({ initPageResult, searchParams, versions }: DocumentViewServerProps) {
  const { req, docID } = initPageResult
  const id = readId(String(docID))
  if (id === null) return notFound()
  const { language } = req.i18n
  const words = speak(changesWords, language)
  if (versions?.useVersionDrawerCreatedAtCell) {
    const choices = await listVersions(req, id)
    return (
      <ul className="version-choices">
        {choices.map((version) => (
          <li key={version.id}>
            <a href={`?versionFrom=${version.id}`}>
              <ExactTime at={version.at} />
            </a>
          </li>
        ))}
      </ul>
    )
  }
  const page = readId(String(searchParams?.page ?? '1')) ?? 1
  const { entries, pages } = await listHistory(req, id, page)
  const address = `${req.payload.config.routes.admin}/collections/articles/${id}`
  return (
    <main className="changes">
      <SetDocumentStepNav
        collectionSlug="articles"
        id={id}
        pluralLabel={req.payload.collections.articles.config.labels.plural}
        useAsTitle="question"
        view={words.history.title}
      />
      <Gutter className="desk">
        <h1>{words.history.title}</h1>
        <p>
          <a href={`${address}/changes`}>{words.title}</a>
        </p>
        <div className="changes__table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.history.when}</th>
                <th scope="col">{words.history.who}</th>
                <th scope="col">{words.history.what}</th>
                <th scope="col">{words.history.look}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.id} entry={entry} address={address} language={language} />
              ))}
            </tbody>
          </table>
        </div>
        {pages > 1 && (
          <nav aria-label={words.history.pages} className="changes__pages">
            {page > 1 && <a href={`?page=${page - 1}`}>{words.history.newer}</a>}
            <span>{words.history.page(page, pages)}</span>
            {page < pages && <a href={`?page=${page + 1}`}>{words.history.older}</a>}
          </nav>
        )}
      </Gutter>
    </main>
  )
}

type RowProps = { entry: HistoryEntry; address: string; language: string }

function Row({ entry, address, language }: RowProps) {
  const words = speak(changesWords, language)
  const { id, at, who, kind, lines, before } = entry
  return (
    <tr>
      <th scope="row">
        <a href={`${address}/versions/${id}`}>
          <ExactTime at={at} />
        </a>
        <span className={`version-kind version-kind--${kind}`}>{words.kind[kind]}</span>
      </th>
      <td>{who.length === 0 ? words.history.unknown : who.map((name) => <bdi key={name}>{name}</bdi>)}</td>
      <td>
        {lines.length > 0 ? lines.join('; ') : before === null ? words.history.first : words.history.same}
      </td>
      <td>
        {before !== null && <a href={`${address}/changes?from=${before}&to=${id}`}>{words.history.change}</a>}
        <a href={`${address}/changes?from=${id}&to=now`}>{words.history.sinceThen}</a>
      </td>
    </tr>
  )
}
