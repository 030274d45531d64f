import { Fragment, type ReactNode } from 'react'
import { BAR_SIGNS, splitAtBars } from '@/community/comments/covered-words'

type CoveredTextProps = {
  text: string
  /** What a bar says to whoever does not see it. */
  barSays: string
  /** Draws the words between the bars. */
  children?: (words: string) => ReactNode
}

/**
 * Plain text with a bar wherever a moderator covered words. The bar is made of letters, so it has the text's colour in
 * the dark and under forced colours, too.
 */
export function CoveredText({ text, barSays, children = (words) => words }: CoveredTextProps) {
  let end = 0
  return splitAtBars(text).map((words, index) => {
    end += words.length + 1
    return (
      <Fragment key={end}>
        {index > 0 && (
          <>
            <span aria-hidden="true">{BAR_SIGNS}</span>
            <span className="vh">{barSays}</span>
          </>
        )}
        {children(words)}
      </Fragment>
    )
  })
}
