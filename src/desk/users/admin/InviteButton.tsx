import { Button } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { accountWords } from '@/design/panel-words/accounts'

/** Above the list of accounts, for those who may add one. */
export function InviteButton({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (whoIs(user) !== 'admin') return null
  return (
    <p className="invite-button">
      <Button
        buttonStyle="primary"
        el="link"
        margin={false}
        size="medium"
        to="/admin/collections/users/create"
      >
        {speak(accountWords, i18n.language).invite.title}
      </Button>
    </p>
  )
}
