import { markPath } from '@/html/SiteMark'
import { SHARE_SIZE, type ShareCard } from '@/html/share-card'
import { FONT_FAMILIES } from './fonts'

const PAPER = '#ffffff'
const INK = '#16202a'
const MUTED = '#4a5763'
const BRAND = '#0b5d66'
const RULE = '#d9e1e5'

/** Font size in pixels: the longest question, 200 characters, still fits in four lines. */
function questionSize({ length }: string): number {
  if (length <= 60) return 80
  if (length <= 100) return 66
  if (length <= 150) return 54
  return 46
}

/** The image as elements that satori can lay out: flexbox only, inline styles. */
export function drawing({ siteName, question, authors, facts }: ShareCard) {
  return (
    <div
      style={{
        ...SHARE_SIZE,
        display: 'flex',
        flexDirection: 'column',
        backgroundColor: PAPER,
        color: INK,
        fontFamily: FONT_FAMILIES,
      }}
    >
      <div style={{ display: 'flex', height: 20, backgroundColor: BRAND }} />
      <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, padding: '44px 76px 48px' }}>
        <div style={{ display: 'flex', alignItems: 'center', height: 48 }}>
          <svg width="44" height="44" viewBox="0 0 32 32" aria-hidden="true">
            <path fill={BRAND} fillRule="evenodd" d={markPath} />
          </svg>
          <div style={{ ...oneLine, marginLeft: 18, fontSize: 36, fontWeight: 600, color: BRAND }}>
            {siteName}
          </div>
        </div>
        <div
          style={{ display: 'flex', flexGrow: 1, alignItems: 'center', maxHeight: 350, overflow: 'hidden' }}
        >
          <div
            style={{
              display: 'block',
              width: '100%',
              fontSize: questionSize(question),
              fontWeight: 600,
              lineHeight: 1.17,
              letterSpacing: '-0.01em',
              textWrap: 'balance',
              wordBreak: 'break-word',
            }}
          >
            {question}
          </div>
        </div>
        <div
          style={{ display: 'flex', flexDirection: 'column', borderTop: `2px solid ${RULE}`, paddingTop: 24 }}
        >
          {authors !== '' && <div style={{ ...oneLine, fontSize: 36, fontWeight: 600 }}>{authors}</div>}
          <div style={{ ...oneLine, marginTop: 6, fontSize: 30, color: MUTED }}>{facts}</div>
        </div>
      </div>
    </div>
  )
}

const oneLine = { display: 'block', lineClamp: 1, maxWidth: '100%', wordBreak: 'break-word' } as const
