import type { SampleSymptom } from '../types'
import { bellyAndBladder } from './belly-and-bladder'
import { headAndNerves } from './head-and-nerves'
import { heartAndLungs } from './heart-and-lungs'
import { muscles } from './muscles'
import { skinAndMovement } from './skin-and-movement'
import { wholeBodyAndMind } from './whole-body-and-mind'

/** All sample symptoms; parents may follow their children. */
export const symptoms: SampleSymptom[] = [
  ...headAndNerves,
  ...heartAndLungs,
  ...bellyAndBladder,
  ...skinAndMovement,
  ...muscles,
  ...wholeBodyAndMind,
]
