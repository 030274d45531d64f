import type { ServerProps } from 'payload'
import { scopeFor } from '@/access/access-table'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
import { lookedForWords } from '@/design/panel-words/looked-for'
import { siteExportWords } from '@/design/panel-words/site-export'
import { siteImportWords } from '@/design/panel-words/site-import'
import { tryQueryWords } from '@/design/panel-words/try-query'

/** Below the collections in the panel's menu: links to the calendar, what readers look for, trying a search, import and export, the help and the public site. */
export function MenuLinks({ i18n, user }: ServerProps) {
  const words = speak(commonWords, i18n.language)
  return (
    <>
      {whoIs(user) !== 'moderator' && (
        <a className="nav__link menu-link" href="/admin/calendar">
          {words.calendar}
        </a>
      )}
      {scopeFor('articles', 'update', whoIs(user)) === 'all' && (
        <>
          <a className="nav__link menu-link" href="/admin/looked-for">
            {speak(lookedForWords, i18n.language).title}
          </a>
          <a className="nav__link menu-link" href="/admin/try-search">
            {speak(tryQueryWords, i18n.language).title}
          </a>
        </>
      )}
      {whoIs(user) === 'admin' && (
        <>
          <a className="nav__link menu-link" href="/admin/import">
            {speak(siteImportWords, i18n.language).trail}
          </a>
          <a className="nav__link menu-link" href="/admin/export">
            {speak(siteExportWords, i18n.language).trail}
          </a>
        </>
      )}
      <a className="nav__link menu-link" href="/admin/help">
        {words.help}
      </a>
      <a className="nav__link menu-link" href="/">
        {words.viewSite}
      </a>
    </>
  )
}
