import type { AdminViewServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { siteImportWords } from '@/design/panel-words/site-import'
import { PanelPage } from '@/desk/panel/PanelPage'
import { signInFirst } from '@/desk/panel/sign-in-first'
import { currentImports } from '../answers'
import { ImportDesk } from './ImportDesk'

/** The administrators’ page for bringing another site’s content in, inside the panel’s usual layout. */
export async function ImportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const words = speak(siteImportWords, req.i18n.language)
  const who = signInFirst(view, '/admin/import')
  return (
    <PanelPage view={view} trail={[{ label: words.trail }]}>
      <h1>{words.title}</h1>
      {who === 'admin' ? <ImportDesk imports={await currentImports(req)} /> : <p>{words.mayNot}</p>}
    </PanelPage>
  )
}
