import type { SampleSymptom } from '../types'
import { bellyAndBladder } from './belly-and-bladder'
import { headAndNerves } from './head-and-nerves'
import { heartAndLungs } from './heart-and-lungs'
import { muscles } from './muscles'
import { skinAndMovement } from './skin-and-movement'
import { wholeBodyAndMind } from './whole-body-and-mind'

/** Every symptom of the sample content; parents may stand after their children. */
export const symptoms: SampleSymptom[] = [
  ...headAndNerves,
  ...heartAndLungs,
  ...bellyAndBladder,
  ...skinAndMovement,
  ...muscles,
  ...wholeBodyAndMind,
]
