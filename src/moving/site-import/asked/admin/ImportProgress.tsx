'use client'

import { useTranslation } from '@payloadcms/ui'
import { siteImportWords } from '@/design/panel-words/site-import'
import { useWords } from '@/design/use-words'
import type { AskedImport } from '../asked-import'

/** How far an upload or an import is, how fast it goes and how long it will still take. */
export function ImportProgress({ asked }: { asked: AskedImport }) {
  const words = useWords(siteImportWords)
  const { i18n } = useTranslation()
  const { state, bytes, received, progress } = asked
  const label = words.progress
  if (state === 'uploading')
    return (
      <>
        <progress aria-label={label} max={bytes} value={received} />
        <p>{words.uploaded(sizeIn(i18n.language, received), sizeIn(i18n.language, bytes))}</p>
      </>
    )
  if (!progress || progress.total === 0) return <progress aria-label={label} />
  const { done, total, perSecond, secondsLeft } = progress
  const number = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 2 })
  const whole = new Intl.NumberFormat(i18n.language)
  const parts = [
    words.ofTotal(whole.format(done), whole.format(total)),
    ...(perSecond === null ? [] : [words.aSecond(number.format(perSecond))]),
    ...(secondsLeft === null ? [] : [words.left(timeIn(i18n.language, secondsLeft))]),
  ]
  return (
    <>
      <progress aria-label={label} max={total} value={done} />
      <p>{parts.join(', ')}</p>
    </>
  )
}

function sizeIn(language: string, bytes: number): string {
  const [unit, of] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / of)
}

function timeIn(language: string, seconds: number): string {
  const [unit, of] =
    seconds < 90
      ? (['second', 1] as const)
      : seconds < 5400
        ? (['minute', 60] as const)
        : (['hour', 3600] as const)
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: unit === 'hour' ? 1 : 0,
  })
  return format.format(Math.max(1, seconds / of))
}
