import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { PanelPage } from '@/desk/panel/PanelPage'
import { MissingProfile } from '@/desk/users/admin/MissingProfile'
import { lacksProfile } from '@/desk/users/missing-profile'
import { BeginForm } from './BeginForm'

/** Where an article begins: with its question, or with what is missing before one can write. */
export function WriteView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const who = whoIs(req.user)
  // Payload leaves it to views of others to ask who is there.
  if (who === 'reader') redirect('/admin/login?redirect=%2Fadmin%2Fwrite')
  const { routes } = req.payload.config
  return (
    <PanelPage
      view={view}
      trail={[{ label: 'Articles', url: '/admin/collections/articles' }, { label: 'Write an article' }]}
    >
      <h1>Write an article</h1>
      {lacksProfile(req.user) ? (
        <MissingProfile payload={req.payload} user={req.user} />
      ) : scopeFor('articles', 'create', who) === null ? (
        <p>Your account may not write articles. Editors and authors do.</p>
      ) : (
        <BeginForm admin={routes.admin} api={routes.api} />
      )}
    </PanelPage>
  )
}
