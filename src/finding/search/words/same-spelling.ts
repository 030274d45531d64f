/**
 * British spellings and their American forms. The rules may join words that are not related (`prize`, `prise`);
 * because texts and queries go through the same ones, that costs nothing but a rare extra match.
 */
const RULES: [RegExp, string][] = [
  // anaemia, haemorrhage, paediatric, caesarean
  [/ae(?=[a-z])/g, 'e'],
  // diarrhoea, apnoea
  [/oea/g, 'ea'],
  // oedema, oesophagus, foetus, coeliac; not does, shoes, toe
  [/oe(?=[a-z]{2})/g, 'e'],
  [
    /(ard|arm|behavi|cand|clam|col|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)our/g,
    '$1or',
  ],
  [/(calib|cent|fib|goit|lit|lust|maneuv|met|och|spect|theat|tit)re(?=$|s$|d$)/g, '$1er'],
  // Towards the s, because there are more words that are always written with it: exercise, disease.
  [/(?<=[a-z]{2}[iy])z(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/g, 's'],
  [/sulph/g, 'sulf'],
  [/leuc(?=[aeo])/g, 'leuk'],
  [/(m|sm)ould/g, '$1old'],
  [/plough/g, 'plow'],
  [/^grey/g, 'gray'],
  [/aluminium/g, 'aluminum'],
  [/(judg|ag)e(?=ment|ing)/g, '$1'],
  [/(licen|defen|offen|practi)ce/g, '$1se'],
  [/pyjama/g, 'pajama'],
  [/programme(?=$|s$)/g, 'program'],
  [/skilful/g, 'skillful'],
  // labelled, travelling, counselling, fuelled
  [/(?<=[a-z]{2}[aeiou])ll(?=(?:ed|ing|or|ors|er|ers)$)/g, 'l'],
]

/** Whether a word can be touched by a rule at all; most are not. */
const MAYBE =
  /ae|oe|our|re|[iy]z|sulph|leuc|mould|plough|grey|aluminium|ement|eing|ce|pyj|programme|skilful|ll/

/** A lower-case word in the one spelling that stands for the British and the American one. */
export function sameSpelling(word: string): string {
  if (!MAYBE.test(word)) return word
  return RULES.reduce((text, [pattern, to]) => text.replace(pattern, to), word)
}
