import type { CurvePoint } from '@/community/comments/learning/curve'
import { speak } from '@/design/panel-words'
import { learnedWords } from '@/design/panel-words/learned'

const WIDTH = 480
const HEIGHT = 260
const LEFT = 52
const BOTTOM = 44
const TOP = 12
const RIGHT = 16
const TICKS = [0.001, 0.01, 0.1]
const LEVELS = [0, 0.25, 0.5, 0.75, 1]

/** Low false positive rates matter most, hence the logarithmic axis. */
function across(share: number): number {
  const from = Math.log(0.001)
  return LEFT + ((Math.log(share) - from) / (Math.log(0.2) - from)) * (WIDTH - LEFT - RIGHT)
}
const up = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)

/** Formats a share: 0.5 %, 12 %. */
export const percentIn = (language: string) => (share: number) =>
  `${Number((share * 100).toFixed(share < 0.1 ? 1 : 0)).toLocaleString(language)} %`

type SpamCurveProps = { points: CurvePoint[]; chosen: number; language: string }

/** Spam caught by legitimate comments held. A table next to it has the same data. */
export function SpamCurve({ points, chosen, language }: SpamCurveProps) {
  const words = speak(learnedWords, language)
  const percent = percentIn(language)
  const line = points
    .map(({ wronglyHeld, caught }) => `${across(wronglyHeld).toFixed(1)},${up(caught).toFixed(1)}`)
    .join(' ')
  const [first, last] = [points[0], points.at(-1)]
  return (
    <svg className="spam-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>
        {words.curve(
          percent(first?.caught ?? 0),
          percent(first?.wronglyHeld ?? 0),
          percent(last?.caught ?? 0),
          percent(last?.wronglyHeld ?? 0),
        )}
      </title>
      {LEVELS.map((level) => (
        <g key={level}>
          <line className="spam-curve-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={up(level)} y2={up(level)} />
          <text x={LEFT - 6} y={up(level) + 4} textAnchor="end">
            {percent(level)}
          </text>
        </g>
      ))}
      {TICKS.map((tick) => (
        <text key={tick} x={across(tick)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
          {percent(tick)}
        </text>
      ))}
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
        {words.across}
      </text>
      <polyline className="spam-curve-line" points={line} />
      {points.map(({ wronglyHeld, caught }) => (
        <circle
          key={wronglyHeld}
          className={wronglyHeld === chosen ? 'spam-curve-chosen' : 'spam-curve-point'}
          cx={across(wronglyHeld)}
          cy={up(caught)}
          r={wronglyHeld === chosen ? 7 : 3}
        />
      ))}
    </svg>
  )
}
