'use client'

import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { Outcome } from '../../outcome'
import type { KeptReport } from '../asked-import'
import { useRemarks } from './use-remarks'

const AT_FIRST = 5

/** What an import found, and what came of it or would come of it. */
export function ImportReport({ report }: { report: KeptReport }) {
  const words = useWords(siteImportWords)
  const say = useRemarks()
  const { site, found, counts, outcomes, problems, leftOut, dryRun, place } = report
  const kinds = Object.keys(words.records) as Outcome['kind'][]
  const rows = kinds.flatMap((kind) => {
    const results = Object.entries(counts[kind] ?? {})
    return results.length === 0 ? [] : [{ kind, results }]
  })
  const has = Object.entries(found).filter(([, count]) => count > 0)
  const rest = Object.entries(leftOut)
  const at = (line: number) => (place === 'line' ? words.line(line) : words.entry(line))
  return (
    <div className="import-report">
      <h3>{words.found}</h3>
      {site === '' ? null : <p dir="auto">{words.from(site)}</p>}
      <p>
        {has.length === 0
          ? words.nothingComes
          : has.map(([what, count]) => words.kinds[what as keyof typeof words.kinds](count)).join(', ')}
      </p>
      <h3>{dryRun ? words.wouldGive : words.gave}</h3>
      {rows.length === 0 ? (
        <p>{words.nothingComes}</p>
      ) : (
        <dl className="import-counts">
          {rows.map(({ kind, results }) => (
            <div key={kind}>
              <dt>{words.records[kind]}</dt>
              <dd>
                {results
                  .map(([result, count]) => `${count} ${words.results[result as Outcome['result']]}`)
                  .join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {problems.length > 0 ? (
        <details open={problems.length <= AT_FIRST}>
          <summary>{words.problems(problems.length + report.unlistedProblems)}</summary>
          <ul>
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                {at(line)}: <bdi>{say(message)}</bdi>
              </li>
            ))}
          </ul>
          {report.unlistedProblems > 0 ? <p>{words.unlisted(report.unlistedProblems)}</p> : null}
        </details>
      ) : null}
      {outcomes.length > 0 ? (
        <details open={outcomes.length <= AT_FIRST}>
          <summary>{words.remarks(outcomes.length + report.unlisted)}</summary>
          <ul>
            {outcomes.map((outcome) => (
              <Remark
                at={at(outcome.line)}
                key={`${outcome.kind} ${outcome.line} ${outcome.title}`}
                outcome={outcome}
              />
            ))}
          </ul>
          {report.unlisted > 0 ? <p>{words.unlisted(report.unlisted)}</p> : null}
        </details>
      ) : null}
      {rest.length > 0 ? (
        <details>
          <summary>{words.leftOut}</summary>
          <p dir="auto">{rest.map(([what, count]) => `${say(what)} ${count}`).join(', ')}</p>
        </details>
      ) : null}
    </div>
  )
}

function Remark({ at, outcome }: { at: string; outcome: Outcome }) {
  const words = useWords(siteImportWords)
  const say = useRemarks()
  const { kind, title, result, path, notes } = outcome
  return (
    <li>
      {at}: {words.oneOf[kind]} <bdi>{title}</bdi>, {words.results[result]}
      {path ? <code> {path}</code> : null}
      {notes.map((note) => (
        <span className="import-report__note" dir="auto" key={note}>
          {say(note)}
        </span>
      ))}
    </li>
  )
}
