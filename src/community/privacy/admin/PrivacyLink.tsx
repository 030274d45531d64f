import type { ServerProps } from 'payload'
import { speak } from '@/design/panel-words'
import { privacyWords } from '@/design/panel-words/privacy'

/** A link from the settings to the page for personal data requests. */
export function PrivacyLink({ i18n }: Pick<ServerProps, 'i18n'>) {
  const words = speak(privacyWords, i18n.language)
  return (
    <p>
      {words.asked} <a href="/admin/privacy">{words.link}</a>
    </p>
  )
}
