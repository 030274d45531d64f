/**
 * Beginnings of words that hold a comment, in English and Spanish, without accents. Chosen here for a health site:
 * names of body parts and acts as a clinician or a patient says them are not among them.
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

/** Whole words only: their beginnings are those of honest words. */
export const obsceneWords = new Set(['puta', 'puto', 'zorra', 'cock', 'cocks', 'dick', 'pussy', 'shit'])

/** Honest words that begin like an obscene one. */
export const innocent =
  /^(?:retardant|retardation|retardo|retarde|retarda|vergaz|vergara|bastardill|escorted)/u
