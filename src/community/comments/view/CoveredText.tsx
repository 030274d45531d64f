import { Fragment, type ReactNode } from 'react'
import { BAR_SIGNS, splitAtBars } from '@/community/comments/covered-words'

type CoveredTextProps = {
  text: string
  /** The text of a bar for screen readers. */
  barSays: string
  /** Renders the text between the bars. */
  children?: (words: string) => ReactNode
}

/**
 * Plain text with a bar in place of covered words. The bar consists of text characters, so it has the text's
 * colour in dark mode and under forced colours, too.
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
