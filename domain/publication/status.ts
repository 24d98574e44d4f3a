import type { PublicationTextStatus } from '@/db/enums'
import type { Transitions } from '../transitions'

export const textTransitionVerbs = ['write', 'submit', 'sendBack', 'approve', 'restore'] as const
export type TextTransitionVerb = (typeof textTransitionVerbs)[number]

/** The way of a text: the only place that says which change of status exists. */
export const textTransitions: Transitions<TextTransitionVerb, PublicationTextStatus> = {
  // What was approved stays in use until what was written over it is approved as well.
  write: { from: ['draft', 'review', 'approved'], to: 'draft' },
  submit: { from: ['draft'], to: 'review' },
  sendBack: { from: ['review'], to: 'draft' },
  approve: { from: ['review'], to: 'approved' },
  restore: { from: ['draft', 'review', 'approved'], to: 'draft' },
}
