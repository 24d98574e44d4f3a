import type { Db } from '@/db/client'
import { recordSent, recordTrouble } from '@/domain/letters/record-sending'
import { takeLetter } from '@/domain/letters/take-letter'
import { asHtml, asText } from './letter-body'
import { type Installation, letterWords } from './letter-words'
import type { Post } from './post'

export type Sending = { db: Db; post: Post; installation: Installation }

/**
 * Sends one letter of the outbox, unless it was sent before. Its queue gives a job to one worker at a time, and its
 * Message-ID stays the same: should a worker die between the mail server's yes and our note of it, the reader's mail
 * program knows the second copy for what it is. Trouble is noted and thrown, so that the queue tries again later; an
 * address that the mail server refuses for good is noted only.
 */
export async function sendLetter({ db, post, installation }: Sending, id: number) {
  const letter = await takeLetter(db, id)
  if (!letter) return
  const words = letterWords(letter, installation)
  const host = new URL(installation.address).hostname
  try {
    await post.transport.sendMail({
      from: post.from,
      to: letter.address,
      subject: words.subject,
      text: asText(words),
      html: asHtml(words),
      messageId: `<letter-${letter.id}-${letter.madeAt.getTime()}@${host}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': letter.locale,
        ...(words.unsubscribeByPost
          ? {
              'List-Unsubscribe': `<${words.unsubscribeByPost}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }
          : {}),
      },
    })
  } catch (error) {
    await recordTrouble(db, id, error instanceof Error ? error.message : String(error))
    if (isRefusedForGood(error)) return
    throw error
  }
  await recordSent(db, letter, new Date())
}

/** RFC 5321, 4.2.1: an answer of 5xx to the envelope is final. */
function isRefusedForGood(error: unknown) {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
  return code === 'EENVELOPE' && responseCode >= 500
}
