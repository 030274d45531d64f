import type { SampleSymptom } from '../types'

/** Symptoms of the whole body, of hormones, and of mind and sleep. */
export const wholeBodyAndMind: SampleSymptom[] = [
  {
    slug: 'tiredness',
    plainName: 'Tiredness',
    medicalName: 'Fatigue',
    names: [
      { text: 'Exhaustion', kind: 'lay' },
      { text: 'No energy', kind: 'lay' },
      { text: 'Worn out', kind: 'lay' },
      { text: 'Fatige', kind: 'misspelling' },
      { text: 'Sleepiness', kind: 'related' },
    ],
    definition: 'A lasting lack of energy that rest does not fully mend.',
    bodySystems: ['general-and-whole-body', 'mind-and-sleep'],
    parents: [],
  },
  {
    slug: 'fever',
    plainName: 'Fever',
    medicalName: 'Pyrexia',
    names: [
      { text: 'High temperature', kind: 'exact' },
      { text: 'Chills', kind: 'related' },
    ],
    definition: 'A body temperature that is higher than normal, most often because of an infection.',
    bodySystems: ['general-and-whole-body'],
    parents: [],
  },
  {
    slug: 'night-sweats',
    plainName: 'Night sweats',
    medicalName: null,
    names: [
      { text: 'Sweating at night', kind: 'lay' },
      { text: 'Hot flashes', kind: 'related' },
    ],
    definition: 'Sweating during sleep that soaks nightclothes or sheets although the room is cool.',
    bodySystems: ['general-and-whole-body', 'hormones-and-metabolism'],
    parents: [],
  },
  {
    slug: 'swollen-glands',
    plainName: 'Swollen glands',
    medicalName: 'Lymphadenopathy',
    names: [
      { text: 'Swollen lymph nodes', kind: 'exact' },
      { text: 'Lumps in the neck', kind: 'related' },
    ],
    definition: 'Lymph nodes that have grown larger, often felt as lumps in the neck, armpit or groin.',
    bodySystems: ['general-and-whole-body', 'head-face-and-neck'],
    parents: [],
  },
  {
    slug: 'weight-loss-without-trying',
    plainName: 'Weight loss without trying',
    medicalName: 'Unintended weight loss',
    names: [
      { text: 'Losing weight for no reason', kind: 'lay' },
      { text: 'Loss of appetite', kind: 'related' },
    ],
    definition: 'Losing weight although you have not changed how you eat or move.',
    bodySystems: ['hormones-and-metabolism', 'general-and-whole-body'],
    parents: [],
  },
  {
    slug: 'unusual-thirst',
    plainName: 'Unusual thirst',
    medicalName: 'Polydipsia',
    names: [
      { text: 'Always thirsty', kind: 'lay' },
      { text: 'Dry mouth', kind: 'related' },
    ],
    definition: 'Thirst that is stronger than usual and stays although you drink.',
    bodySystems: ['hormones-and-metabolism'],
    parents: [],
  },
  {
    slug: 'feeling-cold-all-the-time',
    plainName: 'Feeling cold all the time',
    medicalName: 'Cold intolerance',
    names: [{ text: 'Always cold', kind: 'lay' }],
    definition: 'Feeling cold when the people around you are comfortable.',
    bodySystems: ['hormones-and-metabolism'],
    parents: [],
  },
  {
    slug: 'trouble-sleeping',
    plainName: 'Trouble sleeping',
    medicalName: 'Insomnia',
    names: [
      { text: 'Sleeplessness', kind: 'exact' },
      { text: 'Cannot get back to sleep', kind: 'lay' },
      { text: 'Insomia', kind: 'misspelling' },
    ],
    definition: 'Finding it hard to fall asleep, to stay asleep, or to sleep well enough to feel rested.',
    bodySystems: ['mind-and-sleep'],
    parents: [],
  },
  {
    slug: 'low-mood',
    plainName: 'Low mood',
    medicalName: null,
    names: [
      { text: 'Feeling down', kind: 'lay' },
      { text: 'Depression', kind: 'related' },
    ],
    definition:
      'Feeling sad, empty or without hope. It becomes a concern when it lasts for two weeks or more.',
    bodySystems: ['mind-and-sleep'],
    parents: [],
  },
  {
    slug: 'anxious-feelings',
    plainName: 'Anxious feelings',
    medicalName: 'Anxiety',
    names: [
      { text: 'Feeling on edge', kind: 'lay' },
      { text: 'Worry', kind: 'related' },
      { text: 'Anxeity', kind: 'misspelling' },
    ],
    definition: 'Feelings of worry, fear or unease that are hard to control.',
    bodySystems: ['mind-and-sleep'],
    parents: [],
  },
]
