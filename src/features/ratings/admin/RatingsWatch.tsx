import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { findWatched } from '../find-watched'
import { HeldRatings } from './HeldRatings'
import { VoteColumns } from './VoteColumns'

/** The page on which moderators look at ratings that came in a burst or in numbers from one network. */
export async function RatingsWatch({
  initPageResult,
  params,
  searchParams,
  viewActions,
}: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const who = whoIs(req.user)
  // Payload leaves it to views of others to ask who is there.
  if (scopeFor('ratings', 'read', who) !== 'all') redirect('/admin')
  const watched = await findWatched(req)
  const mayJudge = who === 'admin' || who === 'moderator'
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <SetStepNav nav={[{ label: 'Ratings held aside' }]} />
      <main>
        <Gutter className="desk">
          <h1>Ratings held aside</h1>
          <p>
            These came in a sudden burst, or in numbers from one network. Readers do not see them until they
            are counted. Judge by when and whence they came, never by how many stars they give.
          </p>
          {watched.length === 0 && <p>Nothing is held aside.</p>}
          {watched.map((author) => (
            <section key={author.id} className="watch" aria-labelledby={`watch-${author.id}`}>
              <h2 id={`watch-${author.id}`} dir="auto">
                {author.name}
              </h2>
              <VoteColumns days={author.days} name={author.name} />
              <HeldRatings author={author} mayJudge={mayJudge} />
            </section>
          ))}
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}
