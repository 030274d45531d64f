import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { helpWords } from '@/design/panel-words/help'
import { HANDBOOK } from '@/desk/handbook/render-page'
import { topicsFor } from './help-topics'
import { PanelPage } from './PanelPage'
import { signInFirst } from './sign-in-first'

/** The panel's help for the user's role. */
export function HelpView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const { language } = req.i18n
  const who = signInFirst(view, '/admin/help')
  const words = speak(helpWords, language)
  const { help } = speak(commonWords, language)
  return (
    <PanelPage view={view} trail={[{ label: help }]} className="panel-help">
      <h1>{help}</h1>
      <p>
        {words.inFull}
        <a href={HANDBOOK}>{words.handbook}</a>
      </p>
      {topicsFor(who, language).map(({ title, steps }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </section>
      ))}
      {who === 'admin' && (
        <section>
          <h2>{words.forDevelopers}</h2>
          <p>
            <a href="/preview/parts">{words.parts}</a>
          </p>
        </section>
      )}
    </PanelPage>
  )
}
