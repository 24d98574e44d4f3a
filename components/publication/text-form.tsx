'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { ProseField } from '@/components/form/prose-field'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import type { Locale, PublicationSection } from '@/db/enums'
import { WriteTextInput } from '@/domain/publication/inputs'
import { readMarkup } from '@/domain/publication/markup'
import { isFormatted, lettersOf } from '@/domain/publication/parts'
import { MarkupView } from './markup-view'

type Given = {
  section: PublicationSection
  locale: Locale
  /** Of a card, what its Action's fiche says where the card says nothing else. */
  fiche?: { title: string; context: string; objective: string; result: string }
}

/** A text of a region's publication, with how it will look beside it. */
export function TextForm({
  section,
  locale,
  fiche,
  ...form
}: Given & Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues' | 'draft'>) {
  const t = useTranslations('publication.form')
  return (
    <CommandForm
      schema={WriteTextInput}
      submitLabel={t('save')}
      className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2 lg:grid-rows-[repeat(5,auto)_1fr] lg:[&>*]:col-start-1"
      {...form}
    >
      <div className="min-w-0 space-y-6">
        {section === 'card' ? (
          <CardFields locale={locale} fiche={fiche} />
        ) : (
          <ProseField
            name="text"
            label={t('text')}
            help={isFormatted(section) ? t('textHelp') : t('leadHelp', { most: lettersOf(section, 'text') })}
            rows={isFormatted(section) ? 18 : 8}
            lang={locale}
          />
        )}
        {isFormatted(section) ? <HowToFormat /> : null}
      </div>
      {section === 'card' ? null : <Preview formatted={isFormatted(section)} locale={locale} />}
    </CommandForm>
  )
}

function CardFields({ locale, fiche }: Pick<Given, 'locale' | 'fiche'>) {
  const t = useTranslations('publication.form')
  const help = (part: 'context' | 'objective' | 'result') =>
    fiche?.[part] ? t('elseFiche', { text: fiche[part] }) : t('elseNothing')
  return (
    <>
      <TextField
        name="title"
        label={t('title')}
        help={t('elseFiche', { text: fiche?.title ?? '' })}
        lang={locale}
        optional
      />
      <ProseField
        name="context"
        label={t('context')}
        help={help('context')}
        rows={4}
        lang={locale}
        optional
      />
      <ProseField
        name="objective"
        label={t('objective')}
        help={help('objective')}
        rows={4}
        lang={locale}
        optional
      />
      <ProseField name="result" label={t('result')} help={help('result')} rows={4} lang={locale} optional />
    </>
  )
}

function HowToFormat() {
  const t = useTranslations('publication.form')
  const rows = ['bold', 'slanted', 'heading', 'list', 'link', 'source'] as const
  return (
    <details className="max-w-2xl">
      <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center">{t('how')}</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-sm">
        {rows.map((row) => (
          <div key={row} className="contents">
            <dt>
              <code className="wrap-anywhere">{t(`examples.${row}`)}</code>
            </dt>
            <dd className="text-ink-soft">{t(`meanings.${row}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-soft text-sm">{t('escape')}</p>
    </details>
  )
}

/** How the text reads, and what is wrong in which line. */
function Preview({ formatted, locale }: { formatted: boolean; locale: Locale }) {
  const t = useTranslations('publication.form')
  const tError = useTranslations('fieldErrors')
  const text = String(useWatch({ name: 'text' }) ?? '')
  const { parts, faults } = readMarkup(formatted ? text : '')
  return (
    <section
      aria-labelledby="preview-heading"
      className="min-w-0 rounded-lg border border-line bg-surface p-5 lg:col-start-2! lg:row-span-6 lg:row-start-1"
    >
      <h2 id="preview-heading" className="mb-3 font-semibold text-ink-soft text-sm">
        {t('preview')}
      </h2>
      {faults.length > 0 ? (
        <Alert tone="attention" className="mb-4">
          <ul className="space-y-1">
            {faults.map(({ fault, line, near }) => (
              <li key={`${line} ${near}`}>
                {t('line', { line })} {tError(fault)} <code className="wrap-anywhere">{near}</code>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {text.trim() === '' ? (
        <p className="text-ink-soft">{t('nothingYet')}</p>
      ) : formatted ? (
        <MarkupView parts={parts} lang={locale} />
      ) : (
        <p lang={locale} className="whitespace-pre-line font-serif text-lg/relaxed">
          {text}
        </p>
      )}
    </section>
  )
}
