import { Readable } from 'node:stream'
import QRCode from 'qrcode'
import { ZipFile } from 'yazl'
import type { Locale } from '@/db/enums'
import type { CertificateFacts } from '@/db/schema/certificate'
import { printedCode } from '@/domain/certificates/code'
import { pageOfCode } from '@/domain/certificates/installation'
import { nameOn } from '@/domain/certificates/name-on'
import { dayOf } from '@/domain/deadlines'
import type { Rendered } from './blocks'
import { plainText } from './cell-text'
import { aboutOf, placeOf } from './certificate-words'
import { formatDay, formatDays, formatLocales } from './format'
import { setPdf } from './press'
import { textsIn } from './texts'

/** A certificate as it was issued. */
export type CertificateToPrint = { code: string; locale: Locale; facts: CertificateFacts; issuedAt: Date }

/**
 * Sets certificates as one tagged PDF that keeps to PDF/UA-1, each on a page in its own language. `address` is where
 * people reach the product: the QR code of each leads to the page on which it is checked.
 */
export function certificatesPdf(certificates: readonly CertificateToPrint[], address: string): Rendered {
  const [first] = certificates
  if (!first) throw new Error('There is no certificate to print')
  const bytes = setPdf('certificate.typ', {
    ...documentSaid(first, certificates.length),
    certificates: certificates.map((one) => said(one, address)),
  })
  return { bytes, contentType: 'application/pdf', extension: 'pdf' }
}

/** So many certificates come in one PDF: setting more at once would keep the server from everybody else. */
export const inOnePdf = 50

/**
 * Certificates as a ZIP of PDFs with so many of them in each, set one after the other while it is read.
 */
export function certificatesZip(
  certificates: readonly CertificateToPrint[],
  address: string,
  inEach: number,
): AsyncIterable<Buffer> {
  const zip = new ZipFile()
  for (let at = 0; at < certificates.length; at += inEach) {
    const some = certificates.slice(at, at + inEach)
    // They are packed already.
    zip.addReadStreamLazy(
      inEach === 1 ? nameOfOne(some[0] as CertificateToPrint) : nameOfMany(at, some.length),
      { compress: false, mtime: some[0]?.issuedAt },
      (give) => {
        try {
          give(null, Readable.from([Buffer.from(certificatesPdf(some, address).bytes)]))
        } catch (error) {
          give(error, Readable.from([]))
        }
      },
    )
  }
  zip.end()
  return zip.outputStream as unknown as AsyncIterable<Buffer>
}

const nameOfMany = (at: number, count: number) =>
  `certificates-${[at + 1, at + count].map((number) => String(number).padStart(4, '0')).join('-')}.pdf`

function nameOfOne({ facts, code }: CertificateToPrint) {
  const name = nameOn(facts).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return `${name.slice(0, 80)}-${code.slice(0, 4)}.pdf`
}

/** What the file of one certificate is called, without its extension. */
export const certificateFile = ({ code, locale }: Pick<CertificateToPrint, 'code' | 'locale'>) =>
  `${textsIn(locale)('certificates.paper.file')}-${printedCode(code)}`

function documentSaid({ locale, facts, issuedAt }: CertificateToPrint, count: number) {
  const t = textsIn(locale)
  const [lang, region] = formatLocales[locale].split('-')
  return {
    lang,
    region,
    title:
      count === 1
        ? t('certificates.paper.of', { name: plainText(nameOn(facts)) })
        : t('certificates.paper.all', { title: plainText(facts.activity.title) }),
    programme: plainText(facts.programme.fullName),
    date: [
      issuedAt.getUTCFullYear(),
      issuedAt.getUTCMonth() + 1,
      issuedAt.getUTCDate(),
      issuedAt.getUTCHours(),
      issuedAt.getUTCMinutes(),
      issuedAt.getUTCSeconds(),
    ],
  }
}

function said({ code, locale, facts, issuedAt }: CertificateToPrint, address: string) {
  const t = textsIn(locale)
  const [lang, region] = formatLocales[locale].split('-')
  const page = new URL(pageOfCode(code), address).href
  const { signature } = facts
  return {
    lang,
    region,
    programme: plainText(facts.programme.fullName),
    short: facts.programme.name === facts.programme.fullName ? '' : plainText(facts.programme.name),
    kind: t('certificates.paper.kind'),
    certifies: t('certificates.paper.certifies'),
    name: plainText(nameOn(facts)),
    'took-part': t('certificates.paper.tookPart'),
    title: plainText(facts.activity.title),
    about: aboutOf(facts, locale),
    'when-and-where': [
      formatDays(facts.activity.startsOn, facts.activity.endsOn, locale, 'long'),
      placeOf(facts, locale),
    ]
      .filter(Boolean)
      .join(' · '),
    days: t('certificates.paper.days', { days: facts.days, ofDays: facts.ofDays }),
    signature: signature && {
      name: plainText(signature.name),
      function: plainText(signature.function),
      line: plainText(signature.line),
    },
    issued: t('certificates.paper.issued', { day: dayOfIssue(issuedAt, locale) }),
    check: t('certificates.paper.check'),
    'check-at': t('certificates.paper.checkAt', { address: `${new URL(address).host}/certificates` }),
    'code-label': t('certificates.paper.code'),
    code: printedCode(code),
    qr: qrCode(page),
    'qr-alt': t('certificates.paper.qr', { address: page }),
  }
}

/** The day on which it was issued. */
export const dayOfIssue = (issuedAt: Date, locale: Locale) => formatDay(dayOf(issuedAt), locale, 'long')

/** A QR code as an SVG: each run of dark modules of a row is one stroke, so that it stays small. */
export function qrCode(text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) {
      const from = x
      while (x < modules.size && modules.get(y, x)) x += 1
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`
    }
  const { size } = modules
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}" fill="#1b2124"/></svg>`
}
