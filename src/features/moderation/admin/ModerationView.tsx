import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { ModerationQueue } from './ModerationQueue'

/** The moderators' page in the panel; authors answer the comments on their own articles here. */
export function ModerationView({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const who = whoIs(req.user)
  // Payload leaves it to views of others to ask who is there.
  if (who === 'reader') redirect('/admin/login?redirect=%2Fadmin%2Fmoderation')
  const mayDecide = scopeFor('comments', 'update', who) !== null
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
      <SetStepNav nav={[{ label: mayDecide ? 'Moderation' : 'Comments on my articles' }]} />
      <main>
        <Gutter className="desk">
          <h1>{mayDecide ? 'Moderation' : 'Comments on my articles'}</h1>
          <ModerationQueue mayDecide={mayDecide} />
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}
