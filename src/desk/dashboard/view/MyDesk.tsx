import { speak } from '@/design/panel-words'
import { myDeskWords } from '@/design/panel-words/my-desk'
import { searchWords } from '@/design/panel-words/search'
import { dayText } from '@/desk/panel/age-text'
import { PanelTime } from '@/desk/panel/PanelTime'
import { type MyDesk as Desk, type Turn, turns, type Waiting } from '../find-my-desk'

type MyDeskProps = { desk: Desk; now: Date; language: string }

/** What waits for the user, before everything else. */
export function MyDesk({ desk, now, language }: MyDeskProps) {
  const words = speak(myDeskWords, language)
  const waiting = turns.filter((turn) => desk[turn].total > 0)
  return (
    <section className="desk-card my-desk" aria-labelledby="my-desk">
      <h2 id="my-desk">{words.title}</h2>
      {waiting.length === 0 ? (
        <p className="desk-empty">{words.none}</p>
      ) : (
        <div className="my-desk__turns">
          {waiting.map((turn) => (
            <TurnList key={turn} turn={turn} list={desk[turn]} now={now} language={language} />
          ))}
        </div>
      )}
    </section>
  )
}

type TurnListProps = { turn: Turn; list: Desk[Turn]; now: Date; language: string }

function TurnList({ turn, list: { total, first }, now, language }: TurnListProps) {
  const words = speak(myDeskWords, language)
  const rest = total - first.length
  return (
    <div>
      <h3 id={`my-desk-${turn}`}>
        {words.turn[turn]} <span className="desk-number">({total})</span>
      </h3>
      <ul className="desk-list" aria-labelledby={`my-desk-${turn}`}>
        {first.map((one) => (
          <li key={one.id}>
            <a href={`/admin/collections/articles/${one.id}`} dir="auto">
              {one.question || speak(searchWords, language).noQuestion}
            </a>
            <About turn={turn} one={one} now={now} language={language} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="desk-muted">{words.more(rest)}</p>}
    </div>
  )
}

/** Who, when, by when and why, in small print. */
function About({ turn, one, now, language }: { turn: Turn; one: Waiting; now: Date; language: string }) {
  const words = speak(myDeskWords, language)
  const { who, at, note, due } = one
  const isLate = due !== null && due.slice(0, 10) < now.toISOString().slice(0, 10)
  return (
    <>
      {(who || due) && (
        <span className="desk-list__when desk-muted">
          {who && (
            <>
              {words.by[turn]} <bdi>{who}</bdi>
              {at && (
                <>
                  , <PanelTime at={at} />
                </>
              )}
            </>
          )}
          {who && due && '; '}
          {due && (
            <span className={isLate ? 'desk-alarm' : undefined}>
              {isLate ? words.lateSince : words.due}{' '}
              <time dateTime={due.slice(0, 10)}>{dayText(new Date(due), language)}</time>
            </span>
          )}
        </span>
      )}
      {note && (
        <q className="my-desk__note" dir="auto">
          {note}
        </q>
      )}
    </>
  )
}
