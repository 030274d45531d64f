import type { AdminViewServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { writingWords } from '@/design/panel-words/writing'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { MissingProfile } from '@/desk/users/admin/MissingProfile'
import { lacksProfile } from '@/desk/users/missing-profile'
import { BeginForm } from './BeginForm'

/** The page for a new article: its question, or what is missing before one can write. */
export function WriteView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const who = signInFirst(view, '/admin/write')
  const { routes } = req.payload.config
  const words = speak(writingWords, req.i18n.language)
  const { writeArticle } = speak(commonWords, req.i18n.language)
  return (
    <PanelPage
      view={view}
      trail={[{ label: words.articles, url: '/admin/collections/articles' }, { label: writeArticle }]}
    >
      <h1>{writeArticle}</h1>
      {lacksProfile(req.user) ? (
        <MissingProfile payload={req.payload} i18n={req.i18n} user={req.user} />
      ) : scopeFor('articles', 'create', who) === null ? (
        <p>{words.mayNot}</p>
      ) : (
        <BeginForm admin={routes.admin} api={routes.api} />
      )}
    </PanelPage>
  )
}
