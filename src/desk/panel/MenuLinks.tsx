import type { ServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { commonWords } from '@/design/panel-words/common'
/** Below the collections in the panel's menu: links to the help and the public site. */
export function MenuLinks({ i18n }: ServerProps) {
  const words = speak(commonWords, i18n.language)
  return (
    <>
      <a className="nav__link menu-link" href="/admin/help">
        {words.help}
      </a>
      <a className="nav__link menu-link" href="/">
        {words.viewSite}
      </a>
    </>
  )
}
