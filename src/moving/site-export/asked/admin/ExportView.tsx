import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { siteExportWords } from '@/design/panel-words/site-export'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { currentExport } from '../endpoints'
import { ExportDesk } from './ExportDesk'

/** The administrators’ page for taking the content elsewhere, inside the panel’s usual layout. */
export async function ExportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const words = speak(siteExportWords, req.i18n.language)
  const who = signInFirst(view, '/admin/export')
  return (
    <PanelPage view={view} trail={[{ label: words.trail }]}>
      <h1>{words.title}</h1>
      {who === 'admin' ? <ExportDesk asked={await currentExport(req)} /> : <p>{words.mayNot}</p>}
    </PanelPage>
  )
}
