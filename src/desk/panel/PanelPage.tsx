import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav, type StepNavItem } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { LiveControls } from './LiveControls'

type PanelPageProps = {
  /** The props that Payload passes to the view. */
  view: AdminViewServerProps
  trail: StepNavItem[]
  className?: string
  children: ReactNode
}

/** A custom page inside the panel's usual layout. The caller has already checked who is signed in. */
export function PanelPage({ view, trail, className = '', children }: PanelPageProps) {
  const { initPageResult, params, searchParams, viewActions } = view
  const { req, locale, permissions, visibleEntities } = initPageResult
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
      <SetStepNav nav={trail} />
      <main>
        <Gutter className={`desk ${className}`.trim()}>
          <LiveControls>{children}</LiveControls>
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}
