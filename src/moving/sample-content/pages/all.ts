import type { SamplePage } from '../types'
import { about } from './about'
import { commentPolicy } from './comment-policy'
import { contact } from './contact'
import { corrections } from './corrections'
import { editorialPolicy } from './editorial-policy'
import { privacy } from './privacy'

/** The pages about the publisher, in the order of the footer. */
export const pages: SamplePage[] = [about, editorialPolicy, corrections, commentPolicy, privacy, contact]
