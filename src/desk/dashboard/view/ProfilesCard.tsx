import type { WaitingProfile } from '../find-waiting-profiles'
import { Card } from './Card'

/** Changes that authors propose of their own profiles. */
export function ProfilesCard({ profiles }: { profiles: WaitingProfile[] }) {
  return (
    <Card id="profiles" title="Profiles to confirm" href="/admin/collections/authors" linkText="All profiles">
      <ul>
        {profiles.map(({ id, name, by }) => (
          <li key={id}>
            <a href={`/admin/collections/authors/${id}`}>
              <bdi>{name || 'Without a name'}</bdi>
            </a>
            , proposed by <bdi>{by}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  )
}
