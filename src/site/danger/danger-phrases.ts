/**
 * How people write who may be in danger. Words of one phrase stand in any order and near each other; `a/b` is either.
 * Not reviewed by clinicians of a site's owner. Signs taken from: American Heart Association and American Stroke
 * Association (warning signs), NHS (when to call 999), American Red Cross (first aid), National Institute of Mental
 * Health and 988 Lifeline (warning signs of suicide), Poison Help of HRSA, American College of Obstetricians and
 * Gynecologists (urgent maternal warning signs).
 */

/** What a page says about it; each has a line in the readers' strings. */
export const DANGERS = [
  'crisis',
  'heart',
  'stroke',
  'breathing',
  'choking',
  'allergy',
  'overdose',
  'poison',
  'bleeding',
  'seizure',
  'unconscious',
  'meningitis',
  'head-injury',
  'baby',
  'pregnancy',
  'sight',
  'heat',
  'injury',
] as const
export type Danger = (typeof DANGERS)[number]

export type DangerPhrase = {
  danger: Danger
  words: string
  /** Only what somebody says of themselves counts in a comment; a topic counts in a search alone. */
  isTopic?: boolean
  /** Words that make it something else. */
  unless?: string
}

const all = (danger: Danger, phrases: readonly string[], more: Partial<DangerPhrase> = {}): DangerPhrase[] =>
  phrases.map((words) => ({ danger, words, ...more }))

export const dangerPhrases: readonly DangerPhrase[] = [
  ...all('crisis', [
    'kill/killing/hurt/hurting/harm/harming/cut/cutting/hang/hanging myself',
    'end/ending/take/taking my own life',
    'end/ending my life',
    'want/wanna/wish/going/plan/planning/ready die',
    'want/wanna/going/plan/planning/ready end it all',
    'dont/not/no want live/alive/exist',
    'dont/not want wake up anymore',
    'no reason live/living',
    'better off dead/without me',
    'i/im/am/feel/feeling suicidal',
    'suicidal thoughts every/tonight/now',
    'quiero morir/morirme/matarme/suicidarme',
    'voy a matarme/suicidarme',
    'quitarme la vida',
    'acabar/terminar con mi vida',
    'no quiero vivir/viviendo',
    'hacerme dano',
    'estarian mejor sin mi',
  ]),
  ...all('crisis', ['suicide', 'suicidal', 'suicidio', 'suicida', 'suicidarse', 'self harm', 'autolesion'], {
    isTopic: true,
    unless: 'statistics/rate/rates/history/prevention/gene/cell/estadisticas/prevencion',
  }),
  ...all('heart', [
    'having heart attack',
    'heart attack now/signs/symptoms',
    'chest pain/pressure/tightness/squeezing/crushing arm/jaw/shoulder/sweating/breath/breathless',
    'crushing/squeezing/elephant chest',
    'sudden chest pain/pressure',
    'infarto ahora/sintomas/teniendo',
    'dolor/presion/opresion pecho brazo/mandibula/sudor/respirar',
  ]),
  ...all('stroke', [
    'having stroke',
    'stroke now/signs/symptoms',
    'face/mouth droop/drooping/droopy/dropping',
    'one side face/arm/leg/body weak/weakness/numb/numbness/paralyzed sudden/suddenly',
    'face numb one side',
    'sudden/suddenly slurred/slurring speech/words',
    'suddenly cant/cannot speak/talk/move',
    'worst headache life/ever',
    'sudden/thunderclap severe headache',
    'derrame/ictus ahora/sintomas/teniendo',
    'cara/boca caida/torcida/dormida',
    'peor dolor de cabeza vida',
  ]),
  ...all('breathing', [
    'cant/cannot/unable breathe',
    'not/stopped breathing',
    'struggling/gasping breathe/breath/air',
    'lips/face blue/bluish/purple',
    'inhaler not working breathe/breathing/asthma',
    'no puedo/puede/respira respirar',
    'no respira',
    'labios azules/morados',
    'me ahogo respirar/aire',
  ]),
  ...all('choking', [
    'choking now/food/child/baby',
    'someone/child/baby/he/she is choking',
    'stuck throat cant/cannot breathe',
    'atragantando/atragantado/atraganta bebe/hijo/esta',
  ]),
  ...all('allergy', [
    'throat/tongue swelling/swollen/closing breathe/breathing/swallow/allergic/allergy',
    'throat closing',
    'allergic reaction cant/cannot/trouble breathe/breathing',
    'anaphylaxis/anaphylactic now/shock/reaction',
    'garganta/lengua cierra/hinchada/cerrando',
    'reaccion alergica respirar',
  ]),
  ...all('overdose', [
    'took/taken/swallowed too/to many pills/tablets/painkillers/tylenol/acetaminophen/paracetamol',
    'took/taken/swallowed all/bottle/whole pills/tablets',
    'i/he/she/child overdosed',
    'tome/tomo demasiadas/muchas pastillas',
    'tome/tomo todas las pastillas',
  ]),
  ...all('overdose', ['overdose', 'sobredosis'], {
    isTopic: true,
    unless: 'vitamin/vitamina/pharmacy/refused/statistics/fill/dose/mg',
  }),
  ...all('poison', [
    'swallowed/drank/ate/swallow/drink bleach/detergent/antifreeze/pesticide/battery/magnet/magnets/poison/pods',
    'carbon monoxide alarm/poisoning/headache',
    'trago/bebio/trague cloro/lejia/veneno/pila/detergente',
  ]),
  ...all('bleeding', [
    'bleeding wont/not/cant stop',
    'bleeding heavily/badly/lot cut/wound/artery',
    'coughing/vomiting/throwing up lot/much blood',
    'sangrado no para',
    'vomita/vomitando/tosiendo mucha sangre',
  ]),
  ...all('seizure', [
    'seizure now/wont/not stop/minutes',
    'having/first seizure',
    'convulsion/convulsiones/convulsionando no/ahora/minutos/para',
  ]),
  ...all('unconscious', [
    'unconscious/unresponsive not/person/husband/wife/child/he/she',
    'wont/not/cant wake up him/her/husband/wife/child/baby/person',
    'passed out not/wont breathing/responding/waking',
    'inconsciente no/persona/hijo',
    'no despierta/responde respira/hijo/bebe',
  ]),
  ...all('meningitis', [
    'stiff neck fever/headache rash/light/confused/vomiting',
    'rash not/doesnt/wont fade/disappear glass/pressed',
    'cuello rigido/rigidez fiebre/luz',
  ]),
  ...all('head-injury', [
    'hit/bumped/banged head vomiting/vomit/unconscious/sleepy/confused/passed',
    'head injury vomiting/unconscious/confused',
    'golpe cabeza vomito/vomita/vomitando/inconsciente/confundido',
  ]),
  ...all('baby', [
    'baby/newborn/infant not breathing',
    'baby/newborn/infant blue/limp/floppy/unresponsive fever/lips/breathing/wake/now',
    'baby/newborn/infant wont/not wake',
    'bebe no respira/despierta',
    'bebe morado/azul/flacido respira/fiebre/labios',
  ]),
  ...all('pregnancy', [
    'pregnant/pregnancy heavy/heavily/lot bleeding/blood',
    'pregnant/pregnancy baby stopped/not moving',
    'pregnant/pregnancy seizure/severe headache vision/blurred/swelling',
    'embarazada/embarazo sangrado/sangrando fuerte/mucho/abundante',
    'embarazada bebe no mueve',
  ]),
  ...all('sight', [
    'sudden/suddenly lost/loss/blind/blindness vision/sight/eye/eyes',
    'chemical/bleach/acid in eye/eyes',
    'perdida subita/repentina vision/vista',
  ]),
  ...all('heat', [
    'heat stroke/heatstroke now/confused/fainted/signs/symptoms',
    'golpe de calor ahora/sintomas',
  ]),
  ...all('injury', [
    'bone sticking out/through',
    'finger/hand/arm/leg cut/cut off/severed',
    'electrocuted/electric shock unconscious/breathing/burn/chest',
    'snake bite/bit me/child/leg/hand',
    'nearly/almost drowned',
    'mordio serpiente/vibora',
  ]),
]
