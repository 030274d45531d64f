import type { SampleSymptom } from '../types'

/** Symptoms of the skin, the muscles, the bones and the joints. */
export const skinAndMovement: SampleSymptom[] = [
  {
    slug: 'rash',
    plainName: 'Rash',
    medicalName: null,
    names: [
      { text: 'Skin rash', kind: 'exact' },
      { text: 'Skin breakout', kind: 'lay' },
    ],
    definition: 'A change in the color, feel or look of an area of skin.',
    redLine:
      'Call {emergencyNumber} if a rash comes with a swollen face, lips or tongue, trouble breathing, or with fever and spots that do not fade under a pressed glass.',
    bodySystems: ['skin-hair-and-nails'],
    bodyRegions: ['skin'],
    parents: [],
  },
  {
    slug: 'itching',
    plainName: 'Itching',
    medicalName: 'Pruritus',
    names: [
      { text: 'Itchy skin', kind: 'lay' },
      { text: 'Pruritis', kind: 'misspelling' },
    ],
    definition: 'A feeling on the skin that makes you want to scratch.',
    bodySystems: ['skin-hair-and-nails'],
    bodyRegions: ['skin'],
    parents: [],
  },
  {
    slug: 'itchy-rash',
    plainName: 'Itchy rash',
    medicalName: null,
    names: [
      { text: 'Itchy bumps', kind: 'lay' },
      { text: 'Itchy patches', kind: 'lay' },
      { text: 'Eczema', kind: 'related' },
      { text: 'Hives', kind: 'related' },
    ],
    definition: 'Skin that itches and has changed in color or feel.',
    bodySystems: ['skin-hair-and-nails'],
    bodyRegions: ['skin'],
    parents: ['rash', 'itching'],
  },
  {
    slug: 'hair-loss',
    plainName: 'Hair loss',
    medicalName: 'Alopecia',
    names: [
      { text: 'Thinning hair', kind: 'lay' },
      { text: 'Going bald', kind: 'lay' },
    ],
    definition: 'Hair that thins or falls out faster than it grows back.',
    bodySystems: ['skin-hair-and-nails'],
    bodyRegions: ['head', 'skin'],
    parents: [],
  },
  {
    slug: 'yellow-skin-and-eyes',
    plainName: 'Yellow skin and eyes',
    medicalName: 'Jaundice',
    names: [
      { text: 'Yellow eyes', kind: 'lay' },
      { text: 'Jaundis', kind: 'misspelling' },
    ],
    definition:
      'A yellow color of the skin and the whites of the eyes. On brown or black skin it is easiest to see in the eyes.',
    bodySystems: ['skin-hair-and-nails', 'digestion-and-belly'],
    bodyRegions: ['face', 'skin'],
    parents: [],
  },
  {
    slug: 'back-pain',
    plainName: 'Back pain',
    medicalName: 'Dorsalgia',
    names: [
      { text: 'Backache', kind: 'exact' },
      { text: 'Bad back', kind: 'lay' },
    ],
    definition: 'Pain anywhere between the neck and the buttocks.',
    bodySystems: ['muscles-bones-and-joints'],
    bodyRegions: ['upper-back', 'lower-back'],
    parents: [],
  },
  {
    slug: 'lower-back-pain',
    plainName: 'Lower back pain',
    medicalName: 'Lumbago',
    names: [
      { text: 'Low back pain', kind: 'exact' },
      { text: 'Sciatica', kind: 'related' },
    ],
    definition: 'Pain between the bottom of the ribs and the top of the legs.',
    redLine:
      'Call {emergencyNumber} or go to an emergency department if back pain comes with numbness between the legs, weak legs, or new trouble holding or passing urine or stool.',
    bodySystems: ['muscles-bones-and-joints'],
    bodyRegions: ['lower-back'],
    parents: ['back-pain'],
  },
  {
    slug: 'joint-pain',
    plainName: 'Joint pain',
    medicalName: 'Arthralgia',
    names: [
      { text: 'Aching joints', kind: 'lay' },
      { text: 'Arthritis', kind: 'related' },
    ],
    definition: 'Pain in a place where two bones meet, such as a knee, hip or finger.',
    bodySystems: ['muscles-bones-and-joints'],
    bodyRegions: ['shoulders', 'buttocks', 'arms', 'hands', 'knees', 'feet'],
    parents: [],
  },
  {
    slug: 'knee-pain',
    plainName: 'Knee pain',
    medicalName: null,
    names: [{ text: 'Sore knee', kind: 'lay' }],
    definition: 'Pain in or around the knee.',
    bodySystems: ['muscles-bones-and-joints'],
    bodyRegions: ['knees'],
    parents: ['joint-pain'],
  },
]
