import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { helpWords } from '@/design/panel-words/help'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { readHandbookPage } from './read-handbook'
import { HANDBOOK, renderHandbookPage } from './render-page'

/** The handbook from `docs/editors`, in the version of this release. */
export async function HandbookView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const [, , page, ...more] = [view.params?.segments ?? []].flat()
  signInFirst(view, page ? `${HANDBOOK}/${page}` : HANDBOOK)
  const markdown = more.length === 0 ? await readHandbookPage(page) : null
  if (markdown === null) notFound()
  const { title, html } = renderHandbookPage(markdown, req.payload.config.routes.api)
  const { help } = speak(commonWords, req.i18n.language)
  const { handbook } = speak(helpWords, req.i18n.language)
  const trail = [
    { label: help, url: '/admin/help' },
    { label: handbook, url: HANDBOOK },
  ]
  return (
    <PanelPage view={view} trail={page ? [...trail, { label: title }] : trail} className="handbook">
      <h1 lang="en">{title}</h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of the repository's own files. */}
      <div lang="en" className="handbook-text" dangerouslySetInnerHTML={{ __html: html }} />
    </PanelPage>
  )
}
