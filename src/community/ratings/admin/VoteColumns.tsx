import type { Spoken } from '@/design/panel-words'
import type { ratingsWatchWords } from '@/design/panel-words/ratings-watch'
import type { WatchedAuthor } from '../find-watched'

type VoteColumnsProps = Pick<WatchedAuthor, 'days' | 'name'> & {
  words: Spoken<typeof ratingsWatchWords>['votes']
}

/** A column chart of votes per day, held ones on top; the same numbers as a table for screen readers. */
export function VoteColumns({ days, name, words }: VoteColumnsProps) {
  const most = Math.max(1, ...days.map(({ counted, held }) => counted + held))
  const height = (votes: number) => ({ height: `${(100 * votes) / most}%` })
  return (
    <>
      <div className="votes" aria-hidden="true">
        {days.map(({ date, counted, held }) => (
          <span key={date} title={words.day(date, counted, held)}>
            <span className="votes__held" style={height(held)} />
            <span className="votes__counted" style={height(counted)} />
          </span>
        ))}
      </div>
      <p className="votes__key" aria-hidden="true">
        {words.span(days[0]?.date ?? '', days.at(-1)?.date ?? '')} <span className="votes__counted" />{' '}
        {words.counted} <span className="votes__held" /> {words.held(most)}
      </p>
      {/* A table cannot be narrower than its text; its wrapper can. */}
      <div className="desk-hidden">
        <table>
          <caption>
            {words.captionBefore} <bdi>{name}</bdi>
            {words.captionAfter}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.dayHead}</th>
              <th scope="col">{words.countedHead}</th>
              <th scope="col">{words.heldHead}</th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ counted, held }) => counted + held > 0)
              .map(({ date, counted, held }) => (
                <tr key={date}>
                  <th scope="row">{date}</th>
                  <td>{counted}</td>
                  <td>{held}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
