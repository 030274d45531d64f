import type { SampleSymptom } from '../types'

/** Symptoms of the muscles; tone, strength and bulk are different things, and the names distinguish them. */
export const muscles: SampleSymptom[] = [
  {
    slug: 'loss-of-muscle-tone',
    plainName: 'Loss of muscle tone',
    medicalName: 'Hypotonia',
    names: [
      { text: 'Low muscle tone', kind: 'exact' },
      { text: 'Decreased muscle tone', kind: 'exact' },
      { text: 'Floppy muscles', kind: 'lay' },
      { text: 'Hipotonia', kind: 'misspelling' },
      { text: 'Muscle atrophy', kind: 'related' },
      { text: 'Muscle weakness', kind: 'related' },
      { text: 'Muscle wasting', kind: 'related' },
    ],
    definition:
      'Less tension than usual in a muscle at rest, so that it feels soft and gives way easily when someone else moves it.',
    redLine:
      'Call {emergencyNumber} if a limb or one side of the body goes limp all of a sudden, if face or speech change with it, or if a baby is limp and hard to wake.',
    bodySystems: ['muscles-bones-and-joints', 'nervous-system'],
    bodyRegions: ['arms', 'legs', 'whole-body'],
    parents: [],
  },
  {
    slug: 'muscle-weakness',
    plainName: 'Muscle weakness',
    medicalName: null,
    names: [
      { text: 'Loss of strength', kind: 'exact' },
      { text: 'Weak muscles', kind: 'lay' },
      { text: 'Loss of muscle tone', kind: 'related' },
      { text: 'Paresis', kind: 'related' },
      { text: 'Tiredness', kind: 'related' },
    ],
    definition: 'Less strength than usual, although you are trying as hard as you can.',
    redLine:
      'Call {emergencyNumber} if weakness comes on within minutes or hours, affects one side of the body, or makes it hard to speak, swallow or breathe.',
    bodySystems: ['muscles-bones-and-joints', 'nervous-system'],
    bodyRegions: ['arms', 'legs', 'whole-body'],
    parents: [],
  },
  {
    slug: 'muscle-wasting',
    plainName: 'Muscle wasting',
    medicalName: 'Muscle atrophy',
    names: [
      { text: 'Loss of muscle bulk', kind: 'exact' },
      { text: 'Shrinking muscles', kind: 'lay' },
      { text: 'Muscle atrofy', kind: 'misspelling' },
      { text: 'Loss of muscle tone', kind: 'related' },
    ],
    definition: 'A muscle that has become thinner or smaller than it was.',
    bodySystems: ['muscles-bones-and-joints', 'nervous-system'],
    bodyRegions: ['shoulders', 'arms', 'legs'],
    parents: [],
  },
  {
    slug: 'muscle-cramps',
    plainName: 'Muscle cramps',
    medicalName: null,
    names: [
      { text: 'Charley horse', kind: 'lay' },
      { text: 'Muscle spasm', kind: 'related' },
    ],
    definition: 'A sudden, painful tightening of a muscle that you cannot control.',
    bodySystems: ['muscles-bones-and-joints'],
    bodyRegions: ['legs', 'feet'],
    parents: [],
  },
  {
    slug: 'leg-cramps-at-night',
    plainName: 'Leg cramps at night',
    medicalName: 'Nocturnal leg cramps',
    names: [
      { text: 'Calf cramps in bed', kind: 'lay' },
      { text: 'Restless legs', kind: 'related' },
    ],
    definition: 'Cramps in the calf, foot or thigh that come during rest or sleep.',
    bodySystems: ['muscles-bones-and-joints', 'mind-and-sleep'],
    bodyRegions: ['legs', 'feet'],
    parents: ['muscle-cramps'],
  },
]
