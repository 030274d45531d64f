import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { listAddress } from '@/desk/panel/list-address'
import type { RatedAuthor } from '../find-rated-authors'
import { Card, Empty } from './Card'

const stars = [1, 2, 3, 4, 5]

/** The votes for the most rated authors, by stars. */
export function RatingsCard({ authors, language }: { authors: RatedAuthor[]; language: string }) {
  const words = speak(dashboardWords, language).ratings
  return (
    <Card id="ratings" title={words.title} href={listAddress('ratings')} linkText={words.all}>
      {authors.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <table className="desk-ratings">
          <caption className="desk-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.author}</th>
              <th scope="col">{words.stars}</th>
              <th scope="col">{words.mean}</th>
              <th scope="col">{words.votes}</th>
            </tr>
          </thead>
          <tbody>
            {authors.map((author) => (
              <tr key={author.id}>
                <th scope="row">
                  <a href={listAddress('ratings', [['author', 'equals', author.id]])}>
                    <bdi>{author.name}</bdi>
                  </a>
                </th>
                <td>
                  <Distribution language={language} votes={author.distribution} />
                </td>
                <td className="desk-number">{author.mean.toFixed(1)}</td>
                <td className="desk-number">{author.votes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function Distribution({ votes, language }: { votes: number[]; language: string }) {
  const most = Math.max(1, ...votes)
  const { star: text } = speak(dashboardWords, language).ratings
  const words = stars.map((star) => text(star, votes[star - 1] ?? 0))
  return (
    <>
      <span className="desk-hidden">{words.join(', ')}</span>
      <span className="desk-spread" aria-hidden="true" title={words.join(', ')}>
        {stars.map((star) => (
          <span key={star} style={{ height: `${Math.max(6, (100 * (votes[star - 1] ?? 0)) / most)}%` }} />
        ))}
      </span>
    </>
  )
}
