import type { UIFieldServerProps } from 'payload'
import { whoIs } from '@/access/roles'
import { speak } from '@/design/panel-words'
import { webhookWords } from '@/design/panel-words/webhooks'
import { listDeliveries } from '../list-deliveries'
import { DeliveryTable } from './DeliveryTable'
import { SecretButton } from './SecretButton'
import { StoppedNotice } from './StoppedNotice'

/** Below a webhook's form: its secret, and what was sent. */
export async function Deliveries({ id, data, req }: UIFieldServerProps) {
  if (typeof id !== 'number' || whoIs(req.user) !== 'admin') return null
  const words = speak(webhookWords, req.i18n.language)
  return (
    <>
      {data?.stoppedAt ? <StoppedNotice at={String(data.stoppedAt)} /> : null}
      <section className="account-part" aria-labelledby="webhook-secret-title">
        <h2 id="webhook-secret-title">{words.secret.title}</h2>
        <p>{words.secret.lead}</p>
        <SecretButton webhook={id} />
      </section>
      <section className="account-part" aria-labelledby="webhook-log-title">
        <h2 id="webhook-log-title">{words.log.title}</h2>
        <p>{words.log.lead}</p>
        <DeliveryTable deliveries={await listDeliveries(req, id)} webhook={id} />
      </section>
    </>
  )
}
