import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { PrivacyForm } from './PrivacyForm'

/** Where administrators answer somebody who asks for their data, inside the panel's usual frame. */
export async function PrivacyView({
  initPageResult,
  params,
  searchParams,
  viewActions,
}: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  // Payload leaves it to views of others to ask who is there.
  const who = whoIs(req.user)
  if (who === 'reader') redirect('/admin/login?redirect=%2Fadmin%2Fprivacy')
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
      <SetStepNav nav={[{ label: 'Settings', url: '/admin/globals/settings' }, { label: 'Personal data' }]} />
      <main>
        <Gutter className="desk">
          <h1>Personal data of a reader</h1>
          {who === 'admin' ? (
            <PrivacyForm />
          ) : (
            <p>Only administrators may export or erase personal data. Ask one of them.</p>
          )}
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}
