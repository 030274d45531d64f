/**
 * Word prefixes that hold a comment, in English and Spanish, without accents. Selected for a health site: words
 * for body parts and acts as used by clinicians or patients are not included.
 */
export const obsceneStems = [
  ...[
    'fuck',
    'motherfuck',
    'shithead',
    'bullshit',
    'asshole',
    'arsehole',
    'bitch',
    'cunt',
    'bastard',
    'wanker',
  ],
  ...['slut', 'whore', 'dickhead', 'cocksuck', 'twat', 'nigger', 'faggot', 'retard', 'pussies', 'jerkoff'],
  ...['blowjob', 'cumshot', 'milf', 'hentai', 'gangbang', 'camgirl', 'xxx', 'porn', 'nudes', 'escort'],
  ...['putas', 'putos', 'hijodeputa', 'hijoputa', 'gilipoll', 'cabron', 'pendej', 'mierda', 'culero'],
  ...['chingad', 'chingar', 'jodete', 'jodido', 'maricon', 'zorras', 'follame', 'verga', 'malparid'],
].map((stem) => stem.normalize('NFKD').replace(/\p{M}/gu, ''))

/** Whole words only: legitimate words begin the same way. */
export const obsceneWords = new Set(['puta', 'puto', 'zorra', 'cock', 'cocks', 'dick', 'pussy', 'shit'])

/** Legitimate words with an obscene prefix. */
export const innocent =
  /^(?:retardant|retardation|retardo|retarde|retarda|vergaz|vergara|bastardill|escorted)/u
