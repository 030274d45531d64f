import { type Spoken, speak } from '@/design/panel-words'
import { tryQueryWords } from '@/design/panel-words/try-query'
import type { Tried, TriedHit } from '../try-query'
import { inNumbers, inPercent } from './in-numbers'
import { PinButton } from './PinButton'

type Words = Spoken<typeof tryQueryWords>

/** The first results, each with what its score is made of. */
export function TriedResults({ tried, language }: { tried: Tried; language: string }) {
  const words = speak(tryQueryWords, language)
  const { hits, total, key } = tried
  return (
    <section aria-labelledby="results">
      <h2 id="results">{words.results(total)}</h2>
      {hits.length === 0 ? <p>{words.nothing}</p> : total > hits.length && <p>{words.first(hits.length)}</p>}
      <ol className="try-query-hits">
        {hits.map((hit) => (
          <li key={hit.id} className="try-query-hit">
            <h3>
              <a href={`/admin/collections/articles/${hit.id}`} dir="auto">
                {hit.question}
              </a>
            </h3>
            <p>
              {hit.isPinned && <strong>{words.isPinned}. </strong>}
              {hit.parts ? words.score(inNumbers(hit.score, language)) : words.notRanked}
            </p>
            {hit.parts && <Words hit={hit} words={words} language={language} />}
            <Factors hit={hit} words={words} language={language} />
            {hit.above && <p>{words.above[hit.above]}</p>}
            {key !== null && (
              <p>
                <PinButton query={key} article={hit} isPinned={hit.isPinned} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type PartProps = { hit: TriedHit; words: Words; language: string }

function Words({ hit, words, language }: PartProps) {
  return (
    <table className="desk-plain">
      <thead>
        <tr>
          <th scope="col">{words.word}</th>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.adds}</th>
        </tr>
      </thead>
      <tbody>
        {hit.words.map(({ word, adds, places }) => (
          <tr key={word}>
            <th scope="row" dir="auto">
              {word}
            </th>
            <td>{places.map((place) => words.places[place]).join(', ')}</td>
            <td className="desk-number">{inNumbers(adds, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the sum of the words is multiplied with, as far as it changes anything. */
function Factors({ hit: { parts, symptom }, words, language }: PartProps) {
  if (!parts) return null
  const { related, title, titleShare, nameShare, closeness, allWords } = parts
  const times = (factor: number) => words.times(inNumbers(factor, language))
  const lines = [
    ...(related > 0 ? [`${words.related(symptom ?? '')}: + ${inNumbers(related, language)}`] : []),
    ...(title > 1
      ? [
          nameShare > titleShare
            ? `${words.nameFactor(symptom ?? '', inPercent(nameShare, language))}: ${times(title)}`
            : `${words.titleFactor(inPercent(titleShare, language))}: ${times(title)}`,
        ]
      : []),
    ...(closeness > 1 ? [`${words.closenessFactor}: ${times(closeness)}`] : []),
    ...(allWords > 1 ? [`${words.allWordsFactor}: ${times(allWords)}`] : []),
  ]
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
