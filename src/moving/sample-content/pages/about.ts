import type { SamplePage } from '../types'

export const about: SamplePage = {
  slug: 'about',
  title: 'About this site',
  body: `Symptom Database answers the questions that people ask about their symptoms. Each answer is written by one clinician and checked by another, in plain words.

This is a sample site

What you see now came with the software. The clinicians, their practices, their ratings and the readers’ comments are made up. The articles were written to show how the site works; no real clinician has signed them. Do not use them to make decisions about your health.

Before the site opens to the public, its publisher has to replace the sample content, name a real editor, and say here who pays for the work.

What you can do here

• Browse symptoms from A to Z or by part of the body.
• Search in your own words. Many everyday names and common misspellings are understood.
• Read who wrote an answer, who reviewed it, and when.
• Rate an author, and add a comment below an article.

What this site cannot do

It cannot examine you, and it cannot tell you which illness you have. It does not replace a visit to a clinician. If you think that it may be an emergency, call your emergency number (911 in the US).`,
}
