import type { SamplePage } from '../types'

export const corrections: SamplePage = {
  slug: 'corrections',
  title: 'Corrections',
  body: `We make mistakes, and medicine changes. When something in an article is wrong, we say so in the open.

What we do

1. We look at every report, and ask a clinician when it concerns health advice.
2. If the text could harm someone, we take the article down until it is put right.
3. We correct the text and add a dated note to the article that says what was wrong.
4. Corrections of spelling or layout that change no meaning get no note.

We do not remove a correction note later.

How to report a mistake

Write to editor@example.org. Tell us the article, the sentence, and if you can a source that shows what is right. You do not have to be a clinician, and you need not give your name.

The address above is a placeholder. The publisher of this site has to replace it with a real one.

Advice on your own health

We cannot answer questions about your own symptoms by e-mail. Ask a clinician who can examine you. In an emergency call your emergency number (911 in the US).`,
}
