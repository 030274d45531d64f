'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { searchPreviewWords } from '@/design/panel-words/search-preview'
import { useWords } from '@/design/use-words'
import type { SharePicture } from '@/html/open-graph'
import type { Media } from '@/payload-types'
import { sharePicture } from '../share-picture'

type ShareCardProps = { image: unknown; host: string; siteName: string; title: string; description: string }

/** The card that messengers and other sites show for a link to the article. */
export function ShareCard({ image, host, siteName, title, description }: ShareCardProps) {
  const words = useWords(searchPreviewWords)
  const picture = useSharePicture(image)
  return (
    <div className="share-card">
      {picture ? (
        // biome-ignore lint/performance/noImgElement: a card of another site, not a page of Next.
        <img src={picture.path} width={picture.width} height={picture.height} alt={picture.alt} />
      ) : (
        <p className="share-card__empty">{words.noPicture}</p>
      )}
      <div className="share-card__words">
        <p className="share-card__site">{`${siteName} · ${host}`}</p>
        <p className="share-card__title" dir="auto">
          {title}
        </p>
        <p className="share-card__description" dir="auto">
          {description}
        </p>
      </div>
    </div>
  )
}

/** The URL of the selected picture's file; null while there is none or it cannot be loaded. */
function useSharePicture(image: unknown): SharePicture | null {
  const { api } = useConfig().config.routes
  const [picture, setPicture] = useState<SharePicture | null>(null)
  const id = typeof image === 'number' || typeof image === 'string' ? image : null
  useEffect(() => {
    setPicture(null)
    if (id === null || id === '') return
    const leaving = new AbortController()
    fetch(`${api}/media/${id}?depth=0`, { credentials: 'include', signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Media>) : null))
      .then((media) => setPicture(media && sharePicture(media)))
      // A picture that cannot be loaded is not shown; the form itself reports the field's error.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [api, id])
  return picture
}
