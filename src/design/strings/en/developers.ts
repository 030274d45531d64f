/** The page for people who build on the site. */
export const developers = {
  title: 'For developers',
  lead: 'Use our answers in your app, on your site or in a clinic’s record system. Everything here is open and needs no key.',
  terms:
    'Show the author, the date and the disclaimer with an answer, and link to its page. Remove your copy when we withdraw it.',
  api: 'JSON API',
  apiText: 'It has what readers see, and changes when the pages do. A description for programs:',
  operations: {
    listArticles: 'Published articles, newest first, without their text.',
    getArticle: 'One article with its text.',
    listComments: 'The approved comments on an article, oldest first.',
    listAuthors: 'Profiles of clinicians with their ratings.',
    getAuthor: 'One profile.',
    listSymptoms: 'The symptoms of the A to Z.',
    getSymptom: 'One symptom, also with when to call for help.',
    listBodySystems: 'All body systems.',
    getBodySystem: 'One body system with its symptoms.',
    search: 'Articles for words that a person writes, ten on a page, the best first.',
  },
  markdown: 'Articles as Markdown, HTML or plain text.',
  paging:
    'Lists give a nextCursor: send it as cursor to get the next page. limit is at most 100. fields names the members that you want. updatedSince gives what changed since a time.',
  strict: 'A parameter that is unknown or wrong is an error that names it, as application/problem+json.',
  caching:
    'Send the ETag back as If-None-Match. Answers from our cache are not limited; others are, and the RateLimit header says what is left. After 429, wait as long as Retry-After says.',
  moved: '301 means that an address changed, 410 that we withdrew something.',
  version: 'Version 1 may get additions. It stays for at least two years after a version 2 appears.',
  records: 'Record systems',
  recordsText:
    'An HL7 Infobutton request with a code or the name of a problem gives answers as a page, as Atom or as JSON. We know codes of ICD-10-CM, ICD-11, SNOMED CT, MeSH, LOINC, HPO and UMLS. Leave out everything about the patient: we do not read it.',
  embedding: 'Links and embedding',
  embeddingText:
    'Sites that support oEmbed show an article when its address is pasted. There are feeds in three formats:',
  example: 'Example',
}
