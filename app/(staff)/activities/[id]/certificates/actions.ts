'use server'

import { cancelCertificates } from '@/domain/certificates/cancel-certificates'
import { issueCertificates } from '@/domain/certificates/issue-certificates'
import { revokeCertificate } from '@/domain/certificates/revoke-certificate'
import { sendCertificate } from '@/domain/certificates/send-certificate'
import { sendCertificates } from '@/domain/certificates/send-certificates'
import { runCommand } from '@/lib/action'
import type { ActionAnswer } from '@/lib/answer'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

/** From a plain form: for all, or for the seats that were ticked, by the button that was used. */
export async function issue(_: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  return runCommand(issueCertificates, {
    id: String(form.get('id')),
    which: String(form.get('which')),
    seats: form.getAll('seats').map(String),
  })
}

export const send = async (input: Input<typeof sendCertificates>) => runCommand(sendCertificates, input)
export const sendOne = async (input: Input<typeof sendCertificate>) => runCommand(sendCertificate, input)
export const revoke = async (input: Input<typeof revokeCertificate>) => runCommand(revokeCertificate, input)
export const stop = async (input: Input<typeof cancelCertificates>) => runCommand(cancelCertificates, input)
