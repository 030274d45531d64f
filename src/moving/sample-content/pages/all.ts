import type { SamplePage } from '../types'
import { about } from './about'
import { commentPolicy } from './comment-policy'
import { contact } from './contact'
import { corrections } from './corrections'
import { editorialPolicy } from './editorial-policy'
import { privacy } from './privacy'

/** The about pages, in footer order. */
export const pages: SamplePage[] = [about, editorialPolicy, corrections, commentPolicy, privacy, contact]
