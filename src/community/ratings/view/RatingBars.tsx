import type { RatingSummary } from '@/community/ratings/rating-summary'
import { stringsFor } from '@/design/strings'

/** The number of votes per star count: a table whose middle column is a bar. */
export function RatingBars({ rating, language }: { rating: RatingSummary; language: string }) {
  const t = stringsFor(language).ratings
  const rows = rating.distribution.map((votes, index) => ({ stars: index + 1, votes })).reverse()
  return (
    <table className="bars">
      <caption className="vh">{t.distribution}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t.starsColumn}</th>
          <th scope="col">{t.shareColumn}</th>
          <th scope="col">{t.votesColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stars, votes }) => (
          <tr key={stars}>
            <th scope="row">{t.stars(stars)}</th>
            <td>
              <Bar share={rating.count > 0 ? votes / rating.count : 0} />
            </td>
            <td className="num">{votes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ share }: { share: number }) {
  const percent = Math.round(share * 100)
  return (
    <>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="10" aria-hidden="true">
        <rect className="rest" width="100" height="10" />
        <rect width={percent} height="10" />
      </svg>
      <span className="vh">{percent} %</span>
    </>
  )
}
