import type { ShippedEntry } from './shipped-entry'

/** English phrases. Dangers that are not here have none in this language. */
export const english: ShippedEntry[] = [
  {
    danger: 'crisis',
    phrases: [
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
    ],
    topics: ['suicide', 'suicidal', 'self harm'],
    exceptions: ['statistics', 'rate', 'rates', 'history', 'prevention', 'gene', 'cell'],
    mustShow: [
      'i want to kill myself',
      'I don’t want to live anymore',
      'suicide',
      'they are better off without me',
    ],
    mustNotShow: ['prevention of suicide in schools', 'killing time', 'I wanted to die of embarrassment'],
  },
  {
    danger: 'heart',
    phrases: [
      'having heart attack',
      'heart attack now/signs/symptoms',
      'chest pain/pressure/tightness/squeezing/crushing arm/jaw/shoulder/sweating/breath/breathless',
      'crushing/squeezing/elephant chest',
      'sudden chest pain/pressure',
    ],
    mustShow: ['chest pain left arm', 'am I having a heart atack', 'sudden pressure in my chest'],
    mustNotShow: ['chest pain after lifting', 'pain in my left arm', 'diet after a heart attack'],
  },
  {
    danger: 'stroke',
    phrases: [
      'having stroke',
      'stroke now/signs/symptoms',
      'face/mouth droop/drooping/droopy/dropping',
      'one side face/arm/leg/body weak/weakness/numb/numbness/paralyzed sudden/suddenly',
      'face numb one side',
      'sudden/suddenly slurred/slurring speech/words',
      'suddenly cant/cannot speak/talk/move',
      'worst headache life/ever',
      'sudden/thunderclap severe headache',
    ],
    mustShow: ['face drooping one side', 'worst headache of my life', 'suddenly slurring words'],
    mustNotShow: ['my husband had a stroke ten years ago', 'headache every morning', 'numb fingers at night'],
  },
  {
    danger: 'breathing',
    phrases: [
      'cant/cannot/unable breathe',
      'not/stopped breathing',
      'struggling/gasping breathe/breath/air',
      'lips/face blue/bluish/purple',
      'inhaler not working breathe/breathing/asthma',
    ],
    mustShow: ['I cant breathe', 'my babby is not brething', 'her lips are blue'],
    mustNotShow: ['breathing exercises', 'how to breathe through the nose', 'dry lips'],
  },
  {
    danger: 'choking',
    phrases: [
      'choking now/food/child/baby',
      'someone/child/baby/he/she is choking',
      'stuck throat cant/cannot breathe',
    ],
    mustShow: ['my child is choking', 'choking on food'],
    mustNotShow: ['lump in my throat', 'feeling of food stuck after meals'],
  },
  {
    danger: 'allergy',
    phrases: [
      'throat/tongue swelling/swollen/closing breathe/breathing/swallow/allergic/allergy',
      'throat closing',
      'allergic reaction cant/cannot/trouble breathe/breathing',
      'anaphylaxis/anaphylactic now/shock/reaction',
    ],
    mustShow: ['my throat is closing', 'tongue swollen and cannot swallow', 'anaphylactic shock'],
    mustNotShow: ['hay fever allergy in spring', 'sore throat'],
  },
  {
    danger: 'overdose',
    phrases: [
      'took/taken/swallowed too/to many pills/tablets/painkillers/tylenol/acetaminophen/paracetamol',
      'took/taken/swallowed all/bottle/whole pills/tablets',
      'i/he/she/child overdosed',
    ],
    topics: ['overdose'],
    exceptions: ['vitamin', 'pharmacy', 'refused', 'statistics', 'fill', 'dose', 'mg'],
    mustShow: ['took to many pils', 'my son took all the tablets', 'overdose'],
    mustNotShow: ['vitamin D overdose', 'how many tablets a day'],
  },
  {
    danger: 'poison',
    phrases: [
      'swallowed/drank/ate/swallow/drink bleach/detergent/antifreeze/pesticide/battery/magnet/magnets/poison/pods',
      'carbon monoxide alarm/poisoning/headache',
    ],
    mustShow: ['My child swallowed a battery', 'drank bleach', 'carbon monoxide alarm'],
    mustNotShow: ['bleach for teeth', 'pain when I swallow'],
  },
  {
    danger: 'bleeding',
    phrases: [
      'bleeding wont/not/cant stop',
      'bleeding heavily/badly/lot cut/wound/artery',
      'coughing/vomiting/throwing up lot/much blood',
    ],
    mustShow: ['the bleeding won’t stop', 'vomiting a lot of blood'],
    mustNotShow: ['bleeding gums', 'blood test results'],
  },
  {
    danger: 'seizure',
    phrases: ['seizure now/wont/not stop/minutes', 'having/first seizure'],
    mustShow: ['my son is having a seizure', 'a seizure that does not stop'],
    mustNotShow: ['driving with epilepsy', 'seizure medicine side effects'],
  },
  {
    danger: 'unconscious',
    phrases: [
      'unconscious/unresponsive not/person/husband/wife/child/he/she',
      'wont/not/cant wake up him/her/husband/wife/child/baby/person',
      'passed out not/wont breathing/responding/waking',
    ],
    mustShow: ['my husband is unconscious', 'cant wake her up', 'passed out and not responding'],
    mustNotShow: ['unconscious bias', 'I wake up at night'],
  },
  {
    danger: 'meningitis',
    phrases: [
      'stiff neck fever/headache rash/light/confused/vomiting',
      'rash not/doesnt/wont fade/disappear glass/pressed',
    ],
    mustShow: ['stiff neck fever and rash', 'rash does not fade when pressed'],
    mustNotShow: ['stiff neck in the morning', 'itchy rash'],
  },
  {
    danger: 'head-injury',
    phrases: [
      'hit/bumped/banged head vomiting/vomit/unconscious/sleepy/confused/passed',
      'head injury vomiting/unconscious/confused',
    ],
    mustShow: ['banged his head and is vomiting', 'head injury confused'],
    mustNotShow: ['itchy head', 'sleepy after lunch'],
  },
  {
    danger: 'baby',
    phrases: [
      'baby/newborn/infant not breathing',
      'baby/newborn/infant blue/limp/floppy/unresponsive fever/lips/breathing/wake/now',
      'baby/newborn/infant wont/not wake',
    ],
    mustShow: ['newborn not breathing', 'baby is limp with fever', 'infant won’t wake'],
    mustNotShow: ['baby wakes at night', 'newborn skin rash'],
  },
  {
    danger: 'pregnancy',
    phrases: [
      'pregnant/pregnancy heavy/heavily/lot bleeding/blood',
      'pregnant/pregnancy baby stopped/not moving',
      'pregnant/pregnancy seizure/severe headache vision/blurred/swelling',
    ],
    mustShow: ['pregnant and bleeding heavily', 'pregnant baby stopped moving'],
    mustNotShow: ['pregnancy test', 'moving house while pregnant'],
  },
  {
    danger: 'sight',
    phrases: [
      'sudden/suddenly lost/loss/blind/blindness vision/sight/eye/eyes',
      'chemical/bleach/acid in eye/eyes',
    ],
    mustShow: ['sudden loss of vision', 'bleach in my eye'],
    mustNotShow: ['blurred vision with new glasses', 'dry eyes'],
  },
  {
    danger: 'heat',
    phrases: [
      'heat stroke now/confused/fainted/signs/symptoms',
      'heatstroke now/confused/fainted/signs/symptoms',
    ],
    mustShow: ['heat stroke symptoms', 'heatstroke and he fainted'],
    mustNotShow: ['heat rash', 'heat or ice for back pain'],
  },
  {
    danger: 'injury',
    phrases: [
      'bone sticking out/through',
      'finger/hand/arm/leg cut/cut off/severed',
      'electrocuted/electric shock unconscious/breathing/burn/chest',
      'snake bite/bit me/child/leg/hand',
      'nearly/almost drowned',
    ],
    mustShow: ['bone sticking out of the skin', 'a snake bit my leg', 'my son nearly drowned'],
    mustNotShow: ['bone density', 'mosquito bites'],
  },
]
