import type { RatedAuthor } from '../find-rated-authors'
import { listAddress } from '../list-address'
import { Card, Empty } from './Card'

const stars = [1, 2, 3, 4, 5]

/** The votes that the most rated authors got, star by star. */
export function RatingsCard({ authors }: { authors: RatedAuthor[] }) {
  return (
    <Card id="ratings" title="Ratings per author" href={listAddress('ratings')} linkText="All ratings">
      {authors.length === 0 ? (
        <Empty>No reader has rated an author yet.</Empty>
      ) : (
        <table className="desk-ratings">
          <caption className="desk-hidden">Authors with the most ratings and how their votes spread</caption>
          <thead>
            <tr>
              <th scope="col">Author</th>
              <th scope="col">1 to 5 stars</th>
              <th scope="col">Mean</th>
              <th scope="col">Votes</th>
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
                  <Distribution votes={author.distribution} />
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

function Distribution({ votes }: { votes: number[] }) {
  const most = Math.max(1, ...votes)
  const words = stars.map((star) => `${star} ${star === 1 ? 'star' : 'stars'}: ${votes[star - 1] ?? 0}`)
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
