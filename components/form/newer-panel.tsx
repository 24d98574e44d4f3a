'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { FieldTexts } from './form-context'
import { isSame } from './merge'
import type { Met } from './use-newer'

/** What somebody else saved meanwhile: what of it stands in the form already, and what is to be chosen. */
export function NewerPanel({
  met,
  labels,
  texts,
  focusRef,
}: {
  met: Met
  labels: ReadonlyMap<string, string>
  texts: FieldTexts
  focusRef: RefObject<HTMLElement | null>
}) {
  const t = useTranslations('form.newer')
  const id = useId()
  const inForm = (names: string[]) => [...labels.keys()].filter((name) => names.includes(name))
  const theirs = inForm(met.theirs)
  const both = inForm(met.both)
  const text = (name: string, value: unknown) => texts.get(name)?.(value) || t('empty')
  return (
    <section
      ref={focusRef}
      tabIndex={-1}
      aria-labelledby={id}
      className="max-w-3xl rounded-md border-attention border-l-4 bg-attention-soft px-4 py-3"
    >
      <div role="alert" className="flex gap-3">
        <TriangleAlert aria-hidden className="mt-1 size-4.5 shrink-0" />
        <div>
          <p id={id} className="font-semibold">
            {met.message}
          </p>
          <p>{t(both.length > 0 ? 'choose' : theirs.length > 0 ? 'look' : 'nothing')}</p>
        </div>
      </div>
      {theirs.length > 0 ? (
        <div className="mt-4 sm:pl-7.5">
          <h2 className="font-semibold">{t('changedBy', { name: met.savedBy })}</h2>
          <dl className="mt-1 space-y-1.5">
            {theirs.map((name) => (
              <div key={name} className="gap-x-3 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)]">
                <dt className="text-ink-soft">{labels.get(name)}</dt>
                <dd className="whitespace-pre-line break-words">{text(name, met.values[name])}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
      {both.length > 0 ? (
        <div className="mt-4 space-y-4 sm:pl-7.5">
          <h2 className="font-semibold">{t('changedByBoth')}</h2>
          {both.map((name) => (
            <Choice key={name} name={name} label={labels.get(name) as string} met={met} text={text} />
          ))}
        </div>
      ) : null}
    </section>
  )
}

/** One field that both changed: what is typed here, kept unless the other's is chosen. */
function Choice({
  name,
  label,
  met,
  text,
}: {
  name: string
  label: string
  met: Met
  text: (name: string, value: unknown) => string
}) {
  const t = useTranslations('form.newer')
  const { setValue } = useFormContext()
  const group = useId()
  const now = useWatch({ name })
  const hers = met.values[name]
  const isHers = isSame(now, hers)
  // What is typed further in the field itself is mine too.
  const mine = isHers ? met.mine[name] : now
  const offers = [
    { key: 'mine', label: t('keepMine'), value: mine, chosen: !isHers },
    { key: 'theirs', label: t('takeTheirs', { name: met.savedBy }), value: hers, chosen: isHers },
  ]
  return (
    <fieldset>
      <legend className="text-ink-soft">{label}</legend>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {offers.map((offer) => (
          <label
            key={offer.key}
            className="flex items-start gap-3 rounded-md border border-line-strong bg-paper px-3 py-2 has-checked:border-action has-checked:bg-action-soft"
          >
            <input
              type="radio"
              name={group}
              checked={offer.chosen}
              onChange={() => setValue(name, offer.value, { shouldDirty: true })}
              className="mt-1 size-5 shrink-0"
            />
            <span className="min-w-0">
              <span className="block font-semibold">{offer.label}</span>
              <span className="block whitespace-pre-line break-words">{text(name, offer.value)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
