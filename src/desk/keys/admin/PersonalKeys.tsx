import type { UIFieldServerProps } from 'payload'
import { keyScopes, roleHasScope } from '@/access/key-scopes'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { keyWords } from '@/design/panel-words/keys'
import { listKeys } from '../list-keys'
import { KeyTable } from './KeyTable'

/** An account's keys: everybody makes their own, and administrators revoke those of others. */
export async function PersonalKeys({ id, req }: UIFieldServerProps) {
  const { user } = req
  const isOwn = id !== undefined && user?.id === id
  if (!user || typeof id !== 'number' || (!isOwn && whoIs(user) !== 'admin')) return null
  const words = speak(keyWords, req.i18n.language)
  return (
    <section className="account-part" aria-labelledby="personal-keys-title">
      <h2 id="personal-keys-title">{words.title}</h2>
      <p>{words.lead}</p>
      <KeyTable
        account={id}
        keys={await listKeys(req, id)}
        offered={isOwn ? keyScopes.filter((scope) => roleHasScope(user.role, scope)) : []}
      />
    </section>
  )
}
