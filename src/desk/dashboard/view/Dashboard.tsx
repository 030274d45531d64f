import { Gutter } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { dashboardWords } from '@/design/panel-words/dashboard'
import { MissingProfile } from '@/desk/users/admin/MissingProfile'
import { loadDashboard } from '../load-dashboard'
import { BackupsCard } from './BackupsCard'
import { CommentsCard } from './CommentsCard'
import { HelpfulCard } from './HelpfulCard'
import { JobsCard } from './JobsCard'
import { MissesCard } from './MissesCard'
import { MyDesk } from './MyDesk'
import { OwnArticlesCard } from './OwnArticlesCard'
import { PassagesCard } from './PassagesCard'
import { ProfilesCard } from './ProfilesCard'
import { PublicationsCard } from './PublicationsCard'
import { RatingsCard } from './RatingsCard'
import { RedLinesCard } from './RedLinesCard'
import { ReviewsCard } from './ReviewsCard'
import { StagesCard } from './StagesCard'
import { Tiles } from './Tiles'

/** The panel's home page: pending work as charts, limited by the user's role. */
export async function Dashboard(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { language } = req.i18n
  const words = speak(dashboardWords, language)
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
              {words.hello} <bdi>{req.user?.name}</bdi>
            </h1>
            <p>{isWriter ? words.forWriters : words.forDesk}</p>
            {isWriter && profile !== null && (
              <p>
                <a href={`/admin/collections/authors/${profile}`}>{words.ownProfile}</a>
              </p>
            )}
          </div>
          {mayWrite && (
            <a className="desk-button" href="/admin/write">
              {speak(commonWords, language).writeArticle}
            </a>
          )}
        </header>
        <MissingProfile payload={req.payload} i18n={req.i18n} user={req.user} />
        {data.myDesk && <MyDesk desk={data.myDesk} language={language} now={now} />}
        <Tiles data={data} language={language} />
        <div className="desk-grid">
          {data.waitingProfiles && data.waitingProfiles.length > 0 && (
            <ProfilesCard language={language} profiles={data.waitingProfiles} />
          )}
          {data.redLines && (
            <RedLinesCard api={req.payload.config.routes.api} language={language} waiting={data.redLines} />
          )}
          {data.passages.length > 0 && <PassagesCard language={language} passages={data.passages} />}
          {comments && <CommentsCard language={language} comments={comments} now={now} />}
          {data.ownArticles && profile !== null && (
            <OwnArticlesCard language={language} own={data.ownArticles} profile={profile} />
          )}
          {stages && <StagesCard language={language} counts={stages} profile={profile} />}
          {reviews && <ReviewsCard language={language} reviews={reviews} profile={profile} now={now} />}
          {jobs && <JobsCard language={language} jobs={jobs} />}
          {data.backups && <BackupsCard language={language} made="backups" note={data.backups} />}
          {data.mirror && <BackupsCard language={language} made="mirror" note={data.mirror} />}
          {publications && <PublicationsCard language={language} weeks={publications} />}
          {ratings && <RatingsCard language={language} authors={ratings} />}
          {data.helpful && <HelpfulCard language={language} articles={data.helpful} />}
          {misses && <MissesCard language={language} misses={misses} />}
        </div>
        {slot(afterDashboard)}
      </Gutter>
    </main>
  )
}
