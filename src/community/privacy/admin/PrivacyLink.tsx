import type { ServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { privacyWords } from '@/design/panel-words/privacy'

/** Leads from the settings to the page on which a reader's data is exported or erased. */
export function PrivacyLink({ i18n }: Pick<ServerProps, 'i18n'>) {
  const words = speak(privacyWords, i18n.language)
  return (
    <p>
      {words.asked} <a href="/admin/privacy">{words.link}</a>
    </p>
  )
}
