'use client'

import type { ReactNode } from 'react'
import { BlockTitle } from './BlockTitle'
import { useOwnWords } from './use-own-words'

const levels: Record<string, string> = {
  'non-urgent': 'Non-urgent advice',
  urgent: 'Urgent advice',
  emergency: 'Immediate action',
}

/** A care card’s title in the editor: its urgency in words, and its heading. */
export function CareCardLabel(): ReactNode {
  const level = useOwnWords('level')
  const heading = useOwnWords('heading')
  const urgency = levels[level] ?? 'how urgent?'
  return <BlockTitle kind={`Care card: ${urgency}`} level={level} words={heading || 'No heading yet'} />
}
