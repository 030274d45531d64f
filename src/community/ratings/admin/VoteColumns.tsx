import type { WatchedAuthor } from '../find-watched'

/** The votes of each day as upright bars, the held ones on top; the same numbers as a table for screen readers. */
export function VoteColumns({ days, name }: Pick<WatchedAuthor, 'days' | 'name'>) {
  const most = Math.max(1, ...days.map(({ counted, held }) => counted + held))
  const height = (votes: number) => ({ height: `${(100 * votes) / most}%` })
  return (
    <>
      <div className="votes" aria-hidden="true">
        {days.map(({ date, counted, held }) => (
          <span key={date} title={`${date}: ${counted} counted, ${held} held`}>
            <span className="votes__held" style={height(held)} />
            <span className="votes__counted" style={height(counted)} />
          </span>
        ))}
      </div>
      <p className="votes__key" aria-hidden="true">
        {days[0]?.date} to {days.at(-1)?.date}: <span className="votes__counted" /> counted{' '}
        <span className="votes__held" /> held aside; at most {most} a day
      </p>
      {/* A table cannot be made smaller than its words; what is around it can. */}
      <div className="desk-hidden">
        <table>
          <caption>
            Votes for <bdi>{name}</bdi>, day by day
          </caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Counted</th>
              <th scope="col">Held aside</th>
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
