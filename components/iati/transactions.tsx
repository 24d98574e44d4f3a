'use client'

import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/form/confirm-button'
import { DateField } from '@/components/form/date-field'
import { MoneyField } from '@/components/form/money-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { VerbDialog, type VerbForm } from '@/components/form/verb-dialog'
import { Section } from '@/components/record/section'
import { type Locale, type TransactionKind, transactionKinds } from '@/db/enums'
import { AddTransactionInput } from '@/domain/iati/inputs'
import { formatAmount, formatDay } from '@/lib/format'

/** Money that moved for an Action. */
export function Transactions({
  actionId,
  transactions,
  mayKeep,
  actions,
}: {
  actionId: number
  transactions: readonly {
    id: number
    kind: TransactionKind
    day: string
    amount: number
    description: string
  }[]
  mayKeep: boolean
  actions: { addTransaction: VerbForm['action']; removeTransaction: VerbForm['action'] }
}) {
  const t = useTranslations('iati.action')
  const locale = useLocale() as Locale
  return (
    <Section
      id="transactions"
      title={t('transactions')}
      action={
        mayKeep ? (
          <VerbDialog
            label={t('addTransaction')}
            icon={<Plus aria-hidden />}
            size="small"
            title={t('addTransaction')}
            submitLabel={t('save')}
            schema={AddTransactionInput}
            hidden={{ id: actionId }}
            defaultValues={{ kind: '', day: '', amount: '', description: '' }}
            resetWhenDone
            action={actions.addTransaction}
          >
            <SelectField
              name="kind"
              label={t('kind')}
              options={transactionKinds.map((value) => ({ value, label: t(value) }))}
            />
            <DateField name="day" label={t('day')} />
            <MoneyField name="amount" label={t('amount')} />
            <TextField name="description" label={t('what')} />
          </VerbDialog>
        ) : null
      }
    >
      <p className="mb-2 text-ink-soft">{t('transactionsHelp')}</p>
      {transactions.length === 0 ? (
        <p>{t('noTransactions')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {transactions.map(({ id, kind, day, amount, description }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span className="min-w-0 flex-1 basis-56">
                {description}
                <span className="block text-ink-soft text-sm">
                  {formatDay(day, locale)} · {t(kind)}
                </span>
              </span>
              <span className="tabular">{formatAmount(amount, locale)}</span>
              {mayKeep ? (
                <ConfirmButton
                  label={t('removeTransaction')}
                  name={description}
                  variant="quiet"
                  size="small"
                  title={t('removeTitle')}
                  description={t('removeHelp')}
                  submitLabel={t('removeTransaction')}
                  hidden={{ id: actionId, transactionId: id }}
                  action={actions.removeTransaction}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
