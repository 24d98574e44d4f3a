'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { FieldHelp } from '@/components/form/field'
import { FileDrop } from '@/components/form/file-drop'
import { useField } from '@/components/form/form-context'
import { TextField } from '@/components/form/text-field'
import { languageNames } from '@/components/shell/language-names'
import { Button } from '@/components/ui/button'
import { locales } from '@/db/enums'
import { mostLogos } from '@/domain/look/inputs'

/** As much as a logo may weigh; what is more is refused before it is sent. */
const largest = 512 * 1024

type Given = { logoId: string; alt: Record<string, string> }
const blank = { en: '', es: '', fr: '', pt: '' }

/** The logos in their order, each with what it shows; everything by buttons, so by keyboard as well. */
export function LogosField({ pictures: kept }: { pictures: Readonly<Record<string, string>> }) {
  const t = useTranslations('publication.look')
  const { fields, append, remove, move } = useFieldArray({ name: 'logos' })
  const given: Given[] = useWatch({ name: 'logos' }) ?? []
  const [sent, setSent] = useState<Readonly<Record<string, string>>>({})
  const pictures = { ...kept, ...sent }
  const parts = useField('logos', t('logos'), t('logosHelp'), (value) =>
    ((value as Given[] | undefined) ?? []).map(({ alt }) => Object.values(alt).find(Boolean)).join('; '),
  )
  return (
    <fieldset aria-describedby={parts.describedBy} className="min-w-0 max-w-2xl">
      <legend id={parts.labelId} className="font-semibold">
        {t('logos')}
      </legend>
      <FieldHelp parts={parts} help={t('logosHelp')} />
      <ol id={parts.id} tabIndex={-1} aria-labelledby={parts.labelId} className="mt-3 space-y-4">
        {fields.map((field, at) => (
          <Line
            key={field.id}
            at={at}
            count={fields.length}
            picture={pictures[given[at]?.logoId ?? '']}
            move={move}
            remove={remove}
          />
        ))}
      </ol>
      {fields.length < mostLogos ? (
        <div className="mt-4">
          <p id={`${parts.labelId}-add`} className="font-semibold">
            {t('addLogo')}
          </p>
          <p className="mb-1.5 text-ink-soft text-sm">{t('logoHelp')}</p>
          <FileDrop<{ id: string }>
            id={`${parts.id}-add`}
            endpoint="/api/look/logo"
            accept=".png,.svg,image/png,image/svg+xml"
            limit={largest}
            sent={null}
            labelledBy={`${parts.labelId}-add`}
            onSent={async ({ id }, file) => {
              const url = await urlOf(file)
              setSent((before) => ({ ...before, [id]: url }))
              append({ logoId: id, alt: blank }, { focusName: `logos.${fields.length}.alt.en` })
            }}
          />
        </div>
      ) : (
        <p className="mt-3 text-ink-soft">{t('noMore', { count: mostLogos })}</p>
      )}
    </fieldset>
  )
}

/** A file as an address that holds it whole, so that it can be shown before the form is saved. */
const urlOf = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

function Line({
  at,
  count,
  picture,
  move,
  remove,
}: {
  at: number
  count: number
  picture: string | undefined
  move: (from: number, to: number) => void
  remove: (at: number) => void
}) {
  const t = useTranslations('publication.look')
  const number = at + 1
  const last = at === count - 1
  return (
    <li className="rounded-lg border border-line p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span
          className="flex h-14 w-28 shrink-0 items-center justify-center rounded-md border border-line p-1.5"
          style={{ backgroundColor: '#ffffff' }}
        >
          {picture ? (
            // biome-ignore lint/performance/noImgElement: it is part of the page, there is no file to be made smaller
            <img src={picture} alt="" className="max-h-full max-w-full object-contain" />
          ) : null}
        </span>
        <p className="min-w-24 flex-1 font-semibold">{t('logoNumber', { number })}</p>
        <span className="flex shrink-0 gap-1">
          <Button
            variant="quiet"
            size="icon"
            aria-label={t('up', { number })}
            aria-disabled={at === 0}
            onClick={() => (at === 0 ? undefined : move(at, at - 1))}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            aria-label={t('down', { number })}
            aria-disabled={last}
            onClick={() => (last ? undefined : move(at, at + 1))}
          >
            <ArrowDown aria-hidden />
          </Button>
          <Button variant="quiet" size="icon" aria-label={t('out', { number })} onClick={() => remove(at)}>
            <X aria-hidden />
          </Button>
        </span>
      </div>
      <fieldset className="mt-3 min-w-0">
        <legend className="font-semibold">{t('alt')}</legend>
        <p className="text-ink-soft text-sm">{t('altHelp')}</p>
        <div className="mt-2 space-y-3">
          {locales.map((locale) => (
            <TextField
              key={locale}
              name={`logos.${at}.alt.${locale}`}
              label={languageNames[locale]}
              inSummary={`${t('logoNumber', { number })}, ${languageNames[locale]}`}
              lang={locale}
              autoComplete="off"
            />
          ))}
        </div>
      </fieldset>
    </li>
  )
}
