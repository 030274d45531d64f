import type { SamplePage } from '../types'

export const editorialPolicy: SamplePage = {
  slug: 'editorial-policy',
  title: 'Editorial policy',
  body: `This page says how an article comes about. The publisher of a real site should check that each sentence is true for its own team, and change what is not.

How an article is made

1. We choose a question that readers ask.
2. A clinician writes the answer. Authors cannot publish by themselves.
3. A second clinician reviews the text. An author never reviews their own article.
4. An editor checks plain language, sources and the advice on when to get help, and publishes it.

What every article shows

• The author and the reviewer, with their credentials.
• The date of the last review. Only a review of the whole article moves this date.
• The sources that it rests on, with the day on which we last opened them.
• When to get help right away, and when to see a clinician.
• Corrections, if there were any.

Credentials and interests

Each author’s profile says when we last checked the credentials, and lists payments or ties that could influence what the author writes. An author with such a tie does not write about that subject.

How we write

We use everyday words first and explain medical terms when we need them. We describe skin symptoms for light, brown and black skin. We name no doses, and we promise no diagnosis and no cure.

Money

This sample site carries no advertising and no paid articles. The publisher has to say here how the work is paid for.

Ratings and comments

Ratings show what readers think of an author. An average appears only once enough readers have voted. Ratings never change the text of an article, and authors are asked not to rate themselves. Each comment is read by a moderator before it appears. We decline comments that are abusive, that reveal private details, that advertise, or that could harm someone who follows them. We do not decline a comment because it is critical.`,
}
