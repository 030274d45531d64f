import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { topicsFor } from './help-topics'
import { PanelPage } from './PanelPage'

/** How the desk is used, as far as it concerns whoever reads it. */
export function HelpView(view: AdminViewServerProps) {
  const who = whoIs(view.initPageResult.req.user)
  // Payload leaves it to views of others to ask who is there.
  if (who === 'reader') redirect('/admin/login?redirect=%2Fadmin%2Fhelp')
  return (
    <PanelPage view={view} trail={[{ label: 'Help' }]} className="panel-help">
      <h1>Help</h1>
      {topicsFor(who).map(({ title, steps }) => (
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
          <h2>For developers</h2>
          <p>
            <a href="/preview/parts">Parts of the readers’ design, each in each state</a>
          </p>
        </section>
      )}
    </PanelPage>
  )
}
