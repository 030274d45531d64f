/** What stands above everything else where somebody may be in danger. */
export const danger = {
  emergency: 'This may be an emergency',
  crisis: 'You are not alone. Talk to somebody now',
  call: (number: string) => `Call ${number} now`,
  callLine: (number: string) => `Call ${number}`,
  textLine: (number: string) => `Send a text to ${number}`,
  free: 'It is free and confidential, at any time of the day. You can call for yourself or for somebody you worry about.',
  immediate: (number: string) => `If a life is in danger right now, call ${number}.`,
  notAlone: 'Do not wait for an answer on this page, and do not drive yourself.',
  about: {
    crisis: 'If you think about ending your life or hurting yourself, there is help right now.',
    heart:
      'Pain or pressure in the chest, with pain in an arm, the back or the jaw, sweating or short breath, can be a heart attack.',
    stroke:
      'A drooping face, a weak arm, slurred speech, or the worst headache of your life, all of a sudden, can be a stroke.',
    breathing: 'Somebody who cannot get enough air, does not breathe, or turns blue needs help at once.',
    choking:
      'Somebody who chokes and cannot speak, cough or breathe needs help at once: back blows and abdominal thrusts, and an ambulance.',
    allergy:
      'Swelling of the face, tongue or throat, or trouble breathing after food, a sting or a medicine, is a severe allergic reaction. Use an adrenaline pen if there is one.',
    overdose:
      'After too much of a medicine or a drug, do not wait for signs. Keep the packet, and do not try to vomit.',
    poison:
      'After something poisonous, a battery or a magnet was swallowed, do not wait for signs, and do not try to vomit.',
    bleeding: 'Press hard on a wound that bleeds heavily, and do not let go until help comes.',
    seizure:
      'A first seizure, one that lasts five minutes, or one after another needs help at once. Do not hold the person, and put nothing in the mouth.',
    unconscious:
      'Somebody who does not wake up needs help at once. If they do not breathe normally, begin chest compressions.',
    meningitis:
      'Fever with a stiff neck, confusion, or spots that do not fade under a pressed glass can be meningitis.',
    'head-injury':
      'After a blow to the head, vomiting, drowsiness, confusion or fainting can mean bleeding in the brain.',
    baby: 'A baby who does not breathe, turns blue, is limp, or does not wake needs help at once.',
    pregnancy:
      'Heavy bleeding, a seizure, a very strong headache, or a baby that no longer moves during pregnancy needs help at once.',
    sight:
      'A sudden loss of sight needs help at once. Rinse an eye with a chemical in it under running water for 20 minutes.',
    heat: 'Confusion or fainting in the heat is heat stroke. Move the person to a cool place, and cool the skin with water.',
    injury:
      'A severe injury, an electric shock, a snake bite or a near drowning needs help at once, also when it seems to get better.',
    other: 'What you describe can be a sign of something that needs help at once.',
  },
}
