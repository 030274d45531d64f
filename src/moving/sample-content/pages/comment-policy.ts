import type { SamplePage } from '../types'

export const commentPolicy: SamplePage = {
  slug: 'comment-policy',
  title: 'Comment policy',
  body: `Readers may comment below our articles. This page says what belongs there and what we take away. The publisher should check that it describes what its own moderators do.

What you may say

• Ask about what the article says, or say what is unclear in it.
• Say what you have lived through, as far as you want strangers to know it.
• Disagree with us, with the author and with each other.

Criticism is welcome. Moderators decide about how something is said and whether it could harm, never about whether it praises or blames. A comment is not removed because it is critical, and not kept because it is kind.

What we remove

• Insults, threats and contempt for people or groups.
• Advertising, and links that serve to sell something.
• Advice that could harm someone who follows it, such as doses, or the advice to leave out a treatment.
• Private details of you or of somebody else.
• The same words posted again and again.

Each decision is written down with the moderator who made it.

Keep private what is private

Please leave out everything that could show who you are together with your health: full names, dates of birth, addresses, telephone numbers, numbers of insurances or patients. Everybody can read the comments, and search engines too.

No medical advice

Comments are no place for advice on your own health. Readers who answer do not know you, and authors cannot examine you here. Authors never say whether somebody is their patient. In an emergency, call your emergency number (911 in the US).

Report a comment

Each comment has a link to report it. When several readers have reported a comment, it is hidden until a moderator has looked at it again.

Change or withdraw your own

For a quarter of an hour you can change or withdraw your comment in the browser that you wrote it in. After that, write to the address on the contact page. A withdrawn comment leaves an empty place, so that the replies of others stay.`,
}
