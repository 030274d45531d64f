import type { SamplePage } from '../types'

export const contact: SamplePage = {
  slug: 'contact',
  title: 'Contact',
  body: `This page is a placeholder. The publisher of this site must fill it in before the site opens: the name of the publisher, a postal address, and addresses that someone really reads.

In an emergency

Do not write to us. Call your emergency number (911 in the US).

Write to the editors

E-mail: editor@example.org (replace this address).

Please write to us about mistakes in an article, about a comment that should not be there, or about a page that you cannot use.

What we cannot do

We cannot give advice on your own health, read test results or recommend a clinician. The practices named on this sample site are made up, and so are their telephone numbers.`,
}
