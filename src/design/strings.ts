const one = new Intl.PluralRules('en')

function counted(count: number, singular: string, plural: string): string {
  return `${count.toLocaleString('en')} ${one.select(count) === 'one' ? singular : plural}`
}

const en = {
  locale: 'en-US',
  skipToContent: 'Skip to the content',
  home: 'Home',
  breadcrumbs: 'You are here',
  and: 'and',
  listed: (items: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items),
  answers: (count: number) => counted(count, 'answer', 'answers'),
  nav: {
    label: 'Main',
    aToZBefore: 'Symptoms',
    aToZ: 'A to Z',
    bodySystems: 'Body systems',
    authors: 'Authors',
    about: 'About',
  },
  footer: {
    label: 'About this site',
    emergency: (number: string) => `In an emergency, call ${number} now.`,
  },
  sample: 'This is sample content that shows how the site works. Do not use it as medical advice.',
  article: {
    by: 'By',
    reviewedBy: 'Medically reviewed by',
    published: 'Published',
    updated: 'Updated',
    reviewed: 'Last reviewed',
    reviewDue: 'Next review due',
    facts: 'About this answer',
    contents: 'On this page',
    keyPoints: 'Key points',
    references: 'References',
    accessed: 'read on',
    corrections: 'Corrections',
    reviewFacts: 'Review',
    notReviewed: 'This answer has not been reviewed by a second clinician yet.',
    aboutAuthor: 'About the author',
    aboutAuthors: 'About the authors',
    conflicts: 'Conflict of interest',
    related: 'Related answers',
  },
  richText: {
    care: {
      'non-urgent': 'Non-urgent advice:',
      urgent: 'Urgent advice:',
      emergency: 'Immediate action required:',
    },
    keyFacts: 'Key facts',
    table: 'Table',
    credit: 'Picture:',
    reference: (number: number) => `Reference ${number}`,
    backTo: (place: number, places: number) =>
      places === 1 ? 'Back to the text' : `Back to the text, place ${place} of ${places}`,
  },
  comments: {
    heading: (count: number) => (count === 0 ? 'Comments' : `Comments (${count.toLocaleString('en')})`),
    none: 'No comments yet.',
    closed: 'Comments are closed.',
    add: 'Add a comment',
    received: 'Thank you, your comment was received',
    receivedText: 'A moderator reads each comment first. Yours appears here once it is approved.',
    title: 'Add a comment',
    on: 'On the answer',
    name: 'Name',
    nameHint: 'Shown with your comment. It need not be your real name.',
    email: 'E-mail address (optional)',
    emailHint: 'Never shown. We use it only if a moderator has a question.',
    text: 'Comment',
    textHint:
      'Plain text, up to 5,000 characters. Please leave out anything that identifies you or someone else as a patient, such as record numbers, addresses or dates of birth.',
    next: 'What happens next',
    nextText:
      'A moderator reads your comment before it appears. Comments are not a way to get medical advice.',
  },
  ratings: {
    title: (name: string) => `Rate ${name}`,
    heading: 'Ratings by readers',
    question: (name: string) => `How would you rate ${name}?`,
    stars: (count: number) => counted(count, 'star', 'stars'),
    mean: (mean: string, count: number) => `${mean} of 5 from ${counted(count, 'rating', 'ratings')}`,
    tooFew: (count: number) => `Not enough ratings yet (${counted(count, 'rating', 'ratings')})`,
    none: 'Not rated yet',
    distribution: 'How many readers gave each number of stars',
    starsColumn: 'Stars',
    shareColumn: 'Share',
    votesColumn: 'Ratings',
    rate: 'Rate author',
    current: (count: number) => `You gave ${counted(count, 'star', 'stars')}. You can change that here.`,
    note: 'Each reader has one vote for each author and can change it at any time. To know your vote again, this site keeps a random number in a cookie in your browser; it says nothing about you.',
    received: 'Thank you, your rating was counted',
    receivedText: 'You can change it at any time with “Rate author”.',
    hidden: (from: number) => `The average is shown from ${counted(from, 'rating', 'ratings')} on.`,
  },
  form: {
    problems: 'There is a problem',
    error: 'Error:',
  },
  authors: {
    title: 'Authors',
    lead: 'Every answer is written by a clinician who is named here with credentials and practice.',
    biography: 'Biography',
    practice: 'Practice',
    credentials: 'Credentials',
    checked: 'Credentials checked on',
    notChecked: 'The credentials have not been checked yet.',
    conflicts: 'Conflict of interest',
    noConflicts: 'No statement has been given.',
    links: 'Elsewhere',
    articles: 'Answers by this author',
    noArticles: 'No published answers yet.',
    none: 'No authors yet.',
  },
  symptoms: {
    title: 'Symptoms A to Z',
    lead: 'Find a symptom by its plain name, its medical name or another name that people use.',
    letters: 'Letters',
    see: 'see',
    none: 'No symptoms yet.',
    medicalName: 'Medical name',
    exact: 'Also called',
    related: 'Related, not the same',
    relatedHint: 'Often mixed up with this symptom, but medically something else.',
    source: 'Source:',
    bodySystems: 'Body systems',
    parents: 'Belongs to',
    children: 'More exact symptoms',
    articles: 'Answers',
    noArticles: 'No answers about this symptom yet.',
  },
  bodySystems: {
    title: 'Body systems',
    lead: 'Start from the part of the body that troubles you.',
    symptoms: 'Symptoms',
    articles: 'Answers',
    noSymptoms: 'No symptoms listed yet.',
    none: 'No body systems yet.',
  },
  homePage: {
    lead: (count: number) =>
      count === 0
        ? 'Each answer carries the name, the credentials and the practice of the clinician who wrote it.'
        : `${counted(count, 'answer', 'answers')}, each with the name, the credentials and the practice of the clinician who wrote it.`,
    letters: 'Find a symptom',
    allSymptoms: 'All symptoms A to Z',
    bodySystems: 'By body system',
    newest: 'Newest answers',
    authors: 'Who writes here',
    allAuthors: 'All authors',
    noArticles: 'The first answers are being written.',
  },
  search: {
    title: 'Search',
    titleFor: (query: string) => `“${query}”: search`,
    label: 'Search symptoms and answers',
    button: 'Search',
    found: (count: number) => counted(count, 'answer', 'answers'),
    foundFor: 'for',
    corrected: (query: string) => `Nothing was found for “${query}”. These are the answers for`,
    about: (symptom: string, name: string) =>
      symptom.toLowerCase() === name.toLowerCase()
        ? `About ${symptom}`
        : `About ${symptom}, also called ${name}`,
    related: (symptom: string, name: string) =>
      `Related: about ${symptom}, which is often mixed up with ${name}`,
    none: (query: string) => `Nothing was found for “${query}”`,
    noneHelp: [
      'Use a plain word, such as “tired” or “rash”.',
      'Try one word instead of a sentence.',
      'Look for the symptom in the A to Z.',
    ],
    ask: 'Type a symptom or a question, in your own words.',
    filter: 'Only this body system',
    allSystems: 'All body systems',
    pages: 'Pages of results',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: 'Previous page',
    next: 'Next page',
  },
  pages: { updated: 'Updated', others: 'More about this site' },
  errors: {
    notFound: 'Page not found',
    notFoundText:
      'There is no page at this address. It may have moved, or the address may have a typing error.',
    tryInstead: 'You can look here instead:',
    back: 'Go back',
  },
}

/** The interface's words in one language. */
export type Strings = typeof en

const dictionaries: Record<string, Strings> = { en }

/**
 * The interface's words.
 *
 * @param language BCP 47 tag such as `en` or `en-GB`; only its first part counts
 * @returns that language's words, English where there are none
 */
export function stringsFor(language: string): Strings {
  return dictionaries[language.split('-')[0] ?? 'en'] ?? en
}
