import { Button } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { whoIs } from '@/access/roles'

/** Above the list of accounts, for those who may add one. */
export function InviteButton({ user }: Pick<ServerProps, 'user'>) {
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
        Invite a person
      </Button>
    </p>
  )
}
