import { Gutter } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps } from 'payload'
import { MissingProfile } from '@/desk/users/admin/MissingProfile'
import { loadDashboard } from '../load-dashboard'
import { CommentsCard } from './CommentsCard'
import { HelpfulCard } from './HelpfulCard'
import { JobsCard } from './JobsCard'
import { MissesCard } from './MissesCard'
import { ProfilesCard } from './ProfilesCard'
import { PublicationsCard } from './PublicationsCard'
import { RatingsCard } from './RatingsCard'
import { ReviewsCard } from './ReviewsCard'
import { StagesCard } from './StagesCard'
import { Tiles } from './Tiles'

/** The panel's first page: what waits, in pictures, as far as the user's role allows. */
export async function Dashboard(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const data = await loadDashboard(req)
  const { comments, stages, reviews, ratings, publications, misses, jobs, profile, mayWrite, now } = data
  const isWriter = req.user?.role === 'author'
  const { beforeDashboard, afterDashboard } = req.payload.config.admin.components
  const slot = (Component: typeof beforeDashboard) =>
    RenderServerComponent({
      Component,
      importMap: req.payload.importMap,
      serverProps: { ...props, req, user: req.user },
    })

  return (
    <main>
      <Gutter className="dashboard desk">
        {slot(beforeDashboard)}
        <header className="desk-head">
          <div>
            <h1>
              Hello, <bdi>{req.user?.name}</bdi>
            </h1>
            <p>{isWriter ? 'This is where your articles stand.' : 'This is what the desk looks like now.'}</p>
            {isWriter && profile !== null && (
              <p>
                <a href={`/admin/collections/authors/${profile}`}>Your profile, as readers see it</a>
              </p>
            )}
          </div>
          {mayWrite && (
            <a className="desk-button" href="/admin/write">
              Write an article
            </a>
          )}
        </header>
        <MissingProfile payload={req.payload} user={req.user} />
        <Tiles data={data} />
        <div className="desk-grid">
          {data.waitingProfiles && data.waitingProfiles.length > 0 && (
            <ProfilesCard profiles={data.waitingProfiles} />
          )}
          {comments && <CommentsCard comments={comments} now={now} />}
          {stages && <StagesCard counts={stages} profile={profile} />}
          {reviews && <ReviewsCard reviews={reviews} profile={profile} now={now} />}
          {jobs && <JobsCard jobs={jobs} />}
          {publications && <PublicationsCard weeks={publications} />}
          {ratings && <RatingsCard authors={ratings} />}
          {data.helpful && <HelpfulCard articles={data.helpful} />}
          {misses && <MissesCard misses={misses} />}
        </div>
        {slot(afterDashboard)}
      </Gutter>
    </main>
  )
}
