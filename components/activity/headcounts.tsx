'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import { RemoveHeadcountInput } from '@/domain/activities/inputs'

type Headcount = {
  id: number
  women: number | null
  men: number | null
  other: number | null
  total: number
  note: string
}

/** Figures without names, kept as such beside the roster. */
export function Headcounts({
  activityId,
  headcounts,
  canRecord,
  remove,
}: {
  activityId: number
  headcounts: readonly Headcount[]
  canRecord: boolean
  remove: CommandFormProps['action']
}) {
  const t = useTranslations('activities.headcounts')
  const [open, setOpen] = useState<number | null>(null)
  if (headcounts.length === 0) return null
  return (
    <Section id="headcounts" title={t('heading')}>
      <ul className="divide-y divide-line">
        {headcounts.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center justify-between gap-x-6 py-2.5">
            <p className="min-w-0 flex-1 basis-64">
              <span className="tabular font-semibold">{t('people', { count: each.total })}</span>
              <span className="block text-ink-soft text-sm">
                {[
                  each.women === null ? null : t('ofWomen', { count: each.women }),
                  each.men === null ? null : t('ofMen', { count: each.men }),
                  each.other === null ? null : t('ofOther', { count: each.other }),
                  each.note,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            {canRecord ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('removeTitle', { count: each.total })}
                onClick={() => setOpen(each.id)}
              >
                <X aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <VerbFormDialog
          open
          onOpenChange={(wanted) => wanted || setOpen(null)}
          title={t('remove')}
          description={t('removeHelp')}
          submitLabel={t('remove')}
          submitVariant="danger"
          schema={RemoveHeadcountInput}
          hidden={{ id: activityId, headcountId: open }}
          action={remove}
        >
          {null}
        </VerbFormDialog>
      )}
    </Section>
  )
}
