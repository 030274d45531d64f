import { speak } from '@/design/panel-words'
import { dashboardWords } from '@/design/panel-words/dashboard'
import type { WaitingProfile } from '../find-waiting-profiles'
import { Card } from './Card'

/** Changes that authors propose to their own profiles. */
export function ProfilesCard({ profiles, language }: { profiles: WaitingProfile[]; language: string }) {
  const words = speak(dashboardWords, language)
  return (
    <Card
      id="profiles"
      title={words.profiles.title}
      href="/admin/collections/authors"
      linkText={words.profiles.all}
    >
      <ul>
        {profiles.map(({ id, name, by }) => (
          <li key={id}>
            <a href={`/admin/collections/authors/${id}`}>
              <bdi>{name || words.article.none}</bdi>
            </a>
            {words.profiles.proposedBy} <bdi>{by}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  )
}
