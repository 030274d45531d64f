import type { WaitingPassage } from '@/content/passages/find-waiting'
import { speak } from '@/design/panel-words'
import { passageWords } from '@/design/panel-words/passages'
import { Card } from './Card'

/** Passages that wait for approval: they are read and approved in their form. */
export function PassagesCard({ passages, language }: { passages: WaitingPassage[]; language: string }) {
  const words = speak(passageWords, language)
  return (
    <Card id="passages" title={words.title} href="/admin/collections/passages" linkText={words.all}>
      <ul className="desk-list">
        {passages.map(({ id, title, needsOther }) => (
          <li key={id}>
            <a href={`/admin/collections/passages/${id}`} dir="auto">
              {title}
            </a>
            {needsOther ? <p className="desk-muted">{words.ownWork}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
