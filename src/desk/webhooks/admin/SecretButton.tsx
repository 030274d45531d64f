'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { commonWords } from '@/design/panel-words/common'
import { webhookWords } from '@/design/panel-words/webhooks'
import { useWords } from '@/design/use-words'
import { ShownOnce } from '@/desk/keys/admin/ShownOnce'
import { askServer } from '@/desk/users/admin/ask-server'

/** Makes a webhook a new secret and shows it once. */
export function SecretButton({ webhook }: { webhook: number }) {
  const words = useWords(webhookWords).secret
  const common = useWords(commonWords)
  const { config } = useConfig()
  const [busy, setBusy] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)

  async function make() {
    setBusy(true)
    const reply = await askServer<{ secret: string }>(`${config.routes.api}/webhooks/${webhook}/secret`)
    setBusy(false)
    if (reply.ok) setSecret(reply.body.secret)
    else toast.error(reply.message ?? common.noAnswer)
  }

  return (
    <>
      {secret ? <ShownOnce text={secret} words={words} /> : null}
      <Button
        buttonStyle="secondary"
        disabled={busy}
        margin={false}
        onClick={() => void make()}
        type="button"
      >
        {words.make}
      </Button>
    </>
  )
}
