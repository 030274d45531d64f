import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { privacyWords } from '@/design/panel-words/privacy'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { PrivacyForm } from './PrivacyForm'

/** The administrators' page for personal data requests, inside the panel's usual layout. */
export async function PrivacyView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const words = speak(privacyWords, req.i18n.language)
  const who = signInFirst(view, '/admin/privacy')
  return (
    <PanelPage
      view={view}
      trail={[{ label: words.settings, url: '/admin/globals/settings' }, { label: words.trail }]}
    >
      <h1>{words.title}</h1>
      {who === 'admin' ? <PrivacyForm /> : <p>{words.mayNot}</p>}
    </PanelPage>
  )
}
