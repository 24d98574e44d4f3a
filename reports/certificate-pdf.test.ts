import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { type Locale, locales } from '@/db/enums'
import type { CertificateFacts } from '@/db/schema/certificate'
import { newCode } from '@/domain/certificates/new-code'
import { type CertificateToPrint, certificatesPdf, certificatesZip, qrCode } from './certificate-pdf'

const address = 'https://minga.example.org'
const facts: CertificateFacts = {
  givenNames: 'Luz María',
  familyNames: 'Quispe Mamani',
  activity: {
    title: 'Protección de la niñez',
    kind: 'workshop',
    startsOn: '2017-03-14',
    endsOn: '2017-03-16',
    place: 'Tapachula',
    countryCode: 'MX',
    mode: 'on_site',
  },
  action: { name: 'Mexico II', reference: 'ACT-2017-0002' },
  programme: { name: 'Minga', fullName: 'Programme for peers' },
  days: 2,
  ofDays: 3,
  signature: { name: 'Marta Lindqvist', function: 'Head of programme', line: 'Brussels' },
}
const certificate = (locale: Locale = 'en', but: Partial<CertificateFacts> = {}): CertificateToPrint => ({
  code: '5FFN1PJ871HWHET7',
  locale,
  issuedAt: new Date('2017-04-03T10:11:12Z'),
  facts: { ...facts, ...but },
})

type Tag = { role?: string; alt?: string; lang?: string; children?: Tag[] }
const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)]

async function opened(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at)
    const { items } = await page.getTextContent()
    const [, , width = 0, height = 0] = page.view
    pages.push({
      words: items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/[\s\u2009]+/g, ' '),
      tags: flat((await page.getStructTree()) as Tag),
      size: [Math.round(width), Math.round(height)],
    })
  }
  return { pages, raw: Buffer.from(bytes).toString('latin1'), info: (await pdf.getMetadata()).info }
}
const printed = (...all: CertificateToPrint[]) => opened(certificatesPdf(all, address).bytes)

describe('a certificate as a PDF', () => {
  it.each([
    [
      'en',
      [
        'CERTIFICATE',
        'This is to certify that',
        'took part in',
        'Workshop, part of the Action “Mexico II”',
        '14 – 16 March 2017 · Tapachula, Mexico',
        'and was there on 2 of 3 days.',
        'Issued on 3 April 2017',
      ],
    ],
    [
      'es',
      [
        'CERTIFICADO',
        'Se certifica que',
        'participó en',
        'Taller, parte de la Acción «Mexico II»',
        '14–16 de marzo de 2017 · Tapachula, México',
        'y asistió 2 de 3 días.',
        'Expedido el 3 de abril de 2017',
      ],
    ],
    [
      'fr',
      [
        'ATTESTATION',
        'Il est certifié que',
        'a participé à',
        'Atelier, dans le cadre de l’Action « Mexico II »',
        '14–16 mars 2017 · Tapachula, Mexique',
        'et y était 2 jours sur 3.',
        'Délivrée le 3 avril 2017',
      ],
    ],
    [
      'pt',
      [
        'CERTIFICADO',
        'Certifica-se que',
        'participou em',
        'Oficina, parte da Ação “Mexico II”',
        '14–16 de março de 2017 · Tapachula, México',
        'e esteve presente em 2 de 3 dias.',
        'Emitido em 3 de abril de 2017',
      ],
    ],
  ] as const)(
    'says all that it has to say in %s, in its order',
    async (locale, [kind, certifies, tookPart, about, when, days, issued]) => {
      const { pages } = await printed(certificate(locale))
      expect(pages).toHaveLength(1)
      const said = pages[0]?.words.replace(/\s*([–·])\s*/g, '$1') ?? ''
      const wanted = [
        'Programme for peers',
        'Minga',
        kind,
        certifies,
        'Luz María Quispe Mamani',
        tookPart,
        'Protección de la niñez',
        about,
        when,
        days,
        'Marta Lindqvist',
        'Head of programme',
        'Brussels',
        issued,
        'minga.example.org/certificates',
        '5FFN-1PJ8-71HW-HET7',
      ].map((words) => words.replace(/\s*([–·])\s*/g, '$1'))
      let from = 0
      for (const words of wanted) {
        const at = said.indexOf(words, from)
        expect(at, `${words} in ${said}`).toBeGreaterThanOrEqual(from)
        from = at + words.length
      }
    },
  )

  it.each(locales)('keeps to PDF/UA-1 on one landscape page in %s', async (locale) => {
    const { raw, info, pages } = await printed(certificate(locale))
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect((info as { Title: string }).Title).toContain('Luz María Quispe Mamani')
    expect((info as { Language: string }).Language).toMatch(new RegExp(`^${locale}-`))
    expect(pages[0]?.size).toEqual([842, 595])
    const roles = pages[0]?.tags.map(({ role }) => role)
    expect(roles?.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles?.filter((role) => role === 'H2')).toHaveLength(1)
    const figure = pages[0]?.tags.find(({ role }) => role === 'Figure')
    expect(figure?.alt).toContain(`${address}/certificates/5FFN1PJ871HWHET7`)
  })

  it('stays on one page however long its words are', async () => {
    const long =
      'Formación de formadoras y formadores sobre identificación temprana y protección integral. '.repeat(4)
    const { pages } = await printed(
      certificate('es', {
        givenNames: 'María de los Ángeles Guadalupe Esperanza del Socorro',
        familyNames: 'Fernández de Córdoba y Rodríguez-Villavicencio de la Santísima Trinidad Montenegro',
        activity: {
          ...facts.activity,
          title: long,
          place: 'Centro de Convenciones de la Ciudad de Tapachula de Córdova y Ordóñez',
        },
        action: { name: 'Una Acción de nombre largo '.repeat(6), reference: 'ACT-2017-0002' },
      }),
    )
    expect(pages).toHaveLength(1)
    for (const words of ['Trinidad Montenegro', 'integral.', '5FFN-1PJ8-71HW-HET7', 'Marta Lindqvist'])
      expect(pages[0]?.words).toContain(words)
  })

  it.each([
    ['Chinese, the family’s name first', { givenNames: '小龙', familyNames: '李' }, '李小龙'],
    ['Ukrainian', { givenNames: 'Дмитрий', familyNames: 'Київський' }, 'Дмитрий Київський'],
    ['Vietnamese', { givenNames: 'Đặng Thị', familyNames: 'Ánh' }, 'Đặng Thị Ánh'],
  ])('writes names in %s', async (_, names, said) => {
    expect((await printed(certificate('en', names))).pages[0]?.words).toContain(said)
  })

  it('takes no name for code, and does without a place or a signature', async () => {
    const { pages } = await printed(
      certificate('en', {
        givenNames: '#set page(fill: red) $x^2$',
        activity: { ...facts.activity, place: null, countryCode: null, endsOn: '2017-03-14' },
        signature: null,
        days: 1,
        ofDays: 1,
      }),
    )
    expect(pages[0]?.words).toContain('#set page(fill: red) $x^2$ Quispe Mamani')
    expect(pages[0]?.words).toContain('on 1 of 1 day.')
    expect(pages[0]?.words).not.toContain('Lindqvist')
  })

  it.each([
    ['online', 'online', '14 March 2017 · online'],
    ['hybrid', 'hybrid', 'Tapachula, Mexico and online'],
  ] as const)('says where it was when it was %s', async (_, mode, said) => {
    const activity = { ...facts.activity, mode, endsOn: '2017-03-14' }
    expect(
      (await printed(certificate('en', { activity }))).pages[0]?.words.replace(/\s*·\s*/g, ' · '),
    ).toContain(said)
  })

  it('puts many into one document, each in its own language', async () => {
    const { pages } = await printed(
      certificate('es'),
      certificate('fr'),
      certificate('en', { givenNames: 'Ana' }),
    )
    expect(pages.map(({ words }) => /certifica que|certifié que|certify that/.exec(words)?.[0])).toEqual([
      'certifica que',
      'certifié que',
      'certify that',
    ])
  })
})

it('a ZIP holds one PDF for each, or so many in each', async () => {
  const all = ['Ana', 'Ana', 'Berta / ..'].map((givenNames) => ({
    ...certificate('en', { givenNames }),
    code: newCode(),
  }))
  const names = async (inEach: number) => {
    const pieces: Buffer[] = []
    for await (const piece of certificatesZip(all, address, inEach)) pieces.push(piece)
    const zip = await fromBufferPromise(Buffer.concat(pieces), { lazyEntries: true, autoClose: false })
    const found: string[] = []
    for await (const entry of zip.eachEntry()) found.push(entry.fileName)
    return found
  }
  expect(await names(1)).toEqual([
    `Ana-Quispe-Mamani-${all[0]?.code.slice(0, 4)}.pdf`,
    `Ana-Quispe-Mamani-${all[1]?.code.slice(0, 4)}.pdf`,
    `Berta-Quispe-Mamani-${all[2]?.code.slice(0, 4)}.pdf`,
  ])
  expect(await names(2)).toEqual(['certificates-0001-0002.pdf', 'certificates-0003-0003.pdf'])
})

it('a QR code is a square of dark runs', () => {
  const svg = qrCode(`${address}/certificates/5FFN1PJ871HWHET7`)
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/)
  expect(svg).toContain('M0 0h7v1h-7z')
})
