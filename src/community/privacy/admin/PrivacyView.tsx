import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { PanelPage } from '@/desk/panel/PanelPage'
import { PrivacyForm } from './PrivacyForm'

/** Where administrators answer somebody who asks for their data, inside the panel's usual frame. */
export async function PrivacyView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  // Payload leaves it to views of others to ask who is there.
  const who = whoIs(req.user)
  if (who === 'reader') redirect('/admin/login?redirect=%2Fadmin%2Fprivacy')
  return (
    <PanelPage
      view={view}
      trail={[{ label: 'Settings', url: '/admin/globals/settings' }, { label: 'Personal data' }]}
    >
      <h1>Personal data of a reader</h1>
      {who === 'admin' ? (
        <PrivacyForm />
      ) : (
        <p>Only administrators may export or erase personal data. Ask one of them.</p>
      )}
    </PanelPage>
  )
}
