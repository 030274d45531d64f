import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { ratingsWatchWords } from '@/design/panel-words/ratings-watch'
import { PanelPage } from '@/desk/panel/PanelPage'
import { findWatched } from '../find-watched'
import { HeldRatings } from './HeldRatings'
import { VoteColumns } from './VoteColumns'

/** The page where moderators review vote bursts and votes concentrated in one network. */
export async function RatingsWatch(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const words = speak(ratingsWatchWords, req.i18n.language)
  const who = whoIs(req.user)
  // Payload leaves authentication to custom views.
  if (scopeFor('ratings', 'read', who) !== 'all') redirect('/admin')
  const watched = await findWatched(req)
  const mayJudge = who === 'admin' || who === 'moderator'
  return (
    <PanelPage view={view} trail={[{ label: words.title }]}>
      <h1>{words.title}</h1>
      <p>{words.about}</p>
      {watched.length === 0 && <p>{words.none}</p>}
      {watched.map((author) => (
        <section key={author.id} className="watch" aria-labelledby={`watch-${author.id}`}>
          <h2 id={`watch-${author.id}`} dir="auto">
            {author.name}
          </h2>
          <VoteColumns days={author.days} name={author.name} words={words.votes} />
          <HeldRatings author={author} mayJudge={mayJudge} />
        </section>
      ))}
    </PanelPage>
  )
}
