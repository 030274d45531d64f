import type { ServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { controlWords } from '@/design/panel-words/controls'
import { markPath } from '@/html/SiteMark'

/** The site's mark as the panel's small icon. */
export function Icon({ i18n }: Pick<ServerProps, 'i18n'>) {
  return (
    <svg
      className="panel-icon"
      viewBox="0 0 32 32"
      role="img"
      aria-label={speak(controlWords, i18n.language).home}
    >
      <path fillRule="evenodd" d={markPath} />
    </svg>
  )
}
