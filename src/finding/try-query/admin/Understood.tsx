import { speak } from '@/design/panel-words'
import { tryQueryWords } from '@/design/panel-words/try-query'
import { stringsFor } from '@/design/strings'
import type { Tried } from '../try-query'
import { inPercent } from './in-numbers'

/** How a query is read: its words, the symptoms that it names, and the danger that it tells of. */
export function Understood({ tried, language }: { tried: Tried; language: string }) {
  const words = speak(tryQueryWords, language)
  const { correction, ignored, named, danger } = tried
  return (
    <section aria-labelledby="understood">
      <h2 id="understood">{words.understood}</h2>
      {correction && (
        <p>
          {words.corrected} <strong dir="auto">{correction}</strong>
        </p>
      )}
      {tried.words.length === 0 ? (
        <p>{words.noWords}</p>
      ) : (
        <table className="desk-plain">
          <thead>
            <tr>
              <th scope="col">{words.word}</th>
              <th scope="col">{words.inArticles}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {tried.words.map(({ word, articles, share }) => (
              <tr key={word}>
                <th scope="row" dir="auto">
                  {word}
                </th>
                <td>{words.articles(articles)}</td>
                <td className="desk-number">{inPercent(share, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ignored.length > 0 && (
        <p>
          {words.ignored} <bdi>{ignored.join(', ')}</bdi>
        </p>
      )}
      {named.length > 0 && (
        <>
          <p>{words.symptoms}</p>
          <ul className="try-query-pins">
            {named.map(({ slug, symptom, name, isRelated, share, redLine }) => (
              <li key={slug}>
                <a href={`/symptoms/${slug}`}>{symptom}</a>{' '}
                {(isRelated ? words.asRelated : words.asName)(name, inPercent(share, language))}
                {redLine && !isRelated && <>; {words.redLine}</>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.danger}</h3>
      {danger ? (
        <>
          <p>{words.dangerBy(danger.words, danger.line)}</p>
          <blockquote className="try-query-danger">
            {stringsFor(language).danger.about[danger.danger]}
          </blockquote>
        </>
      ) : (
        <p>{words.noDanger}</p>
      )}
    </section>
  )
}
