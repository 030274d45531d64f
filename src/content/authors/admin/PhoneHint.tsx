'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Spoken } from '@/design/panel-words'
import { phoneWords } from '@/design/panel-words/profiles'
import { useWords } from '@/design/use-words'
import type { PhonePiece } from '../phone/read-phones'

const PAUSE_MS = 400

/** Below a practice's telephone field: which numbers readers can tap, and what to do about the others. */
export function PhoneHint() {
  const { phone, country, region } = useFormFields(([fields]) => ({
    phone: String(fields['practice.phone']?.value ?? ''),
    country: String(fields['practice.country']?.value ?? ''),
    region: String(fields['practice.region']?.value ?? ''),
  }))
  const words = useWords(phoneWords)
  const pieces = usePieces(phone, country, region)
  return (
    <div className="field-description" role="status">
      {phone.trim() !== '' && pieces && describe(pieces, words)}
    </div>
  )
}

function describe(pieces: readonly PhonePiece[], words: Spoken<typeof phoneWords>): string {
  const linked = pieces.flatMap(({ href }) =>
    href ? [href.replace('tel:', '').replace(';ext=', ' ext. ')] : [],
  )
  const others = pieces.filter(({ text, href }) => href === null && /\p{Nd}/u.test(text))
  const dials = linked.length > 0 ? words.calls(linked) : ''
  if (others.length === 0) return dials || `${words.noNumber}${words.how}`
  return `${dials}${words.notLinked(others.map(({ text }) => text.trim()))}${words.how}`
}

function usePieces(phone: string, country: string, region: string): PhonePiece[] | null {
  const { config } = useConfig()
  const [pieces, setPieces] = useState<PhonePiece[] | null>(null)
  useEffect(() => {
    if (phone.trim() === '') return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ phone, country, region })
      fetch(`${config.routes.api}/authors/phone-links?${query}`, {
        credentials: 'include',
        signal: asking.signal,
      })
        .then(async (response) => setPieces(response.ok ? (await response.json()).pieces : null))
        // Later input triggers a new request.
        .catch(() => setPieces(null))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [phone, country, region, config.routes.api])
  return pieces
}
